import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeAccount } from '../../lib/otp/account.ts';
import { join as joinSync } from '../../lib/sync/engine/join.ts';
import type { Access } from '../../lib/sync/engine/membership.ts';
import { type Notes, newNotes } from '../../lib/sync/engine/notes.ts';
import type { Pairing } from '../../lib/sync/engine/pairing.ts';
import type { Ports } from '../../lib/sync/engine/ports.ts';
import { run } from '../../lib/sync/engine/run.ts';
import { openWebdav } from '../../lib/sync/providers/webdav.ts';
import { decodeContent, emptyContent } from '../../lib/vault/content.ts';
import { encodeContent } from '../../lib/vault/encode-content.ts';

/** The ports of a client whose vault and notes lie in a folder: what a kill leaves is what the next start finds. */
export function clientPorts(home: string, access: Access): Ports {
  const at = (name: string) => join(home, name);
  const write = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(at(`${name}.new`), bytes);
    renameSync(at(`${name}.new`), at(name));
  };
  const read = () => (existsSync(at('vault')) ? decodeContent(readFileSync(at('vault'))) : emptyContent());
  return {
    folder: openWebdav(access, fetch),
    now: Date.now,
    trusted: Date.now,
    pause: async () => undefined,
    vault: {
      read: async () => read(),
      change: async (edit) => {
        const before = read();
        const { content, result } = await edit(before);
        if (content !== before) write('vault', encodeContent(content, 4096));
        return result;
      },
    },
    notes: {
      load: async () =>
        existsSync(at('notes')) ? (JSON.parse(readFileSync(at('notes'), 'utf8')) as Notes) : newNotes(),
      save: async (notes) => write('notes', JSON.stringify(notes)),
    },
  };
}

/** Does it until it went well: a storage that is busy with others is tried again. */
async function patiently(act: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await act();
      return;
    } catch (error) {
      if (tries > 30 || !String(Object(error).code).startsWith('sync-')) throw error;
      await new Promise((done) => setTimeout(done, 50 + Math.random() * 200));
    }
  }
}

export const runPatiently = (ports: Ports): Promise<void> => patiently(() => run(ports));

/** `client.ts HOME ACCESS NAME FIRST LAST [PAIRING]`: joins where it is told to, then adds accounts, one a run. */
async function main([home, access, name, first, last, pairing]: string[]): Promise<void> {
  const where = JSON.parse(access!) as Access;
  const ports = clientPorts(home!, where);
  if (pairing) {
    const { key, ...rest } = JSON.parse(pairing) as Omit<Pairing, 'key'> & { key: number[] };
    const by = { pairing: { ...rest, key: Uint8Array.from(key) } };
    await patiently(() => joinSync(ports, where, by, name!));
  }
  for (let n = Number(first); n < Number(last); n++) {
    const account = makeAccount({ secret: crypto.getRandomValues(new Uint8Array(20)), issuer: `${name} ${n}` });
    await ports.vault.change((content) => ({
      content: { ...content, accounts: [...content.accounts, account] },
      result: null,
    }));
    await runPatiently(ports);
    // What is said here is stored: it must never be lost.
    process.stdout.write(`${account.issuer}\n`);
  }
}

if (process.argv[1]?.endsWith('client.ts')) await main(process.argv.slice(2));
