import type { Handlers } from '../../browser/listen.ts';
import { readUsage, writeUsage } from '../../browser/local-notes.ts';
import { serial } from '../../serial.ts';

const inTurn = serial();

/** Counts one use of an account. Serialised, so that no count is lost. */
function note(id: string): Promise<void> {
  return inTurn(async () => {
    const usage = await readUsage();
    usage.set(id, { count: (usage.get(id)?.count ?? 0) + 1, last: Date.now() });
    await writeUsage(usage);
  });
}

export const usageHandlers = {
  'usage.note': async ({ id }) => note(id).then(() => null),
} satisfies Partial<Handlers>;
