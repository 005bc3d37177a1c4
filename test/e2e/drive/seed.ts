import { toBase64 } from '../../../lib/base64.ts';
import type { AccountData } from '../../../lib/otp/account-data.ts';
import type { Input, MessageName, Output } from '../../../lib/protocol/messages.ts';
import type { View } from './view.ts';

/** The passphrase of every vault that tests make. */
export const PASSPHRASE = 'trumpet-marble-canyon-velvet-ostrich';

const ISSUERS = [
  'GitHub',
  'Google',
  'Amazon',
  'Microsoft',
  'Dropbox',
  'GitLab',
  'Discord',
  'Reddit',
  'Fastmail',
  'Example Bank',
];
const NAMES = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'grace'];

/** Asks the background as one of our own pages does. */
export async function ask<N extends MessageName>(view: View, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = await view.evaluate<{ ok: boolean; value: Output<N>; error?: { code: string } }>(
    `(globalThis.browser ?? globalThis.chrome).runtime.sendMessage(${JSON.stringify({ name, input })})`,
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.error?.code}`);
  return answer.value;
}

/**
 * Fills the page in front: asks for the place and writes in one go, since a found place is kept for seconds only.
 * @throws with the failure's code
 */
export async function fillNow(view: View, id: string, bind = ''): Promise<void> {
  const failed = await view.evaluate<string>(`(async () => {
    const ask = (name, input) => (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ name, input });
    const found = await ask('fill.find', ${JSON.stringify({ id, bind })});
    const done = found.ok ? await ask('fill.write', null) : found;
    return done.ok ? '' : done.error.code;
  })()`);
  if (failed !== '') throw new Error(failed);
}

/** Made-up accounts, the same for the same numbers. */
export function madeUp(count: number): AccountData[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `made-up-${i}`,
    type: 'totp',
    issuer: i < ISSUERS.length ? ISSUERS[i]! : `${ISSUERS[i % ISSUERS.length]} ${Math.floor(i / ISSUERS.length)}`,
    account: `${NAMES[i % NAMES.length]}${i}@example.com`,
    secret: toBase64(new Uint8Array(20).map((_, byte) => (i * 31 + byte * 7 + (byte === 0 ? i >> 8 : 0)) % 256)),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    pin: '',
    tags: [],
    note: '',
    favorite: false,
    sites: [],
    image: '',
    siteRules: {},
    icon: '',
    appendToPassword: false,
    created: 1_750_000_000_000 + i,
  }));
}

/** A vault with made-up accounts, unlocked. `view` is one of our own pages. */
export async function seedVault(view: View, count: number): Promise<void> {
  await ask(view, 'vault.create', { passphrase: PASSPHRASE });
  if (count > 0) await ask(view, 'accounts.add', { accounts: madeUp(count), duplicates: 'skip' });
}
