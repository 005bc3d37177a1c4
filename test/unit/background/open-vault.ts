import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { securityHandlers } from '../../../lib/background/vault/security.ts';
import { create } from '../../../lib/background/vault/unlock.ts';
import { change, read } from '../../../lib/background/vault/vault.ts';
import type { Handlers } from '../../../lib/browser/listen.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import type { Input, MessageName } from '../../../lib/protocol/messages.ts';

/** Has the background do what a message about the security of the vault asks of it. */
export function ask<N extends keyof typeof securityHandlers & MessageName>(name: N, input: Input<N>) {
  const handler = (securityHandlers as Partial<Handlers>)[name] as (input: Input<N>) => Promise<unknown>;
  return handler(input);
}

/** Puts an account of this issuer into the open vault. */
export async function add(issuer: string): Promise<void> {
  await change((content) => ({
    content: { ...content, accounts: [...content.accounts, makeAccount({ secret: new Uint8Array(10), issuer })] },
    result: null,
  }));
}

/** Whose accounts the open vault has, in order. */
export const issuers = async () => (await read()).accounts.map(({ issuer }) => issuer);

// Each test begins with an open vault of one account.
beforeEach(async () => {
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  await create('first words');
  await add('One');
});
