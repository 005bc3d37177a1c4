import type { Notes } from './notes.ts';

/** ms for which an unreachable storage is not reported to the user. */
const PATIENCE = 24 * 3_600_000;

/** What needs the user's action, the most urgent first. `late`: nothing was synced for more than a day. */
type Need = 'auth' | 'full' | 'held' | 'stopped' | 'lost' | 'clock' | 'late';

/** The sync notice for the popup; null if nothing needs the user. `since`: the last good run, ms since the epoch. */
export function needOf(notes: Notes, now: number): { what: Need; since: number } | null {
  const { stopped, held, lost, notices, last } = notes;
  const isLate = last.problem !== '' && last.at > 0 && now - last.at > PATIENCE;
  const needs: [Need, boolean][] = [
    ['auth', stopped === 'sync-auth'],
    ['stopped', stopped !== ''],
    ['held', held.length > 0],
    ['full', last.problem === 'sync-full'],
    ['lost', lost.length > 0],
    ['clock', notices.clock !== undefined],
    ['late', isLate],
  ];
  const found = needs.find(([, isSo]) => isSo);
  return found ? { what: found[0], since: last.at } : null;
}
