import { expect, test } from 'vitest';
import { needOf } from '../../../lib/sync/engine/line.ts';
import { type Notes, newNotes } from '../../../lib/sync/engine/notes.ts';
import { openNotes, sealNotes } from '../../../lib/sync/engine/seal-notes.ts';

test('the most pressing need is the one that is told', () => {
  const notes: Notes = { ...newNotes(), stopped: 'sync-auth', held: ['a'], lost: ['b'] };
  expect(needOf(notes, 0)?.what).toBe('auth');
  expect(needOf({ ...notes, stopped: 'removed' }, 0)?.what).toBe('stopped');
  expect(needOf({ ...notes, stopped: '' }, 0)?.what).toBe('held');
  expect(needOf({ ...notes, stopped: '', held: [] }, 0)?.what).toBe('lost');
  expect(needOf({ ...notes, stopped: '', held: [], lost: [] }, 0)).toBeNull();
});

test('notes stay within their shape however long a device syncs', async () => {
  const notes = newNotes();
  for (let n = 0; n < 5000; n++) {
    notes.read[`record ${n}`] = n;
    notes.replicas[`r${n}`] = { seq: 1, at: n, device: 'd', written: n };
    notes.written.push(`own ${n}`);
  }
  const key = new Uint8Array(32);
  const opened = await openNotes(key, await sealNotes(key, notes));
  expect(opened.replica).toBe(notes.replica);
  expect(opened.read['record 4999']).toBe(4999);
  expect(opened.replicas.r4999).toBeDefined();
  expect(opened.written.at(-1)).toBe('own 4999');
});
