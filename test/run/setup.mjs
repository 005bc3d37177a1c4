// Brings a fresh machine to where everything runs. Plain JavaScript on Node's own modules: it runs before `npm ci`.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { ensureNode, goOnWithNewNode } from './node.mjs';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Debian packages that some tests compare or work with; without one its tests say so and are skipped. */
const PEERS = [
  'python3-pyotp',
  'python3-qrcode',
  'python3-pil',
  'python3-cryptography',
  'python3-argon2',
  'oathtool',
  'qrencode',
  'zbar-tools',
  // A mail server of its own, that the sign-in site sends through.
  'exim4-daemon-light',
  // The font that kept pictures are drawn with.
  'fonts-dejavu-core',
  // A screen and a keyboard: the browser's own shortcuts take keys from there alone.
  'xvfb',
  'xdotool',
  // Storage that sync is tried on.
  'apache2-bin',
  'php-cli',
  'php-mbstring',
  'php-xml',
  'php-sabre-dav',
];

/** The environment of the project's commands: its own programs come first on the path. */
export const environment = (more = {}) => ({
  ...process.env,
  PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH}`,
  ...more,
});

/** Runs a command in the project's folder. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options, env: environment(options.env) });
}

function newerThan(a, b) {
  return statSync(join(ROOT, a)).mtimeMs > statSync(join(ROOT, b)).mtimeMs;
}

/** Installs what every script of the project needs: its own packages, and a Node that can run them and goes on here. */
export function ensureModules() {
  ensurePackage();
  ensureNode();
  goOnWithNewNode();
}

/**
 * Installs the packages of a folder that has a lock file of its own, where they are missing or older than that file.
 * @param {string} [folder] from the project's root; the root itself where it is left out
 */
export function ensurePackage(folder = '.') {
  const lock = join(folder, 'package-lock.json');
  const marker = join(folder, 'node_modules/.package-lock.json');
  if (existsSync(join(ROOT, marker)) && !newerThan(lock, marker)) return;
  console.log(`Installing the node modules${folder === '.' ? '' : ` of ${folder}`} …`);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // A registry is out of reach for a moment now and then.
  for (let tries = 0; tries < 3; tries++) if (run('npm', args, { cwd: join(ROOT, folder) }).status === 0) return;
  console.error('npm ci failed. Is the npm registry within reach?');
  process.exit(1);
}

const canInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;

function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  const again = ['-o', 'Acquire::Retries=3'];
  run('apt-get', ['update', '-qq', ...again], quiet);
  return run('apt-get', ['install', '-y', '-qq', ...again, '--no-install-recommends', ...packages], quiet).status === 0;
}

/**
 * Makes sure of the browsers: those on the machine first, else Debian's packages, else a sentence and the end.
 * @param {('chromium' | 'firefox')[]} kinds
 */
export function ensureBrowsers(kinds) {
  const missing = () => kinds.filter((kind) => !findBrowser(kind));
  if (missing().length > 0 && canInstall()) {
    const packages = missing().map((kind) => ({ chromium: 'chromium', firefox: 'firefox-esr' })[kind]);
    console.log(`Installing ${packages.join(' and ')} …`);
    install(packages);
  }
  if (missing().length > 0) {
    console.error(
      `Please install ${missing().join(' and ')} (on Debian: apt-get install chromium firefox-esr), or set CHROMIUM_PATH and FIREFOX_PATH.`,
    );
    process.exit(1);
  }
}

/** Installs what some tests compare or work with, where that is possible. */
export function ensurePeers() {
  if (!canInstall()) return;
  const missing = PEERS.filter((name) => spawnSync('dpkg', ['-s', name], { stdio: 'ignore' }).status !== 0);
  if (missing.length === 0) return;
  console.log(`Installing ${missing.join(', ')} …`);
  if (!install(missing)) for (const name of missing) install([name]);
}
