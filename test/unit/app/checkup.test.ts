import { expect, test } from 'vitest';
import { checkAccounts } from '../../../lib/app/state/checkup.ts';
import { makeAccount } from '../../../lib/otp/account.ts';

const account = (issuer: string, init: object = {}) => ({
  ...makeAccount({ secret: new Uint8Array(20).fill(issuer.length) }),
  id: issuer,
  issuer,
  sites: ['example.com'],
  ...init,
});
const names = (accounts: readonly { issuer: string }[]) => accounts.map(({ issuer }) => issuer);

test('a vault without a fault has nothing to say', () => {
  expect(checkAccounts([account('A'), account('BB')])).toEqual({
    unbound: [],
    duplicates: [],
    duplicateKeys: 0,
    weakKeys: [],
    noPin: [],
  });
});

test('each fault is found, by account', () => {
  const short = new Uint8Array(9).fill(1);
  const enough = new Uint8Array(10).fill(1);
  const found = checkAccounts([
    account('no site', { sites: [] }),
    account('twin', { secret: new Uint8Array(20).fill(99) }),
    account('other twin', { secret: new Uint8Array(20).fill(99) }),
    account('short', { secret: short }),
    account('80 bits', { secret: enough }),
    account('motp', { type: 'motp', secret: new Uint8Array(8).fill(5), pin: '' }),
  ]);
  expect(names(found.unbound)).toEqual(['no site']);
  expect(names(found.duplicates)).toEqual(['twin', 'other twin']);
  expect(found.duplicateKeys).toBe(1);
  expect(names(found.weakKeys)).toEqual(['short']);
  expect(names(found.noPin)).toEqual(['motp']);
});
