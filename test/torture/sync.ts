import { ensurePackage } from '../run/setup.mjs';
import { eightClients } from '../sync-servers/eight.ts';
import { hasServer, SERVERS, startServer } from '../sync-servers/servers.ts';
import { playHistories } from '../unit/sync/model/run.ts';
import type { Verdict } from './main.ts';

/** Random histories of several devices over a storage that does everything wrong. */
export async function syncHistories(count: number): Promise<Verdict> {
  try {
    await playHistories(count);
    return { figures: { histories: count }, failures: [] };
  } catch (error) {
    return { figures: { histories: count }, failures: [String(error)] };
  }
}

/** Eight clients at once on each real server of this machine, two of them killed in the middle. */
export async function syncServers(rounds: number): Promise<Verdict> {
  const figures: Verdict['figures'] = {};
  const failures: string[] = [];
  ensurePackage('test/sync-servers/nephele');
  for (const name of SERVERS) {
    if (!hasServer(name)) {
      figures[name] = 'not on this machine';
      continue;
    }
    for (let round = 0; round < rounds; round++) {
      const server = await startServer(name);
      try {
        const { acknowledged, lost, agree } = await eightClients(server);
        figures[name] = `${acknowledged} stored, ${lost.length} lost`;
        if (lost.length > 0 || !agree) failures.push(`${name}: lost ${lost.join(', ')}; agree: ${agree}`);
      } finally {
        await server.stop();
      }
    }
  }
  return { figures, failures };
}
