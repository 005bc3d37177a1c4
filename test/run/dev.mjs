// npm run dev: the sign-in site, and a browser with the extension that follows every change of the sources.
// `firefox` as the first argument opens Firefox instead of Chromium.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { ensureBrowsers, ensureModules, ensurePackage, ROOT, run } from './setup.mjs';

const kind = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
const build = `.output/${kind === 'firefox' ? 'firefox' : 'chrome'}-mv3-dev`;
ensureModules();
ensurePackage('test/store');
ensureBrowsers([kind]);

const site = spawn('node', ['test/site/main.ts'], { cwd: ROOT, stdio: 'inherit' });
rmSync(join(ROOT, build), { recursive: true, force: true });
const wxt = spawn('node_modules/.bin/wxt', kind === 'firefox' ? ['-b', 'firefox'] : [], {
  cwd: ROOT,
  stdio: 'inherit',
});
// WXT reloads what changed by itself; it is only the browser that is opened here.
while (wxt.exitCode === null && !existsSync(join(ROOT, build, 'manifest.json')))
  await new Promise((done) => setTimeout(done, 200));
const browser =
  kind === 'firefox'
    ? ['--firefox', findBrowser(kind)]
    : ['--target', 'chromium', '--chromium-binary', findBrowser(kind), ...noSandbox()];
const web = ['run', '--source-dir', build, '--no-reload', '--no-config-discovery', ...browser];
const { status } = wxt.exitCode === null ? run('test/store/node_modules/.bin/web-ext', web) : { status: wxt.exitCode };
wxt.kill();
site.kill();
process.exit(status ?? 1);

/** Chromium has no sandbox for root, as in a container. */
function noSandbox() {
  return process.getuid?.() === 0 ? ['--args=--no-sandbox'] : [];
}
