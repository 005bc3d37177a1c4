import { expect, test, vi } from 'vitest';
import { canonicalJson, canonicalJsonInSlices } from '../../../lib/canonical-json.ts';
import { type Account, makeAccount } from '../../../lib/otp/account.ts';
import { checkStateInSlices } from '../../../lib/replica/check-state.ts';
import type { State, Tree } from '../../../lib/replica/state.ts';
import { withLink } from '../../../lib/sync/engine/link.ts';
import { connect } from '../../../lib/sync/engine/membership.ts';
import { upload } from '../../../lib/sync/engine/upload.ts';
import { newMember } from '../../../lib/sync/member.ts';
import { sealRecord } from '../../../lib/sync/record.ts';
import { contentOf, decodeContent, emptyContent, type VaultContent } from '../../../lib/vault/content.ts';
import { decodeInSlices } from '../../../lib/vault/decode-in-slices.ts';
import { encodeContent, settled } from '../../../lib/vault/encode-content.ts';
import { type Decode, openVault } from '../../../lib/vault/envelope.ts';
import { mergeInSlices } from '../../../lib/vault/merge-content.ts';
import { sealVault } from '../../../lib/vault/seal.ts';
import { createVault } from '../../../lib/vault/unlock.ts';
import { Device } from './model/device.ts';
import { BadStorage } from './model/folder.ts';
import { ACCESS } from './model/pairing.ts';

const NOW = 1_795_831_334_725;
const TIMES = { now: NOW, trusted: NOW };

function madeUp(count: number): VaultContent {
  const accounts = Array.from({ length: count }, (_, n) =>
    makeAccount({
      secret: crypto.getRandomValues(new Uint8Array(20)),
      issuer: `Issuer ${n}`,
      account: `user.${n}@example.com`,
      sites: [`site${n}.example`],
      created: NOW - n * 60_000,
    }),
  );
  return reread({ ...emptyContent(), accounts });
}

/** As it is when it was saved and opened again. */
function reread(content: VaultContent): VaultContent {
  const { state, own } = settled(content, NOW);
  return contentOf(state, own, NOW);
}

function stateOf(content: VaultContent, change: (account: Account, n: number) => Account): State {
  return settled({ ...content, accounts: content.accounts.map(change) }, NOW).state;
}

test.each([
  [20, 8],
  [2000, 150],
])('a record of %i accounts takes %i kB at most', async (count, kilobytes) => {
  const { state } = settled(madeUp(count), NOW);
  const part = { key: new Uint8Array(32).fill(1), sync: 'aaaaaaaa', replica: 'aaaaaaaaaaaaa', seq: 1 };
  const seen = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`${n}aaaaaaaaaaaa`, 1000]));
  const { bytes } = await sealRecord({ ...part, member: await newMember() }, { written: NOW, seen, state });
  expect(bytes.length).toBeLessThanOrEqual(kilobytes * 1024);
});

/** The state with a count of every look at a part of an account in it. */
function watched(state: State, look: () => void): State {
  const handler: ProxyHandler<Tree> = {
    get(tree, name, self) {
      look();
      return Reflect.get(tree, name, self);
    },
    ownKeys(tree) {
      look();
      return Reflect.ownKeys(tree);
    },
  };
  const accounts = Object.entries(JSON.parse(JSON.stringify(state.accounts)) as State['accounts']).map(
    ([name, tree]) => [name, new Proxy(tree, handler)] as const,
  );
  return { ...state, accounts: Object.fromEntries(accounts) };
}

/** Looks by piece of the work; a pause begins the next piece. */
function counted(): { pieces: number[]; look(): void } {
  const pieces = [0];
  return { pieces, look: () => void pieces[pieces.length - 1]!++ };
}

test.each([
  // Joining is a comparison of all parts of both.
  ['all are changed', madeUp(2000), (account: Account): Account => ({ ...account, note: 'changed' }), 2500],
  [
    'one is changed',
    madeUp(2000),
    (account: Account, n: number) => (n === 7 ? { ...account, note: '7' } : account),
    2500,
  ],
  // Some passes look at a part or two of every account; reading whole accounts, which takes the time, is done in pieces.
  ['all are new', emptyContent(), (account: Account) => account, 12_000],
])('a merge of 2 000 accounts is done in pieces: %s', async (_, mine, change, looks) => {
  const theirs = mine.accounts.length > 0 ? mine : madeUp(2000);
  let [inSlice, most, all] = [0, 0, 0];
  const others = [watched(stateOf(theirs, change), () => inSlice++)];
  const pause = async () => {
    most = Math.max(most, inSlice);
    all += inSlice;
    inSlice = 0;
  };
  const merged = await mergeInSlices(mine, others, 'ask', TIMES, pause);
  await pause();
  expect(merged.content.accounts).toEqual(theirs.accounts.map(change));
  expect(most).toBeLessThan(looks);
  expect(all).toBeGreaterThan(2 * looks);
});

test('a record of 2 000 accounts is written in pieces, as one text', async () => {
  const device = new Device('Laptop', new BadStorage(), () => NOW);
  await connect(device.ports, ACCESS, device.name);
  const { accounts, basis } = withLink(madeUp(2000), device.link);
  const { pieces, look } = counted();
  const state = watched(basis.state, look);
  device.ports.vault.read = async () => ({ ...emptyContent(), accounts, basis: { ...basis, state } });
  device.ports.pause = async () => void pieces.push(0);
  expect(await upload(device.ports, device.notes)).toBeGreaterThan(100_000);
  // The first two read the vault and tidy its state, which looks at a part or two of every account.
  const written = pieces.slice(2);
  expect(Math.max(...written)).toBeLessThan(4000);
  expect(written.length).toBeGreaterThan(10);
  expect(await canonicalJsonInSlices(basis.state, async () => undefined)).toBe(canonicalJson(basis.state));
});

/** Secrets that are read from base64, which is what reading an account takes, by piece of the work. */
async function readInPieces(work: (pause: () => Promise<void>) => Promise<unknown>): Promise<number[]> {
  const pieces = [0];
  const read = vi.spyOn(globalThis, 'atob').mockImplementation((text) => {
    pieces[pieces.length - 1]!++;
    return Buffer.from(text, 'base64').toString('latin1');
  });
  await work(async () => void pieces.push(0));
  read.mockRestore();
  return pieces;
}

test('a vault of 2 000 accounts is read in pieces', async () => {
  const plain = encodeContent(madeUp(2000), 1, NOW);
  const pieces = await readInPieces((pause) => decodeInSlices(plain, NOW, pause));
  expect(pieces.length).toBeGreaterThan(9);
  // A name is read from base64 too.
  expect(Math.max(...pieces)).toBeLessThanOrEqual(2 * 200);
  expect(await decodeInSlices(plain, NOW, async () => undefined)).toEqual(decodeContent(plain, NOW));
});

test('a change to 2 000 accounts pauses while the vault is opened, and while what was sealed is opened to prove it', async () => {
  const { file, key } = await createVault('words', { stretch: async () => new Uint8Array(32) });
  const content = madeUp(2000);
  let pauses = 0;
  const decode: Decode = (plain, now) => decodeInSlices(plain, now, async () => void pauses++);
  const sealed = await sealVault(file, key, content, { decode });
  expect(pauses).toBeGreaterThan(9);
  pauses = 0;
  expect((await openVault(sealed, key, decode)).accounts).toHaveLength(2000);
  expect(pauses).toBeGreaterThan(9);
});

test('a record of 2 000 accounts is checked in pieces', async () => {
  let pauses = 0;
  const { state } = madeUp(2000).basis;
  await checkStateInSlices(state, async () => void pauses++);
  expect(pauses).toBe(10);
});
