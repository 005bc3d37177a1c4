import { expect, test } from 'vitest';
import { randomBytes } from '../../../lib/crypto/bytes.ts';
import { newMember } from '../../../lib/sync/member.ts';
import { hashOf, newReplicaId, newSyncId } from '../../../lib/sync/names.ts';
import { findRecord, openRecord, sealRecord } from '../../../lib/sync/record.ts';

const state = { accounts: { x: { live: [5, 1], issuer: [1, 'CANARY'] } }, devices: {} };

async function made(seq = 1) {
  const member = await newMember();
  const key = randomBytes(32);
  const [sync, replica] = [newSyncId(), newReplicaId()];
  const record = await sealRecord({ member, key, sync, replica, seq }, { written: 7, seen: { other: 3 }, state });
  return { ...record, key, member, sync, replica };
}

test('a record opens with its key alone, in whole blocks, and tells nothing of an account', async () => {
  const { name, bytes, key } = await made();
  const found = (await findRecord(name, bytes))!;
  expect(await openRecord(found, key)).toEqual({ written: 7, seen: { other: 3 }, state });
  expect(await openRecord(found, randomBytes(32))).toBeUndefined();
  expect((found.ciphertext.length - 16) % 4096).toBe(0);
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('CANARY');
});

/** What a hostile storage can do: give changed bytes the name that fits them. */
async function renamed(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return name.replace(/-[a-z2-7]{16}\.watchword$/, `-${await hashOf(bytes)}.watchword`);
}

test('every bit flip of a record is refused, under its name and under one that fits', async () => {
  const { name, bytes, key } = await made();
  const head = bytes.indexOf(10);
  // Every byte of the header, the edges of the ciphertext and the signature; of the middle every 37th.
  const places = [...bytes.keys()].filter((at) => at < head + 60 || at > bytes.length - 90 || at % 37 === 0);
  for (const at of places) {
    const flipped = bytes.slice();
    flipped[at]! ^= 1 << (at % 8);
    expect(await findRecord(name, flipped)).toBeUndefined();
    const other = await renamed(name, flipped);
    const found = await findRecord(other, flipped).catch(() => undefined);
    expect(found && (await openRecord(found, key)), `byte ${at}`).toBeUndefined();
  }
});

test('a cut, swapped or renamed record is not now, and never another one', async () => {
  const [first, second] = [await made(1), await made(2)];
  for (const length of [0, 1, 100, first.bytes.length - 1])
    expect(await findRecord(first.name, first.bytes.slice(0, length))).toBeUndefined();
  expect(await findRecord(first.name, second.bytes)).toBeUndefined();
  expect(await findRecord(second.name, first.bytes)).toBeUndefined();
  const moved = first.name.replace('-1-', '-9-');
  expect(await findRecord(moved, first.bytes)).toBeUndefined();
  expect(await findRecord(first.name.replace(first.sync, second.sync), first.bytes)).toBeUndefined();
  expect(await findRecord(first.name.replace(first.replica, second.replica), first.bytes)).toBeUndefined();
});

test('a record in the name of another member is refused', async () => {
  const { bytes, name, key } = await made();
  const stranger = await newMember();
  const line = new TextDecoder().decode(bytes.slice(0, bytes.indexOf(10)));
  const header = JSON.parse(line);
  const forged = new TextEncoder().encode(line.replace(header.sign, stranger.sign));
  const whole = new Uint8Array([...forged, ...bytes.slice(bytes.indexOf(10))]);
  const found = await findRecord(await renamed(name, whole), whole);
  expect(found).toBeDefined();
  expect(await openRecord(found!, key)).toBeUndefined();
});

test('a state that is none is refused, whoever signed it', async () => {
  const { member, key, sync, replica } = await made();
  const odd: unknown[] = [
    { accounts: [], devices: {} },
    { accounts: { x: [1, 2] }, devices: {} },
    { accounts: { x: { live: ['1', 1] } }, devices: {} },
    { accounts: { x: { live: [0, 1] } }, devices: {} },
    { accounts: { x: { live: [9e15, 1] } }, devices: {} },
    { accounts: { x: { note: [1, 'x'.repeat(20_000)] } }, devices: {} },
    { accounts: { x: { a: { b: { c: { d: { e: { f: [1, 1] } } } } } } }, devices: {} },
  ];
  for (const bad of odd) {
    const payload = { written: 7, seen: {}, state: bad as typeof state };
    const { name, bytes } = await sealRecord({ member, key, sync, replica, seq: 1 }, payload);
    expect(await openRecord((await findRecord(name, bytes))!, key), JSON.stringify(bad).slice(0, 60)).toBeUndefined();
  }
});
