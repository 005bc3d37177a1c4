import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIREFOX_BUILD } from './firefox.ts';

/** What Firefox for Android lacks of what Watchword uses elsewhere. */
const MISSING = ['menus', 'contextMenus', 'commands', 'omnibox', 'windows', 'sidebarAction', 'idle', 'downloads'];
const AGENT = 'Mozilla/5.0 (Android 15; Mobile; rv:147.0) Gecko/147.0 Firefox/147.0';

/** Runs before any code of ours, in the background and in each page. */
const REMOVE = `for (const name of ${JSON.stringify(MISSING)})
  for (const api of [globalThis.browser, globalThis.chrome])
    if (!delete api[name] || name in api) throw new Error(name + ' is still there.');
delete browser.storage.managed;
delete browser.action.setIcon;
delete browser.action.openPopup;
`;

/** The Firefox build as it finds itself on Android: the same files, with those APIs taken away before they start. */
export function androidBuild(): { build: string; prefs: Record<string, unknown> } {
  const build = mkdtempSync(join(tmpdir(), 'watchword-android-'));
  cpSync(FIREFOX_BUILD, build, { recursive: true });
  writeFileSync(join(build, 'android.js'), REMOVE);
  const background = join(build, 'background.js');
  writeFileSync(background, `import './android.js';\n${readFileSync(background, 'utf8')}`);
  for (const page of readdirSync(build).filter((name) => name.endsWith('.html'))) {
    const path = join(build, page);
    const html = readFileSync(path, 'utf8');
    writeFileSync(path, html.replace('<head>', '<head><script src="/android.js"></script>'));
  }
  return { build, prefs: { 'general.useragent.override': AGENT } };
}
