// npm start: builds, starts the sign-in site and opens Chromium with the extension on it.
// Without a display, or with --headless, it walks through the whole journey by itself.
import { ensureBrowsers, ensureModules, run } from './setup.mjs';

ensureModules();
ensureBrowsers(['chromium']);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isHeadless = process.argv.includes('--headless') || !hasDisplay;

console.log('Building the extension …');
if (run('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) process.exit(1);
process.exit(run('node', [isHeadless ? 'test/run/tour.ts' : 'test/run/show.ts']).status ?? 1);
