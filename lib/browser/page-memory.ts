import type { PageMemory } from '../protocol/ports.ts';
import { memory } from './memory.ts';
import { readKey } from './session.ts';

const placeOf = (name: string) => `page-${name}`;

/**
 * Whether the vault was open when this page last asked. A popup may close at any moment, so writes start at once,
 * without checking first.
 */
let wasOpen = false;

/** A lock clears the whole session memory; a page's late write must not land after it. */
export const pageMemory: PageMemory = {
  async read(name) {
    wasOpen = Boolean(await readKey());
    return memory.get(placeOf(name));
  },
  async write(name, value) {
    wasOpen ||= Boolean(await readKey());
    if (!wasOpen) return;
    await memory.set(placeOf(name), value);
    wasOpen = Boolean(await readKey());
    if (!wasOpen) await memory.remove(placeOf(name));
  },
  forget: (name) => memory.remove(placeOf(name)),
};
