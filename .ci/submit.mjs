// Submits a release to one store: `node .ci/submit.mjs chrome|edge|firefox [FOLDER]`. The keys come from the environment, by the
// names of publish-browser-extension. With SUBMIT_DRY_RUN=1 it says what it would run and uploads nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const zip = (kind) => join(process.argv[3] ?? '.output/release', `${name}-${version}-${kind}.zip`);

/** What each store takes: its files, and the keys without which there is no use in asking it. */
const STORES = {
  chrome: {
    files: { '--chrome-zip': zip('chrome') },
    keys: [
      'CHROME_PUBLISHER_ID',
      'CHROME_EXTENSION_ID',
      'CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL',
      'CHROME_SERVICE_ACCOUNT_PRIVATE_KEY',
    ],
  },
  edge: { files: { '--edge-zip': zip('chrome') }, keys: ['EDGE_PRODUCT_ID', 'EDGE_CLIENT_ID', 'EDGE_API_KEY'] },
  firefox: {
    files: { '--firefox-zip': zip('firefox'), '--firefox-sources-zip': zip('sources') },
    keys: ['FIREFOX_EXTENSION_ID', 'FIREFOX_JWT_ISSUER', 'FIREFOX_JWT_SECRET'],
  },
};

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const store = STORES[process.argv[2]];
if (!store) fail(`Name a store: ${Object.keys(STORES).join(', ')}.`);
for (const file of Object.values(store.files))
  if (!existsSync(file)) fail(`${file} is missing. Run .ci/release.mjs first.`);

const command = ['publish-extension', ...Object.entries(store.files).flat()];
if (process.env.SUBMIT_DRY_RUN === '1') {
  console.log(`Would run: ${command.join(' ')}`);
  process.exit(0);
}
const missing = store.keys.filter((key) => !process.env[key]);
if (missing.length > 0) fail(`Set ${missing.join(', ')}.`);
process.exit(spawnSync('npx', ['--no-install', ...command], { stdio: 'inherit' }).status ?? 1);
