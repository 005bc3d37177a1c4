import type { Handlers } from '../../browser/listen.ts';
import { readUsage, writeUsage } from '../../browser/usage.ts';

let last: Promise<unknown> = Promise.resolve();

/** Counts one use of an account. One at a time, so that none is lost. */
function note(id: string): Promise<void> {
  const next = last.then(async () => {
    const usage = await readUsage();
    usage.set(id, { count: (usage.get(id)?.count ?? 0) + 1, last: Date.now() });
    await writeUsage(usage);
  });
  last = next.catch(() => undefined);
  return next;
}

export const usageHandlers = {
  'usage.note': async ({ id }) => note(id).then(() => null),
} satisfies Partial<Handlers>;
