import type { VaultContent } from '../../lib/vault/content.ts';
import { parseVaultFile, type VaultFile } from '../../lib/vault/file.ts';
import { openNewest } from '../../lib/vault/newest.ts';
import { unlockWithPassphrase } from '../../lib/vault/unlock.ts';
import { madeUp, PASSPHRASE } from '../e2e/drive/seed.ts';
import type { View } from '../e2e/drive/view.ts';

export const HOTP_ID = 'the-counter';

/**
 * What was told by the writers in the page, in the order of their telling: something begun, or acknowledged by the
 * background. A change that was begun and not acknowledged may have landed or not.
 */
export class Ledger {
  readonly added = new Set<string>();
  readonly removing = new Set<string>();
  readonly removed = new Set<string>();
  counter = 0;
  acknowledged = 0;

  tell(kind: string, what: string): void {
    if (kind === 'removing') this.removing.add(what);
    else this.acknowledged++;
    if (kind === 'added') this.added.add(what);
    if (kind === 'removed') this.removed.add(what);
    if (kind === 'counted') this.counter = Math.max(this.counter, Number(what));
  }

  /** What has been told so far: a vault that is read later must bear this out. */
  soFar(): { added: string[]; removed: string[]; counter: number } {
    return { added: [...this.added], removed: [...this.removed], counter: this.counter };
  }

  /** What the vault does not bear out, of what was told before it was read. */
  check(ids: Set<string>, counter: number, told = this.soFar()): string[] {
    const lost: string[] = [];
    if (counter < told.counter) lost.push(`the counter is ${counter}, ${told.counter} was acknowledged`);
    for (const id of told.added) {
      if (!this.removing.has(id) && !ids.has(id)) lost.push(`account ${id} was acknowledged and is gone`);
    }
    for (const id of told.removed) {
      if (ids.has(id)) lost.push(`account ${id} was removed, acknowledged, and is back`);
    }
    return lost;
  }
}

/** Expression that starts the writers in one of our pages; they tell `window.tell(kind, what)` and never stop. */
export function writersScript(round: number): string {
  const account = { ...madeUp(1)[0]!, created: 1 };
  return `(() => {
    const api = globalThis.browser ?? globalThis.chrome;
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    const ask = async (name, input) => {
      try { return await api.runtime.sendMessage({ name, input }); } catch { await pause(20); return { ok: false }; }
    };
    const mine = [];
    let n = 0;
    const adder = async (who) => {
      for (;;) {
        const id = 'a-${round}-' + who + '-' + n++;
        const bytes = crypto.getRandomValues(new Uint8Array(20));
        const secret = btoa(String.fromCharCode(...bytes));
        const account = { ...${JSON.stringify(account)}, id, secret };
        const answer = await ask('accounts.add', { accounts: [account], duplicates: 'keep-both' });
        if (answer?.ok) { await tell('added', id); mine.push(id); }
      }
    };
    const remover = async () => {
      for (;;) {
        if (mine.length < 6) { await pause(5); continue; }
        const id = mine.shift();
        await tell('removing', id);
        if ((await ask('accounts.remove', { ids: [id] }))?.ok) await tell('removed', id);
      }
    };
    const counter = async () => {
      for (;;) {
        const answer = await ask('accounts.nextCode', { id: '${HOTP_ID}' });
        if (answer?.ok) await tell('counted', String(answer.value.counter + 1));
        await pause(5);
      }
    };
    const bystander = async () => {
      for (;;) { await api.storage.local.set({ bystander: 'x'.repeat(Math.random() * 20000) }); await pause(7); }
    };
    for (const who of ['p', 'q']) void adder(who);
    void remover(); void counter(); void bystander();
  })()`;
}

/** Vault keys by the vault's id: deriving one for each reading would take longer than all the writing. */
const keys = new Map<string, Uint8Array>();

/** Expression for the vault files in both stores; a first store that the browser cannot read any more has none. */
const STORED = `(async () => {
  const local = (globalThis.browser ?? globalThis.chrome).storage.local;
  const found = await local.get(['vault.0', 'vault.1']).catch(() => ({}));
  if (Object.keys(found).length > 0) return found;
  return new Promise((done, failed) => {
    const opening = indexedDB.open('watchword');
    opening.onerror = failed;
    opening.onsuccess = () => {
      const reading = opening.result.transaction('vault').objectStore('vault').get('current');
      reading.onerror = failed;
      reading.onsuccess = () => { opening.result.close(); done({ mirror: reading.result }); };
    };
  });
})()`;

/** What the vault holds, by what the page sees in storage. */
export async function readContent(view: View): Promise<{ file: VaultFile; content: VaultContent }> {
  const found = await view.evaluate<Record<string, unknown>>(STORED);
  const candidates = Object.values(found)
    .map((value) => ({ replica: 'vault.0' as const, file: parseVaultFile(value) }))
    .sort((a, b) => b.file.generation - a.file.generation);
  const loaded = { file: candidates[0]?.file, candidates, damage: [] };
  const { vaultId } = candidates[0]!.file;
  const key = keys.get(vaultId) ?? (await unlockWithPassphrase(candidates[0]!.file, PASSPHRASE));
  keys.set(vaultId, key);
  return openNewest(loaded, key);
}

/** As `readContent`, for what the writers are held to. */
export async function readVault(view: View): Promise<{ file: VaultFile; ids: Set<string>; counter: number }> {
  const { file, content } = await readContent(view);
  const counted = content.accounts.find(({ id }) => id === HOTP_ID);
  return { file, ids: new Set(content.accounts.map(({ id }) => id)), counter: counted?.counter ?? 0 };
}
