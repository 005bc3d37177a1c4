import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeAccount } from '../../../lib/otp/account.ts';
import type { AccountData } from '../../../lib/otp/account-data.ts';
import { toAccountData } from '../../../lib/otp/account-data.ts';
import { runs } from '../runs.ts';
import { memoryStores } from '../vault/memory-stores.ts';

// Two windows that change the vault at the same time, and lock it: what was acknowledged is there, and no code by
// counter is handed out twice.
vi.mock('../../../lib/crypto/kdf.ts', () => import('../vault/cheap-kdf.ts'));
const stores = vi.hoisted(() => ({}) as { local: object; mirror: object; pause(): Promise<void> });
vi.mock('../../../lib/browser/vault-stores.ts', () => ({ vaultStores: stores }));
const { disk, adapters } = memoryStores(() => turns(1));
Object.assign(stores, adapters);

const { accountHandlers: accounts } = await import('../../../lib/background/vault/accounts.ts');
const { binHandlers } = await import('../../../lib/background/vault/bin.ts');
const { lock } = await import('../../../lib/background/vault/lock.ts');
const { create, unlock } = await import('../../../lib/background/vault/unlock.ts');
const { read } = await import('../../../lib/background/vault/vault.ts');

const WORDS = 'the words';
const COUNT = 4;
const idOf = (index: number) => `00000000-0000-4000-8000-00000000000${index}`;

const acts = ['add', 'remove', 'restore', 'edit', 'import', 'code', 'lock'] as const;
const step = fc.record({
  act: fc.constantFrom(...acts),
  at: fc.integer({ min: 0, max: COUNT - 1 }),
  /** After how many turns of the event loop the window acts. */
  after: fc.integer({ min: 0, max: 30 }),
});

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((done) => setImmediate(done));
}

async function play(steps: { act: (typeof acts)[number]; at: number; after: number }[]): Promise<void> {
  fakeBrowser.reset();
  for (const area of [disk.local, disk.mirror]) area.clear();
  await create(WORDS);
  const seen = Array.from({ length: COUNT }, (_, i) =>
    makeAccount({ id: idOf(i), issuer: `A${i}`, type: 'hotp', secret: new Uint8Array(10).fill(i + 1) }),
  ).map(toAccountData);
  await accounts['accounts.add']({ accounts: seen, duplicates: 'skip' });

  const done: { act: string; at: number; value: unknown; step: number }[] = [];
  const tried = (act: string, at: number) => steps.some((other) => other.act === act && other.at === at);
  /** What each window does, as it saw the accounts at the beginning. */
  const run: Record<(typeof acts)[number], (seen: AccountData, step: number) => Promise<unknown>> = {
    add: (_, n) =>
      accounts['accounts.add']({
        accounts: [
          toAccountData(
            makeAccount({
              id: idOf(9).replace(/^0/, `${n % 10}`),
              issuer: `N${n}`,
              secret: new Uint8Array(12).fill(n),
            }),
          ),
        ],
        duplicates: 'keep-both',
      }),
    remove: ({ id }) => accounts['accounts.remove']({ ids: [id] }),
    restore: ({ id }) => binHandlers['bin.restore']({ ids: [id] }),
    edit: (before, n) => accounts['accounts.update']({ before, account: { ...before, note: `note ${n}` } }),
    import: (from, n) =>
      accounts['accounts.import']({ put: [{ ...from, issuer: `I${n}` }], from: [from], remove: [], looks: [] }),
    code: ({ id }) => accounts['accounts.nextCode']({ id }),
    lock: async () => {
      await lock();
      await unlock(WORDS);
    },
  };
  await Promise.all(
    steps.map(async ({ act, at, after }, n) => {
      await turns(after);
      await run[act](seen[at]!, n).then(
        (value) => done.push({ act, at, value, step: n }),
        (error) => expect(error.code).toMatch(/^(locked|account-missing)$/),
      );
    }),
  );

  await unlock(WORDS);
  const { accounts: list, bin } = await read();
  const there = (id: string) => list.find((account) => account.id === id);
  for (const { act, at, value, step: n } of done) {
    const id = idOf(at);
    if (act === 'add') expect(list.map(({ issuer }) => issuer)).toContain(`N${n}`);
    if (act === 'remove' && !tried('restore', at) && !tried('import', at)) {
      expect(there(id)).toBeUndefined();
      expect(bin.map(({ account }) => account.id)).toContain(id);
    }
    const isOnly = steps.filter((other) => other.at === at && other.act === act).length === 1;
    const now = there(id) ?? bin.find(({ account }) => account.id === id)?.account;
    if (act === 'edit' && isOnly) expect(now?.note).toBe(`note ${n}`);
    if (act === 'import' && isOnly) expect(now?.issuer).toBe(`I${n}`);
    if (act === 'code') {
      const used = (value as AccountData).counter;
      expect(now?.type === 'hotp' && now.counter).toBeGreaterThan(used);
      const twins = done.filter((other) => other.act === 'code' && other.at === at);
      expect(twins.filter((other) => (other.value as AccountData).counter === used)).toHaveLength(1);
    }
  }
}

test('whatever two windows do at the same time, what was acknowledged is there', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), play), {
    numRuns: runs(25),
  });
});
