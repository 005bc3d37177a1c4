import { canonicalJson } from '../../lib/canonical-json.ts';
import { fromStrictBase64, utf8 } from '../../lib/crypto/bytes.ts';
import { decrypt } from '../../lib/crypto/cipher.ts';
import { payloadKey } from '../../lib/vault/envelope.ts';
import { headerOf, type VaultFile } from '../../lib/vault/file.ts';

/*
 * The least that a page has to do before it can show codes: it reads both storages, derives, decrypts, and shows eight
 * codes. No library, no check, no choice of rows: what this page needs is the limit for the popup.
 */

interface Entry {
  key: [time: number, value: { secret: string }];
  issuer: [time: number, value: string];
}

type Areas = Record<'local' | 'session', { get(keys: string[]): Promise<Record<string, unknown>> }>;

const SHOWN = 8;
const PERIOD_MS = 30_000;

/** The code of a 20-byte secret for the running step: RFC 6238, six digits, SHA-1. */
async function codeOf(secret: Uint8Array<ArrayBuffer>): Promise<string> {
  const step = new DataView(new ArrayBuffer(8));
  step.setUint32(4, Math.floor(Date.now() / PERIOD_MS));
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, ['sign']);
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, step));
  const cut = mac.getUint32(mac.getUint8(19) & 15) & 0x7fffffff;
  return String(cut % 1_000_000).padStart(6, '0');
}

async function show({ local, session }: Areas): Promise<void> {
  const [stored, { unlocked }] = await Promise.all([
    local.get(['vault.0', 'vault.1', 'settings', 'usage']),
    session.get(['unlocked', 'seen']),
  ]);
  const files = [stored['vault.0'], stored['vault.1']] as (VaultFile | undefined)[];
  const file = files.reduce((a, b) => ((b?.generation ?? 0) > (a?.generation ?? 0) ? b : a));
  if (!file) throw new Error('no vault');
  const { salt, nonce, data } = file.payload;
  const key = await payloadKey(fromStrictBase64((unlocked as { key: string }).key), fromStrictBase64(salt));
  const sealed = { nonce: fromStrictBase64(nonce), data: fromStrictBase64(data) };
  const plain = await decrypt(key, sealed, utf8(canonicalJson(headerOf(file))));
  const { state } = JSON.parse(new TextDecoder().decode(plain)) as { state: { accounts: Record<string, Entry> } };
  const rows = Object.values(state.accounts).slice(0, SHOWN);
  const codes = await Promise.all(rows.map(({ key: [, { secret }] }) => codeOf(fromStrictBase64(secret))));
  document.body.append(
    ...rows.map(({ issuer: [, name] }, i) => {
      const row = document.createElement('p');
      row.className = 'bare';
      row.textContent = `${name} ${codes[i]}`;
      return row;
    }),
  );
}

void show((globalThis as unknown as { chrome: { storage: Areas } }).chrome.storage);
