// npm run dev: the sign-in site, and a browser with the extension that follows every change of the sources.
// `firefox` as the first argument opens Firefox instead of Chromium.
import { spawn } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';
import { ensureBrowsers, ensureModules, ROOT, run } from './setup.mjs';

const kind = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
ensureModules();
ensureBrowsers([kind]);

const site = spawn('node', ['test/site/main.ts'], { cwd: ROOT, stdio: 'inherit' });
const { status } = run('wxt', kind === 'firefox' ? ['-b', 'firefox'] : [], {
  env: { [`${kind.toUpperCase()}_PATH`]: findBrowser(kind) },
});
site.kill();
process.exit(status ?? 1);
