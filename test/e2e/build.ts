import { execFileSync } from 'node:child_process';

/**
 * Builds both targets once before the browsers start, as they are shipped: under the test runner's own NODE_ENV, the
 * build would be a development one.
 */
export default function build(): void {
  for (const target of ['chrome', 'firefox'])
    execFileSync('npx', ['wxt', 'build', '-b', target], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
}
