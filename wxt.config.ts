import { existsSync, readFileSync } from 'node:fs';
import type { PluginOption } from 'vite';
import { defineConfig } from 'wxt';

/** Firefox knows an extension by this id; tests and update manifests use it too. */
export const GECKO_ID = 'watchword@watchword.app';

/** The background may reach the user's own storage; what the pages may reach is closed again by `PAGE_POLICY`. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** In every page of ours: both policies hold, so pages reach nothing but the extension's own files. */
const PAGE_POLICY = "connect-src 'self'";

/** Where a release's sources name the domain of passkeys: who builds from them has not the variable. */
const DOMAIN_FILE = 'passkey-domain.txt';

/** The domain that passkeys belong to, or nothing: docs/releasing.md. */
function passkeyDomain(): string {
  return process.env.PASSKEY_DOMAIN ?? (existsSync(DOMAIN_FILE) ? readFileSync(DOMAIN_FILE, 'utf8') : '');
}

/** Puts the policy of pages into each of them. */
const pagePolicy: PluginOption = {
  name: 'watchword:page-policy',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/** Names in each page the files that its script imports, so that the browser does not find them one after another. */
const preloads: PluginOption = {
  name: 'watchword:preloads',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { chunk }) =>
      chunk?.imports.map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head',
      })),
  },
};

/**
 * The popup asks storage while its modules are loaded: they are not kept waiting for this script. Without it, as while
 * developing, it asks later.
 */
const firstRead: PluginOption = {
  name: 'watchword:first-read',
  transformIndexHtml: (_, { path }) =>
    path.endsWith('/popup/index.html')
      ? [
          {
            tag: 'script',
            attrs: { src: '/first-read.js', async: true, fetchpriority: 'high' },
            injectTo: 'head-prepend',
          },
        ]
      : [],
};

/** The popup's first picture has a script of its own, which imports the app. */
const firstPicture: PluginOption = {
  name: 'watchword:first-picture-first',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { path }) =>
      path.endsWith('/popup/index.html')
        ? html
            .replaceAll(/\s*<link rel="modulepreload"[^>]*>/g, '')
            .replace(
              /<script type="module"[^>]* src="([^"]+)"><\/script>/,
              '<script src="/first-picture.js" defer data-app="$1"></script>',
            )
        : html,
  },
};

/** While developing, styles and modules come from the dev server, which also tells of changes through a socket. */
const DEV_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' http://localhost:*")
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline' http://localhost:*")
  .replace("connect-src 'self'", "connect-src 'self' ws://localhost:*")
  .replace("img-src 'self'", "img-src 'self' http://localhost:*");

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: process.env.OUT_DIR ?? '.output',
  vite: ({ command }) => ({
    // While developing, pages come from the dev server and hear of changes from it. WXT builds them for that once, so
    // that Vite's `apply` cannot tell.
    plugins: command === 'serve' ? [] : [firstRead, pagePolicy, preloads, firstPicture],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    // Its warning is about downloads; here all comes from the disk, and the bench watches what the popup loads.
    // Preloading would reach the workers, which have no document; here all comes from the disk anyway.
    build: {
      target: 'es2024',
      // The oldest browsers that the manifest takes. Without them every `light-dark()` becomes two variables.
      cssTarget: ['chrome130', 'firefox140'],
      chunkSizeWarningLimit: 2000,
      modulePreload: false,
      // The text of the public suffix list would stand wherever it is read, three times 68 kB.
      rolldownOptions: { optimization: { inlineConst: false } },
    },
    worker: { format: 'es' },
    // Without this the dev server scans every page of the tests for dependencies too.
    optimizeDeps: { entries: ['entrypoints/**/*.html'] },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ contents: passkeyDomain(), relativeDest: 'passkey-domain.txt' });
    },
  },
  // test/run/dev.mjs opens the browser.
  webExt: { disabled: true },
  zip: {
    includeSources: [
      'entrypoints/**',
      'components/**',
      'lib/**',
      'locales/**',
      'modules/**',
      'public/**',
      'docs/**',
      'test/run/**',
      '*.md',
      '*.json',
      '*.ts',
      'LICENSE',
      DOMAIN_FILE,
    ],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'activeTab',
      'scripting',
      'alarms',
      'contextMenus',
      // Neither asks the user anything: locking when nobody is there, and room for large vaults.
      'idle',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for when the user switches automatic backups on, or the clearing of the clipboard.
    optional_permissions: [
      'downloads',
      'clipboardRead',
      'clipboardWrite',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked for one site at a time, when the user switches the icon in its code field on,
    // or wants codes from email or text messages found in its tab.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    content_security_policy: {
      extension_pages: command === 'serve' ? DEV_POLICY : POLICY,
    },
    omnibox: { keyword: 'otp' },
    // What an organisation can set: docs/managed.md. Firefox reads it without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    action: { default_title: '__MSG_extName__' },
    commands: {
      // Alt+Shift keys that no browser uses: Chromium keeps W and others for its tab groups, Edge opens its collections with
      // Ctrl+Shift+Y. On a Mac, Option+Shift writes letters. test/unit/browser/default-keys.test.ts has the list.
      _execute_action: { suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' } },
      fill: {
        suggested_key: { default: 'Alt+Shift+Y', mac: 'MacCtrl+Shift+Y' },
        description: '__MSG_commandFill__',
      },
      scan: {
        suggested_key: { default: 'Alt+Shift+S', mac: 'MacCtrl+Shift+S' },
        description: '__MSG_commandScan__',
      },
      lock: {
        suggested_key: { default: 'Alt+Shift+L', mac: 'MacCtrl+Shift+L' },
        description: '__MSG_commandLock__',
      },
      // Browsers take four suggested keys: the user gives this one its own.
      panel: { description: '__MSG_commandPanel__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'], optional: ['authenticationInfo'] },
            },
            // From this version on it takes the declaration above.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
