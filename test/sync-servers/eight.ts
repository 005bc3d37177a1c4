import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fromBase64 } from '../../lib/base64.ts';
import { linkOf } from '../../lib/sync/engine/link.ts';
import { connect } from '../../lib/sync/engine/membership.ts';
import { removeFolder } from '../e2e/drive/remove-folder.ts';
import { clientPorts, runPatiently } from './client.ts';
import type { DavServer } from './servers.ts';

const CLIENTS = 8;
const CHANGES = 15;
const KILLED = 2;

interface Outcome {
  acknowledged: number;
  lost: string[];
  /** Whether all clients show the same list in the end. */
  agree: boolean;
}

/** Eight clients at once, each with 15 changes, two of them killed in the middle and started again. */
export async function eightClients({ access }: DavServer): Promise<Outcome> {
  const homes = mkdtempSync(join(tmpdir(), 'watchword-clients-'));
  const home = (n: number) => join(homes, String(n));
  for (let n = 0; n <= CLIENTS; n++) mkdirSync(home(n));
  const first = clientPorts(home(CLIENTS), access);
  await connect(first, access, 'first');
  const link = linkOf(await first.vault.read())!;
  const notes = await first.notes.load();
  const pairing = JSON.stringify({
    ...access,
    sync: link.sync,
    key: [...fromBase64(link.keys[0]!)],
    head: link.heads[0]!.name,
    replica: notes.replica,
    seq: notes.seq,
    until: 0,
  });
  const acknowledged = new Set<string>();
  const start = (n: number, from: number, isJoining: boolean, killAfter: number): Promise<void> =>
    new Promise((done, failed) => {
      const args = [home(n), JSON.stringify(access), `client ${n}`, String(from), String(CHANGES)];
      const child = spawn(
        process.execPath,
        [resolve(import.meta.dirname, 'client.ts'), ...args, ...(isJoining ? [pairing] : [])],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      let count = 0;
      child.stdout.on('data', (said: Buffer) => {
        for (const line of said.toString().split('\n').filter(Boolean)) {
          acknowledged.add(line);
          if (++count === killAfter) setTimeout(() => child.kill('SIGKILL'), Math.random() * 200);
        }
      });
      child.on('exit', (code, signal) =>
        code === 0 || signal === 'SIGKILL' ? done() : failed(new Error(`client ${n}: ${code}`)),
      );
    });
  try {
    // All have ended before their folders go, also where one failed.
    const ended = await Promise.allSettled(
      Array.from({ length: CLIENTS }, async (_, n) => {
        const isKilled = n < KILLED;
        await start(n, 0, true, isKilled ? 5 : -1);
        if (isKilled) await start(n, 8, false, -1);
      }),
    );
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
    const all = Array.from({ length: CLIENTS }, (_, n) => clientPorts(home(n), access));
    for (let round = 0; round < 2; round++) for (const ports of all) await runPatiently(ports);
    const lists = await Promise.all(
      all.map(async ({ vault }) => (await vault.read()).accounts.map(({ issuer }) => issuer)),
    );
    return {
      acknowledged: acknowledged.size,
      lost: [...acknowledged].filter((issuer) => lists.some((list) => !list.includes(issuer))),
      agree: new Set(lists.map((list) => JSON.stringify(list))).size === 1,
    };
  } finally {
    removeFolder(homes);
  }
}
