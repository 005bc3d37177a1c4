import { expect, test } from 'vitest';
import { changeKey, connect, endForAll, leave } from '../../../lib/sync/engine/membership.ts';
import { run } from '../../../lib/sync/engine/run.ts';
import { Device } from './model/device.ts';
import { BadStorage } from './model/folder.ts';
import { joinBy } from './model/joining.ts';
import { ACCESS } from './model/pairing.ts';

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
