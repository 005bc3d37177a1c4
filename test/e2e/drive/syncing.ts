import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAccount } from '../../../lib/otp/account.ts';
import { type AccountData, toAccountData } from '../../../lib/otp/account-data.ts';
import { readContent } from '../../torture/writers.ts';
import { CHROME_BUILD } from './chromium.ts';
import { ask } from './seed.ts';
import type { View } from './view.ts';

/** A build for Chromium that may reach a host already: nobody is there to answer the browser's question. */
export function allowedBuild(host: string): string {
  const build = mkdtempSync(join(tmpdir(), 'watchword-sync-'));
  cpSync(CHROME_BUILD, build, { recursive: true });
  const path = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [host] }));
  return build;
}

/** The accounts in the stored vault, in the order of the list. */
export const accountsOf = async (view: View) => (await readContent(view)).content.accounts.map(toAccountData);

export async function idOf(view: View, issuer: string): Promise<string> {
  return (await accountsOf(view)).find((account) => account.issuer === issuer)!.id;
}

/** Adds an account with a random secret. */
export async function addAccount(view: View, issuer: string, fields: Partial<AccountData> = {}): Promise<void> {
  const account = toAccountData(makeAccount({ issuer, secret: crypto.getRandomValues(new Uint8Array(20)) }));
  await ask(view, 'accounts.add', { accounts: [{ ...account, ...fields }], duplicates: 'skip' });
}
