import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Failure } from '../../../lib/failure.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { toAccountData } from '../../../lib/otp/account-data.ts';
import { inUse } from '../vault/given-stores.ts';
import { memoryStores } from '../vault/memory-stores.ts';

// A lock at each await of what may be under way: whatever it is, it must not bring back or hand out anything after it.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
vi.mock('../../../lib/browser/vault-stores.ts', () => import('../vault/given-stores.ts'));
let stores = inUse(memoryStores());

const { noteHost } = await import('../../../lib/background/fill/new-hosts.ts');
const { noteRefusal } = await import('../../../lib/background/fill/refusals.ts');
const { listenToOmnibox } = await import('../../../lib/background/omnibox.ts');
const { accountHandlers, stepCounter } = await import('../../../lib/background/vault/accounts.ts');
const { keepSeen, replaceSeen } = await import('../../../lib/background/capture/store.ts');
const { lock, renewDeadline } = await import('../../../lib/background/vault/lock.ts');
const { securityHandlers } = await import('../../../lib/background/vault/security.ts');
const { create, unlock } = await import('../../../lib/background/vault/unlock.ts');
const { read } = await import('../../../lib/background/vault/vault.ts');
const { readKey } = await import('../../../lib/browser/session.ts');

const WORDS = 'the words';
const HOTP = '00000000-0000-4000-8000-000000000001';
const TAB = { id: 1, windowId: 1, url: 'https://example.com/', title: '', isPrivate: false };
const seen = [{ text: 'otpauth://totp/A?secret=JBSWY3DPEHPK3PXP', source: 'code' as const }];

/** At which of the calls from now on the vault is locked; -1 = at none. */
let at = -1;
let calls = 0;
let locking: Promise<void> | undefined;
/** `over`: what was called goes on only after the lock. `begun`: both go on side by side. */
let how: 'over' | 'begun' = 'over';

async function step(): Promise<void> {
  if (at < 0 || locking || calls++ !== at) return;
  locking = lock();
  // A lock waits for a change of the session under way, which waits here.
  if (how === 'over') await Promise.race([locking, new Promise((done) => setTimeout(done, 30))]);
}

let entered: (text: string) => void = () => undefined;
let opened = 0;

beforeEach(async () => {
  vi.restoreAllMocks();
  at = -1;
  fakeBrowser.reset();
  stores = inUse(memoryStores(step));
  for (const area of [fakeBrowser.storage.session, fakeBrowser.storage.local] as const)
    for (const call of ['get', 'set', 'remove'] as const) {
      const real = area[call].bind(area) as (...given: unknown[]) => Promise<unknown>;
      vi.spyOn(area, call).mockImplementation((async (...given: unknown[]) => {
        await step();
        return real(...given);
      }) as never);
    }
  Object.assign(fakeBrowser, {
    omnibox: {
      onInputChanged: { addListener: () => undefined },
      onInputEntered: { addListener: (run: typeof entered) => (entered = run) },
    },
    action: { ...fakeBrowser.action, openPopup: async () => void opened++, setBadgeText: async () => undefined },
  });
  listenToOmnibox();
  await create(WORDS);
  const hotp = makeAccount({ id: HOTP, type: 'hotp', issuer: 'Acme', secret: new Uint8Array(10) });
  const other = makeAccount({ issuer: 'Other', secret: new Uint8Array(10).fill(1) });
  await accountHandlers['accounts.add']({ accounts: [hotp, other].map(toAccountData), duplicates: 'skip' });
});

let saved = stores.disk;

/** What is stored, as it was. */
async function reset(): Promise<void> {
  at = -1;
  stores = inUse(memoryStores(step));
  for (const area of ['local', 'mirror'] as const)
    for (const [key, value] of saved[area]) stores.disk[area].set(key, structuredClone(value));
}

/** The counter as it is stored. */
async function counter(): Promise<number> {
  at = -1;
  await unlock(WORDS);
  return (await read()).accounts.find(({ id }) => id === HOTP)!.counter;
}

type Outcome = { ok: true } | { ok: false; code: unknown };

/** Runs work with a lock at each of its calls in turn; `check` looks at what came of it. */
async function atEachCall(
  prepare: () => Promise<unknown>,
  work: () => Promise<unknown>,
  check: (outcome: Outcome) => Promise<void> | void,
): Promise<number> {
  saved = structuredClone(stores.disk);
  let tried = 0;
  for (const way of ['over', 'begun'] as const)
    for (let call = 0; ; call++) {
      await reset();
      await prepare();
      [how, calls, locking, at] = [way, 0, undefined, call];
      const outcome = await work().then(
        (): Outcome => ({ ok: true }),
        (error): Outcome => ({ ok: false, code: error.code }),
      );
      if (!locking) break;
      await locking;
      at = -1;
      tried++;
      const told = `a lock ${way} at call ${call}`;
      expect(await fakeBrowser.storage.session.get(null), told).toEqual({});
      expect(await readKey(), told).toBeUndefined();
      await check(outcome);
    }
  return tried;
}

const open = async () => {
  await lock();
  await unlock(WORDS);
};

describe('a lock at each call', () => {
  test('of an unlock: it stays locked', async () => {
    expect(
      await atEachCall(
        lock,
        () => unlock(WORDS),
        () => undefined,
      ),
    ).toBeGreaterThan(10);
  });

  test('of a counter step: nobody gets the code, and the counter never goes back', async () => {
    let last = 0;
    const tried = await atEachCall(
      open,
      () => stepCounter(HOTP),
      async (outcome) => {
        expect(outcome).toEqual({ ok: false, code: 'locked' });
        last = await counter();
        expect([0, 1]).toContain(last);
      },
    );
    expect(tried).toBeGreaterThan(10);
    await open();
    await stepCounter(HOTP);
    expect(await counter()).toBe(last + 1);
  });

  test('of reading the vault: nobody gets its content', async () => {
    const tried = await atEachCall(open, read, (outcome) => expect(outcome).toEqual({ ok: false, code: 'locked' }));
    expect(tried).toBeGreaterThan(4);
  });

  test('of an address bar’s request, of what was captured, of a refusal: nothing of it stays', async () => {
    const ways: [string, () => Promise<unknown>][] = [
      [
        'omnibox',
        async () => {
          opened = 0;
          entered('acme');
          await vi.waitFor(() => expect(opened).toBe(1));
        },
      ],
      ['kept', () => keepSeen(1, TAB.url, seen)],
      ['seen', () => replaceSeen(1, TAB.url, seen)],
      ['refused', () => noteRefusal(TAB, new Failure('no-site', { name: 'Acme', host: 'example.com' }))],
      ['new host', () => noteHost({ id: HOTP, sites: ['example.com'] }, 'https://shop.example.com/')],
      ['deadline', renewDeadline],
    ];
    for (const [name, work] of ways) {
      const tried = await atEachCall(open, work, () => undefined);
      expect(tried, name).toBeGreaterThan(1);
    }
  });

  test('of a new vault key: it stays locked, and the vault opens', async () => {
    let last = '';
    const tried = await atEachCall(
      open,
      () => securityHandlers['vault.rekey']({ current: WORDS, drop: false }),
      async () => {
        await unlock(WORDS);
        last = (await read()).accounts.map(({ issuer }) => issuer).join();
        expect(last).toBe('Acme,Other');
      },
    );
    expect(tried).toBeGreaterThan(20);
  });
});
