import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount } from '../../lib/otp/account.ts';
import { makeBackup } from '../../lib/vault/backup.ts';
import { emptyContent } from '../../lib/vault/content.ts';
import { BROWSERS, type Driven, startBrowser } from './drive/browsers.ts';
import { chooseFile } from './drive/choose-file.ts';
import { ask } from './drive/seed.ts';
import type { View } from './drive/view.ts';

const NEW_PASSPHRASE = 'lantern orbit thistle quarry ember';
const BACKUP_PASSPHRASE = 'copper meadow violin tundra basket';

async function typeTwice(view: View, words: string): Promise<void> {
  await view.type('label=New passphrase', words);
  await view.type('label=Enter it again', words);
}

describe.each(BROWSERS)('who cannot get in, in %s', (name) => {
  let driven: Driven;
  let backup: string;
  beforeAll(async () => {
    const account = makeAccount({ secret: new Uint8Array(20).fill(7), issuer: 'From the backup' });
    const bytes = await makeBackup({ ...emptyContent(), accounts: [account] }, BACKUP_PASSPHRASE);
    backup = new TextDecoder().decode(bytes);
    driven = await startBrowser(name);
  });
  afterAll(() => driven?.close());

  it('begins with a backup, starts over, and has the old vault back', async () => {
    const welcome = await driven.own('welcome.html');
    await welcome.waitForText('Already use Watchword?');
    await welcome.click('name=Join a synced vault');
    await welcome.waitForText('join with the code from your other device');
    await welcome.click('name=Back');
    await welcome.click('name=Restore a backup');
    await chooseFile(welcome, 'mine.watchword', backup);
    await welcome.type('label=Passphrase of the backup', 'not this');
    await welcome.press('Enter');
    await welcome.waitForText('Wrong passphrase');
    await welcome.type('label=Passphrase of the backup', BACKUP_PASSPHRASE);
    await welcome.press('Enter');
    await welcome.waitForText('Watchword is ready');

    // All ways stand on the page that the locked screen leads to.
    await ask(welcome, 'vault.lock', null);
    const manage = await driven.own('options.html');
    await manage.click('name=Forgot your passphrase?');
    await manage.waitForText('no passkey or recovery key');
    await manage.waitForText('Restore a backup');
    await manage.waitForText('Copies on this computer');
    await manage.click('name=Start over');
    await manage.waitForText('old one stays on this computer');
    await typeTwice(manage, NEW_PASSPHRASE);
    await manage.press('Enter');
    await manage.waitForText('0 accounts');
    await ask(manage, 'vault.lock', null);
    await expect(ask(manage, 'vault.unlock', { passphrase: BACKUP_PASSPHRASE })).rejects.toThrow('passphrase-wrong');

    // The old vault is there with its own passphrase.
    await manage.click('name=Forgot your passphrase?');
    await manage.waitForText('set aside');
    await manage.type('label=Passphrase', BACKUP_PASSPHRASE);
    await manage.press('Enter');
    await manage.waitForText('can be opened · 1 account');
    await manage.click('.rows [data-kind=primary]');
    await manage.waitForText('From the backup');

    // And a locked vault gives way to a backup.
    await ask(manage, 'vault.lock', null);
    await manage.click('name=Forgot your passphrase?');
    await manage.waitForText('Restore a backup');
    await chooseFile(manage, 'mine.watchword', backup);
    await manage.type('label=Passphrase of the backup', BACKUP_PASSPHRASE);
    await manage.press('Enter');
    await manage.waitForText('From the backup');
  });
});
