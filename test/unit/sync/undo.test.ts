import { expect, test } from 'vitest';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { emptyBin } from '../../../lib/vault/bin.ts';
import { canUndoMerge, lastMergeId, undoMerge } from '../../../lib/vault/last-merge.ts';
import { Device } from './model/device.ts';
import { BadStorage } from './model/folder.ts';
import { joinBy } from './model/joining.ts';
import { ACCESS } from './model/pairing.ts';

let clock = 1_795_831_334_725;
const time = () => clock;
const named = (issuer: string, n: number, parts: Partial<Account> = {}) =>
  makeAccount({ issuer, secret: new Uint8Array(10).fill(n), created: 1, ...parts });
const issuers = ({ accounts }: Device) => accounts.map(({ issuer }) => issuer).sort();

function edit(device: Device, change: (accounts: readonly Account[]) => readonly Account[]): void {
  clock += 1000;
  device.act((content) => ({ ...content, accounts: change(content.accounts) }));
}

function edited(device: Device, issuer: string, parts: Partial<Account>): void {
  edit(device, (accounts) =>
    accounts.map((account) => (account.issuer === issuer ? { ...account, ...parts } : account)),
  );
}

function undo(device: Device): void {
  clock += 1000;
  device.act(undoMerge);
}

/** Two devices that have the same accounts. */
async function two(accounts: readonly Account[]) {
  const storage = new BadStorage();
  const [laptop, desk] = [new Device('Laptop', storage, time), new Device('Desk', storage, time)];
  edit(laptop, () => accounts);
  await connect(laptop.ports, ACCESS, laptop.name);
  await joinBy(laptop, desk.ports, desk.name);
  await run(laptop.ports);
  return { laptop, desk };
}

test('the last merge is undone on all devices: new ones go, deleted ones come back, fields are as they were', async () => {
  const { laptop, desk } = await two([named('Kept', 1), named('Deleted', 2), named('Edited', 3)]);
  edit(desk, (accounts) => [...accounts.filter(({ issuer }) => issuer !== 'Deleted'), named('New', 4)]);
  edited(desk, 'Edited', { note: 'by the desk', tags: ['desk'] });
  await run(desk.ports);
  await run(laptop.ports);
  expect(issuers(laptop)).toEqual(['Edited', 'Kept', 'New']);
  edited(laptop, 'Edited', { tags: ['desk', 'laptop'], favorite: true });
  expect(canUndoMerge(laptop.content)).toBe(true);
  undo(laptop);
  expect(canUndoMerge(laptop.content)).toBe(false);
  expect(issuers(laptop)).toEqual(['Deleted', 'Edited', 'Kept']);
  // What was done since stays.
  expect(laptop.accounts.find(({ issuer }) => issuer === 'Edited')).toMatchObject({ note: '', favorite: true });
  expect(laptop.content.bin.map(({ account }) => account.issuer)).toEqual(['New']);
  await run(laptop.ports);
  await run(desk.ports);
  expect(issuers(desk)).toEqual(['Deleted', 'Edited', 'Kept']);
});

test('an account that was erased elsewhere comes back whole, and no used code does', async () => {
  const counted = named('Counted', 1, { type: 'hotp', counter: 5 });
  const { laptop, desk } = await two([counted, named('Erased', 2, { note: 'mine' })]);
  edited(desk, 'Counted', { counter: 9, note: 'edited' });
  edit(desk, (accounts) => accounts.filter(({ issuer }) => issuer !== 'Erased'));
  desk.act((content) => emptyBin(content, [content.bin[0]!.account.id]));
  await run(desk.ports);
  await run(laptop.ports);
  undo(laptop);
  await run(laptop.ports);
  await run(desk.ports);
  for (const device of [laptop, desk]) {
    expect(device.accounts.find(({ issuer }) => issuer === 'Counted')).toMatchObject({ counter: 9, note: '' });
    expect(device.accounts.find(({ issuer }) => issuer === 'Erased')).toMatchObject({ note: 'mine' });
  }
});

test('two that became one stay one, with the fields that this device had', async () => {
  const { laptop, desk } = await two([]);
  edit(laptop, () => [named('Mine', 1, { id: 'ffffffff-0000-4000-8000-000000000000' })]);
  edit(desk, () => [named('Theirs', 1, { id: '00000000-0000-4000-8000-000000000000' })]);
  await run(desk.ports);
  await run(laptop.ports);
  expect(issuers(laptop)).toEqual(['Theirs']);
  undo(laptop);
  expect(issuers(laptop)).toEqual(['Mine']);
});

test('a secret that was replaced elsewhere is the old one again', async () => {
  const { laptop, desk } = await two([named('Renewed', 1)]);
  edited(desk, 'Renewed', { secret: new Uint8Array(10).fill(7) });
  await run(desk.ports);
  await run(laptop.ports);
  expect(laptop.accounts[0]?.secret[0]).toBe(7);
  undo(laptop);
  expect(laptop.accounts.map(({ secret }) => secret[0])).toEqual([1]);
});

test('what the note of it holds never leaves the device', async () => {
  const { laptop, desk } = await two([named('Kept', 1)]);
  edit(desk, (accounts) => [...accounts, named('New', 2)]);
  await run(desk.ports);
  await run(laptop.ports);
  expect(laptop.content.basis.own.merge).toBeDefined();
  expect(JSON.stringify(laptop.content.basis.state)).not.toContain('before');
});

test('a merge has an id of its own, as long as it can be undone', async () => {
  const { laptop, desk } = await two([named('Kept', 1)]);
  const bring = async (n: number) => {
    edit(desk, (accounts) => [...accounts, named(`New ${n}`, n)]);
    await run(desk.ports);
    await run(laptop.ports);
    return lastMergeId(laptop.content);
  };
  const ids = [await bring(4), await bring(5)];
  expect(new Set(ids).size).toBe(2);
  expect(ids).not.toContain('');
  edited(laptop, 'Kept', { note: 'by the user' });
  expect(lastMergeId(laptop.content)).toBe(ids[1]);
  undo(laptop);
  expect(lastMergeId(laptop.content)).toBe('');
});
