import type { PageMemory } from '../protocol/ports.ts';
import { memory } from './memory.ts';
import { readKey } from './session.ts';

const placeOf = (name: string) => `page-${name}`;

/**
 * Whether the vault was open at this page's last write. A popup may close at any moment, so later writes start at once,
 * without checking first.
 */
let wasOpen = false;

/** A lock clears the whole session memory; a page's late write must not land after it. */
export const pageMemory: PageMemory = {
  read: (name) => memory.get(placeOf(name)),
  async write(name, value) {
    wasOpen ||= Boolean(await readKey());
    if (!wasOpen) return;
    await memory.set(placeOf(name), value);
    wasOpen = Boolean(await readKey());
    if (!wasOpen) await memory.remove(placeOf(name));
  },
  forget: (name) => memory.remove(placeOf(name)),
};
