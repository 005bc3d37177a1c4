import { execFileSync } from 'node:child_process';

/** Builds both targets once before the browsers start. */
export default function build(): void {
  for (const target of ['chrome', 'firefox'])
    execFileSync('npx', ['wxt', 'build', '-b', target], { stdio: ['ignore', 'ignore', 'inherit'] });
}
