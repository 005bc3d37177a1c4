import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_VERSION } from '../../lib/vault/migrations.ts';
import { BROWSERS, type BrowserName } from '../e2e/drive/browsers.ts';
import { CHROME_BUILD, startChromium } from '../e2e/drive/chromium.ts';
import { FIREFOX_BUILD, startFirefox } from '../e2e/drive/firefox.ts';
import { removeFolder } from '../e2e/drive/remove-folder.ts';
import { ask, madeUp, PASSPHRASE, seedVault } from '../e2e/drive/seed.ts';
import { stored } from '../e2e/drive/stored.ts';
import type { View } from '../e2e/drive/view.ts';
import type { Verdict } from './main.ts';
import { HOTP_ID, readContent } from './writers.ts';

/** The last commit that wrote content of version 1: what the first users have. */
const FIRST_VERSION = 'c211172755d2639b290ad99178c7670a988791f1';
const NOTE = 'made by the older version';

/** Builds an older version from the history in a folder of its own, or takes it from OLD_BUILD, a checkout that is built. */
function olderBuilds(folder: string): string {
  const given = process.env.OLD_BUILD;
  if (given) return given;
  const checkout = join(folder, 'older');
  const run = (command: string, args: string[], cwd: string) => {
    const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed.`);
  };
  run('git', ['clone', '--quiet', '--shared', '.', checkout], '.');
  run('git', ['checkout', '--quiet', FIRST_VERSION], checkout);
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], checkout);
  for (const browser of ['chrome', 'firefox']) run('node_modules/.bin/wxt', ['build', '-b', browser], checkout);
  return checkout;
}

/** What a user has in a vault: every field that both versions know, in the order of the list. */
async function accountsIn(view: View): Promise<string> {
  const { accounts } = (await readContent(view)).content;
  const known = accounts.map(
    ({ id, type, issuer, account, secret, digits, period, counter, tags, note, favorite }) => ({
      id,
      type,
      issuer,
      account,
      secret,
      digits,
      period,
      counter,
      tags: [...tags].sort(),
      note,
      favorite,
    }),
  );
  return JSON.stringify(known.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

async function updates(name: BrowserName, older: string, folder: string): Promise<string[]> {
  const failures: string[] = [];
  const profile = join(folder, `profile-${name}`);
  const build = join(folder, `build-${name}`);
  const output = name === 'chromium' ? CHROME_BUILD : FIREFOX_BUILD;
  const uuid = randomUUID();
  const builds = { older: join(older, output.slice(output.lastIndexOf('.output'))), newer: output };
  for (const path of Object.values(builds)) if (!existsSync(path)) throw new Error(`${path} is not built.`);

  /** The browser on the one profile, with the one or the other version where the extension lies. */
  async function opened(version: keyof typeof builds, page: string) {
    rmSync(build, { recursive: true, force: true });
    cpSync(builds[version], build, { recursive: true });
    // Chromium would go on with the background script that it registered, whatever lies on the disk now.
    rmSync(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
    const manifest = join(build, 'manifest.json');
    const itsVersion = version === 'older' ? '0.0.1' : '0.0.2';
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version: itsVersion }));
    const driven =
      name === 'chromium' ? await startChromium({ profile, build }) : await startFirefox({ profile, build, uuid });
    return { view: await driven.own(page), close: () => driven.close() };
  }
  const expectSame = (what: string, is: unknown, was: unknown) => {
    if (is !== was) failures.push(`${name}: ${what}: ${String(is).slice(0, 200)}, not ${String(was).slice(0, 200)}`);
  };

  let driven = await opened('older', 'options.html');
  await seedVault(driven.view, 8);
  const hotp = { ...madeUp(1)[0]!, id: HOTP_ID, type: 'hotp' as const };
  await ask(driven.view, 'accounts.add', { accounts: [hotp], duplicates: 'keep-both' });
  const second = madeUp(2)[1]!;
  const edited = { ...second, note: NOTE, tags: ['work', 'old'], favorite: true };
  await ask(driven.view, 'accounts.update', { before: second, account: edited });
  for (let step = 0; step < 3; step++) await ask(driven.view, 'accounts.nextCode', { id: HOTP_ID });
  const before = await accountsIn(driven.view);
  await driven.close();

  driven = await opened('newer', 'options.html');
  await driven.view.type('input[type=password]', PASSPHRASE);
  await driven.view.press('Enter');
  await driven.view.waitForText('bob1@example.com');
  expectSame('what the older version kept', await accountsIn(driven.view), before);
  await ask(driven.view, 'accounts.remove', { ids: ['made-up-3'] });
  await ask(driven.view, 'accounts.nextCode', { id: HOTP_ID });
  const after = await accountsIn(driven.view);
  expectSame('the version of the content', (await readContent(driven.view)).content.version, CONTENT_VERSION);
  await ask(driven.view, 'vault.lock', null);
  const bytes = await stored(driven.view);
  await driven.close();

  driven = await opened('older', 'options.html');
  const refusal = await ask(driven.view, 'vault.unlock', { passphrase: PASSPHRASE }).then(
    () => 'opened',
    (error: Error) => error.message,
  );
  expectSame('what the older version says of the newer vault', refusal, 'vault.unlock: vault-newer');
  expectSame('the bytes that the older version leaves', await stored(driven.view), bytes);
  await driven.close();

  driven = await opened('newer', 'options.html');
  await ask(driven.view, 'vault.unlock', { passphrase: PASSPHRASE });
  expectSame('what is there after the older version was tried', await accountsIn(driven.view), after);
  await driven.close();
  return failures;
}

/**
 * A profile of the first version under today's build, then under the first version again, then under today's: nothing
 * is lost, and the older one says that the vault is newer and leaves every byte.
 */
export async function oldBuild(): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-old-build-'));
  try {
    const older = olderBuilds(folder);
    const failures: string[] = [];
    for (const name of BROWSERS) failures.push(...(await updates(name, older, folder)));
    return { figures: { browsers: BROWSERS.length, wrong: failures.length }, failures };
  } finally {
    removeFolder(folder);
  }
}
