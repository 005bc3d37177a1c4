import { expect, test } from 'vitest';
import { fromBase64 } from '../../../lib/base64.ts';
import { newRecoveryKey } from '../../../lib/crypto/recovery-key.ts';
import { Failure, isFailure } from '../../../lib/failure.ts';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { join, previewJoin } from '../../../lib/sync/engine/join.ts';
import { devicesOf, following, needLink, withLink } from '../../../lib/sync/engine/link.ts';
import { changeKey, connect, endForAll, leave } from '../../../lib/sync/engine/membership.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { makeHead } from '../../../lib/sync/head.ts';
import { withoutSync } from '../../../lib/vault/content.ts';
import { Device } from './model/device.ts';
import { BadStorage } from './model/folder.ts';
import { joinBy } from './model/joining.ts';
import { ACCESS, JOINING, seenBy } from './model/pairing.ts';

const time = () => 1_795_831_334_725;

async function two() {
  const storage = new BadStorage();
  const [laptop, desk] = [new Device('Laptop', storage, time), new Device('Desk', storage, time)];
  await connect(laptop.ports, ACCESS, laptop.name);
  await joinBy(laptop, desk.ports, desk.name);
  await run(laptop.ports);
  return { storage, laptop, desk };
}

test('a folder with a sync in it is joined, not begun anew', async () => {
  const { storage } = await two();
  const other = new Device('Other', storage, time);
  await expect(connect(other.ports, ACCESS, 'Other')).rejects.toMatchObject({ code: 'sync-exists' });
});

test('beside a sync that nobody can join any more a new one begins, and leaves that one alone', async () => {
  const { storage, laptop } = await two();
  const other = new Device('Other', storage, time);
  await connect(other.ports, ACCESS, 'Other', true);
  expect(other.isLinked).toBe(true);
  await run(laptop.ports);
  await run(other.ports);
  expect(other.notes.notices['two-syncs']).toBe(time());
  expect(other.accounts).toEqual([]);
  const third = new Device('Third', storage, time);
  await joinBy(other, third.ports, 'Third');
  expect(third.link?.sync).toBe(other.link?.sync);
});

test('who joins with a backup of before is told which of its accounts were deleted since', async () => {
  const { storage, laptop } = await two();
  const account = (issuer: string, n: number) =>
    makeAccount({ issuer, secret: new Uint8Array(10).fill(n), created: 1 });
  laptop.act((content) => ({ ...content, accounts: [account('Deleted', 1), account('Kept', 2)] }));
  const backup = withoutSync(laptop.content);
  laptop.act((content) => ({ ...content, accounts: content.accounts.filter(({ issuer }) => issuer === 'Kept') }));
  await run(laptop.ports);
  const restored = new Device('Restored', storage, time);
  restored.disk.vault = { state: backup.basis.state, own: backup.basis.own };
  restored.act((content) => ({ ...content, accounts: [...content.accounts, account('Only here', 3)] }));
  const link = laptop.link!;
  const pairing = {
    ...ACCESS,
    ...seenBy(laptop),
    sync: link.sync,
    key: fromBase64(link.keys[0]!),
    head: link.heads[0]!.name,
    until: 0,
  };
  const preview = await previewJoin(restored.ports, ACCESS, { pairing });
  const names = (accounts: readonly Account[]) => accounts.map(({ issuer }) => issuer);
  expect(names(preview.removed)).toEqual(['Deleted']);
  expect(names(preview.outgoing)).toEqual(['Only here']);
  expect(names(preview.incoming)).toEqual([]);
  expect(preview.same).toBe(1);
  await joinBy(laptop, restored.ports, 'Restored');
  expect(names(restored.accounts).sort()).toEqual(['Kept', 'Only here']);
  expect(restored.content.bin.map(({ account }) => account.issuer)).toEqual(['Deleted']);
});

test('who leaves can join again; the last to leave empties the folder, and sync can be switched on again', async () => {
  const { storage, laptop, desk } = await two();
  await leave(desk.ports);
  expect(storage.files.size).toBeGreaterThan(0);
  await run(laptop.ports);
  await joinBy(laptop, desk.ports, 'Desk again');
  await run(laptop.ports);
  await leave(desk.ports);
  await leave(laptop.ports);
  expect([...storage.files.keys()]).toEqual([]);
  await connect(laptop.ports, ACCESS, laptop.name);
  expect(laptop.isLinked).toBe(true);
});

test('where the other device was removed, this one is the last', async () => {
  const { storage, laptop, desk } = await two();
  await changeKey(laptop.ports, { remove: [await desk.memberId()] });
  await leave(laptop.ports);
  expect([...storage.files.keys()]).toEqual([]);
});

test('after the end for all a new sync can begin in the same folder, and the old devices hear of the end', async () => {
  const { laptop, desk } = await two();
  await endForAll(laptop.ports);
  await connect(laptop.ports, ACCESS, laptop.name);
  await run(laptop.ports);
  expect(laptop.notes.notices['two-syncs']).toBeUndefined();
  await expect(run(desk.ports)).rejects.toMatchObject({ code: 'sync-stopped', params: { why: 'closed' } });
});

test('a device that could not get to the end of leaving is a member that the others see, and gets each new key', async () => {
  const { storage, laptop, desk } = await two();
  storage.plan('refuse', 1);
  await expect(leave(desk.ports)).rejects.toMatchObject({ code: 'sync-offline' });
  await run(desk.ports);
  await run(laptop.ports);
  expect(devicesOf(laptop.content).map(({ hasLeft }) => hasLeft)).toEqual([false, false]);
  await changeKey(laptop.ports, {});
  await run(desk.ports);
  expect(desk.link?.keys[0]).toBe(laptop.link?.keys[0]);
  await leave(desk.ports);
  await run(laptop.ports);
  expect(devicesOf(laptop.content).filter(({ hasLeft }) => hasLeft)).toHaveLength(1);
});

test('an end of the sync that died half way is an end at the next run', async () => {
  const { storage, laptop, desk } = await two();
  // The head that ends it is kept, and the browser dies before it is put.
  const link = laptop.link!;
  const head = await makeHead({
    ...{ sync: link.sync, key: new Uint8Array(32).fill(5), earlier: link.keys.map(fromBase64), member: link.member },
    ...{ members: new Map(), out: [], slots: [], closed: true, written: time() },
  });
  laptop.act((content) => withLink(content, following(needLink(content), head, new Uint8Array(32).fill(5))));
  await expect(run(laptop.ports)).rejects.toMatchObject({ code: 'sync-stopped', params: { why: 'closed' } });
  expect([...storage.files.keys()].filter((name) => !name.includes('-head-'))).toEqual([]);
  await expect(run(desk.ports)).rejects.toMatchObject({ code: 'sync-stopped', params: { why: 'closed' } });
});

test('a sync is joined by its recovery key beside another one whose key changed often since', async () => {
  const storage = new BadStorage();
  let now = time();
  const tick = () => (now += 1000);
  const [laptop, other, desk] = ['Laptop', 'Other', 'Desk'].map((name) => new Device(name, storage, tick));
  await connect(laptop!.ports, ACCESS, 'Laptop');
  await changeKey(laptop!.ports, { secrets: [JOINING] });
  await connect(other!.ports, ACCESS, 'Other', true);
  for (let n = 0; n < 9; n++) await changeKey(other!.ports, { secrets: [newRecoveryKey()] });
  await join(desk!.ports, ACCESS, { secret: JOINING }, 'Desk');
  expect(desk!.link?.sync).toBe(laptop!.link?.sync);
});

/** A device to join with, in whose folder the storage cannot give some heads. */
function withoutHeads(storage: BadStorage, isMeant: (name: string) => boolean): Device {
  const device = new Device('New', storage, time);
  const { folder } = device.ports;
  const get: typeof folder.get = async (name, most) => {
    if (name.includes('-head-') && isMeant(name)) throw new Failure('sync-server', { status: 500 });
    return folder.get(name, most);
  };
  Object.assign(device.ports, { folder: { ...folder, get } });
  return device;
}

test.each(['a pairing code', 'a recovery key'])(
  'a head that the storage cannot give keeps nobody from joining by %s, unless it is the one that is needed',
  async (by) => {
    const { storage, laptop } = await two();
    await changeKey(laptop.ports, { secrets: [JOINING] });
    const needed = laptop.link!.heads[0]!.name;
    const joins = async (device: Device) => {
      if (by === 'a pairing code') await joinBy(laptop, device.ports, 'New');
      else await join(device.ports, ACCESS, { secret: JOINING }, 'New');
    };
    const barred = withoutHeads(storage, (name) => name === needed);
    await expect(joins(barred)).rejects.toSatisfy((error) => isFailure(error, 'sync-server'));
    expect(barred.isLinked).toBe(false);
    const joined = withoutHeads(storage, (name) => name !== needed);
    await joins(joined);
    expect(joined.link?.heads[0]?.name).toBe(needed);
  },
);

test.each([
  ['an error', new Failure('sync-server', { status: 500 }), 25, true],
  ['an error', new Failure('sync-server', { status: 500 }), 23, false],
  ['no right to read', new Failure('sync-forbidden'), 99, false],
  ['nothing', new Failure('sync-offline'), 99, false],
] as const)('a head for which the storage answers with %s (%o) is put back after %i hours: %s', async (...row) => {
  const [, answer, hours, isPutBack] = row;
  let now = time();
  const storage = new BadStorage();
  const [laptop, desk] = ['Laptop', 'Desk'].map((name) => new Device(name, storage, () => (now += 10)));
  await connect(laptop!.ports, ACCESS, 'Laptop');
  await joinBy(laptop!, desk!.ports, 'Desk');
  await run(laptop!.ports);
  await changeKey(laptop!.ports, { secrets: [JOINING] });
  const head = laptop!.link!.heads[0]!.name;
  let isBarred = true;
  for (const { ports } of [laptop!, desk!]) {
    const { folder } = ports;
    const get: typeof folder.get = async (name, most) => {
      if (isBarred && name === head) throw answer;
      return folder.get(name, most);
    };
    const remove: typeof folder.remove = async (name) => {
      if (name === head) isBarred = false;
      await folder.remove(name);
    };
    Object.assign(ports, { folder: { ...folder, get, remove } });
  }
  await run(laptop!.ports);
  now += hours * 3_600_000;
  await run(laptop!.ports);
  await run(desk!.ports);
  expect(isBarred).toBe(!isPutBack);
  expect(desk!.link?.heads[0]?.name === head).toBe(isPutBack);
});
