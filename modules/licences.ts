import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Packages of which a part is built in, though they are no dependencies, and not what they depend on. */
const BUILT_IN = ['simple-icons', 'wxt'];
/** What came from no package, or inside another, with the file that has its licence. */
const PARTS = [
  { name: '2fa.directory', file: 'lib/sites/data/two-step-licence.txt' },
  { name: 'EFF word list', file: 'lib/vault/eff-words-licence.txt' },
];

const section = (title: string, text: string) => `${title}\n${'='.repeat(title.length)}\n\n${text}\n`;

interface Package {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** A package's folder: beside the one that needs it, or in a folder above, as Node looks for it. */
function folderOf(name: string, from: string): string | undefined {
  for (let base = from; ; ) {
    const folder = join(base, 'node_modules', name);
    if (existsSync(join(folder, 'package.json'))) return folder;
    const at = base.lastIndexOf('/node_modules/');
    if (at < 0) return undefined;
    base = base.slice(0, at);
  }
}

const readPackage = (folder: string): Package => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The text of the licence, or its name where the package has no file with the text. */
function licenceOf(folder: string, { license }: Package): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license ?? 'not named'}`;
}

/** Every package that can be in the build, by name: the dependencies, and what they depend on. */
function packagesOf(root: string): Map<string, string> {
  const found = new Map<string, string>();
  const open = Object.keys(readPackage(root).dependencies ?? {}).map((name) => ({ name, from: root }));
  for (const name of BUILT_IN) found.set(name, join(root, 'node_modules', name));
  for (let next = open.pop(); next; next = open.pop()) {
    const folder = folderOf(next.name, next.from);
    if (!folder || found.has(next.name)) continue;
    found.set(next.name, folder);
    for (const name of Object.keys(readPackage(folder).dependencies ?? {})) open.push({ name, from: folder });
  }
  return found;
}

/** Puts `licences.txt` into the package: name, version and licence text of everything that Watchword is made with. */
export default defineWxtModule({
  name: 'licences',
  setup(wxt) {
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      const parts = [...packagesOf(wxt.config.root)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, folder]) => {
          const data = readPackage(folder);
          return section(`${name} ${data.version}`, licenceOf(folder, data));
        });
      for (const { name, file } of PARTS)
        parts.push(section(name, readFileSync(join(wxt.config.root, file), 'utf8').trim()));
      files.push({ relativeDest: 'licences.txt', contents: parts.join('\n\n') });
    });
  },
});
