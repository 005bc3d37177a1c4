import type { BriefPorts } from '../protocol/ports.ts';
import { memory } from './memory.ts';
import { readKey } from './session.ts';

const placeOf = (name: string) => `brief-${name}`;

/**
 * Whether the vault was open when this page wrote last. A popup closes at any moment: what follows the first write is
 * on its way at once, without asking first.
 */
let wasOpen = false;

/** A lock clears the whole session memory; what a page writes on its way out must not come in after it. */
export const brief: BriefPorts = {
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
