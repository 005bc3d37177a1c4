import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Handlers } from '../../../lib/browser/listen.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { fromAccountData, toAccountData } from '../../../lib/otp/account-data.ts';
import type { Input, MessageName } from '../../../lib/protocol/messages.ts';
import { openVault } from '../../../lib/vault/envelope.ts';
import { installQuickCrypto } from '../sync/model/quick-crypto.ts';
import { memoryStores } from '../vault/memory-stores.ts';

vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
const stores = vi.hoisted(() => ({}) as { local: object; mirror: object; pause(): Promise<void> });
vi.mock('../../../lib/browser/vault-stores.ts', () => ({ vaultStores: stores }));
Object.assign(stores, memoryStores().adapters);

const { accountHandlers } = await import('../../../lib/background/vault/accounts.ts');
const { securityHandlers } = await import('../../../lib/background/vault/security.ts');
const { carryOver } = await import('../../../lib/background/vault/carry-over.ts');
const { readKey } = await import('../../../lib/browser/session.ts');
const { create, unlock } = await import('../../../lib/background/vault/unlock.ts');
const { open, store } = await import('../../../lib/background/vault/vault.ts');
const handlers = { ...accountHandlers, ...securityHandlers } as Partial<Handlers>;
const ask = <N extends MessageName>(name: N, input: Input<N>): Promise<unknown> =>
  (handlers[name] as (given: Input<N>) => Promise<unknown>)(input);

const WORDS = 'the words';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** `YEAR_STEPS=3000` is a year of daily use. */
const STEPS = Number(process.env.YEAR_STEPS ?? 250);

/** Mulberry32: the same year for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

// What a cipher costs is not what is asked here, thousands of times.
beforeAll(installQuickCrypto);
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => vi.useRealTimers());

test('a year of use with jumps of the clock and restarts: what is promised can be had back', async () => {
  const random = randomOf(20_261_128);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  /** True time, and by how much the clock is wrong. */
  let [now, wrong] = [Date.UTC(2026, 0, 1), 0];
  /** How much the clock may have made things look older than they are: a day for each jump forwards. */
  let jumped = 0;
  const tick = (ms: number) => {
    now += ms;
    vi.setSystemTime(now + wrong);
  };
  tick(0);
  fakeBrowser.reset();
  await create(WORDS);

  const removed: { id: string; at: number; jumped: number }[] = [];
  const before: { names: string; at: number; jumped: number; isLarge: boolean }[] = [];
  let made = 0;

  const content = async () => (await open()).content;
  const namesOf = (accounts: readonly { id: string; issuer: string }[]) =>
    accounts.map(({ id, issuer }) => `${id}${issuer}`).join();

  async function change(isLarge: boolean, work: () => Promise<unknown>): Promise<void> {
    const { accounts } = await content();
    await work();
    before.push({ names: namesOf(accounts), at: now, jumped, isLarge });
  }
  const add = () =>
    change(false, () => {
      const fresh = makeAccount({
        issuer: `N${made}`,
        secret: crypto.getRandomValues(new Uint8Array(10)),
        type: 'hotp',
      });
      made++;
      return ask('accounts.add', { accounts: [toAccountData(fresh)], duplicates: 'skip' });
    });

  /** Whether something that lay `age` back in true time is still promised for `days`. */
  const isPromised = (entry: { at: number; jumped: number }, days: number) =>
    now - entry.at + (jumped - entry.jumped) < days * DAY;

  async function check(): Promise<void> {
    const { key, content: current } = await open();
    const states = [current.accounts];
    for (const { key: name } of await store.history())
      states.push((await openVault(await store.historic(name), key)).accounts);
    const there = new Set([...states.flat(), ...current.bin.map(({ account }) => account)].map(({ id }) => id));
    for (const entry of removed) if (isPromised(entry, 30)) expect(there).toContain(entry.id);
    const known = new Set(states.map(namesOf));
    for (const [i, entry] of before.entries())
      if (i >= before.length - 10 || (entry.isLarge && isPromised(entry, 30))) expect(known).toContain(entry.names);
  }

  async function jumpClock(): Promise<void> {
    // An empty battery, and the hour set right again; or a clock that is years ahead.
    const next = pick([-6 * 365 * DAY, 0, 0, 2 * 365 * DAY, -5 * HOUR])!;
    if (next > wrong) jumped += DAY;
    wrong = next;
    tick(0);
    // A key does not outlive a clock that was set back.
    fakeBrowser.reset();
    await unlock(WORDS);
  }

  async function restoreOne(accounts: readonly { id: string }[]): Promise<void> {
    const state = pick(await store.history());
    if (state) {
      await change(true, () => ask('vault.restore', { key: state.key }));
      const after = new Set((await content()).accounts.map(({ id }) => id));
      for (const { id } of accounts) if (!after.has(id)) removed.push({ id, at: now, jumped });
    }
  }

  for (let i = 0; i < 8; i++) await add();
  for (let step = 0; step < STEPS; step++) {
    tick(random() * (365 / STEPS) * 2 * DAY);
    if (!(await readKey())) await unlock(WORDS);
    const { accounts } = await content();
    const account = pick(accounts);
    const what = random();
    if (what < 0.03) {
      await jumpClock();
    } else if (what < 0.15 || !account) await add();
    else if (what < 0.3) {
      await change(true, () => ask('accounts.remove', { ids: [account.id] }));
      removed.push({ id: account.id, at: now, jumped });
    } else if (what < 0.55) await ask('accounts.nextCode', { id: account.id });
    else if (what < 0.8) {
      await change(false, () =>
        ask('accounts.update', {
          before: toAccountData(account),
          account: toAccountData({ ...fromAccountData(toAccountData(account)), issuer: `E${step}` }),
        }),
      );
    } else if (what < 0.83) {
      await restoreOne(accounts);
    } else if (what < 0.85) {
      await change(true, () => ask('vault.rekey', { current: WORDS, drop: false }));
    } else {
      fakeBrowser.reset();
      await unlock(WORDS);
      await carryOver();
    }
    if (step % 25 === 0) await check();
  }
  await check();
  expect((await store.history()).length).toBeLessThan(500);
}, 900_000);
