import type { BriefPorts } from '../protocol/ports.ts';
import { memory } from './memory.ts';
import { readKey } from './session.ts';

const placeOf = (name: string) => `brief-${name}`;

/** A lock clears the whole session memory; what a page writes on its way out must not come in after it. */
export const brief: BriefPorts = {
  read: (name) => memory.get(placeOf(name)),
  async write(name, value) {
    if (!(await readKey())) return;
    await memory.set(placeOf(name), value);
    if (!(await readKey())) await memory.remove(placeOf(name));
  },
  forget: (name) => memory.remove(placeOf(name)),
};
