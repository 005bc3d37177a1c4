import { vi } from 'vitest';
import { withLimits } from '../../../lib/vault/store/limits.ts';
import type { StoreAdapters } from '../../../lib/vault/store/replicas.ts';
import { memoryStores } from '../vault/memory-stores.ts';

/** What happens to one call of a store: it fails, never ends, or takes effect after its caller has given it up. */
export const FAULTS = ['fail', 'hang', 'late'] as const;
export type Fault = (typeof FAULTS)[number];

/** What an operation may take of the processor, µs: nearly all of its waits are skipped. */
const LONGEST_US = 30_000_000;
/** Longer than any limit of a call, ms. */
const LATE_MS = 60_000;

/** Stores in memory whose calls are counted, and of which chosen ones go wrong. */
export function faultyStores() {
  let plan = new Map<number, Fault>();
  let calls = 0;
  let death = Number.POSITIVE_INFINITY;
  let isArmed = false;
  const steps: string[] = [];
  /** What comes of a call, ahead of it. */
  async function step(name: string): Promise<void> {
    if (!isArmed) return;
    const fault = plan.get(calls);
    steps.push(name);
    if (calls++ >= death) throw new Error('The worker is dead.');
    if (fault === 'fail') throw new Error('I/O error');
    if (fault === 'hang') await new Promise(() => undefined);
    if (fault === 'late') await new Promise((done) => setTimeout(done, LATE_MS));
  }
  const stores = memoryStores(step);
  return {
    step,
    disk: stores.disk,
    raw: stores.adapters,
    adapters: {
      ...stores.adapters,
      ...withLimits(stores.adapters),
      pause: async () => undefined,
    } satisfies StoreAdapters,
    /** Lets the calls from now on go wrong as planned, by their number. */
    arm(faults: ReadonlyMap<number, Fault>) {
      plan = new Map(faults);
      death = Number.POSITIVE_INFINITY;
      calls = 0;
      steps.length = 0;
      isArmed = true;
    },
    /** Lets no call have an effect any more from that number on, as where the worker is killed ahead of it. */
    armDeath(call: number) {
      this.arm(new Map());
      death = call;
    },
    /** @returns the steps since `arm` */
    disarm(): string[] {
      isArmed = false;
      return [...steps];
    },
  };
}

/** The outcome of work in which waits are skipped: it must end. */
export async function outcome<T>(work: Promise<T>): Promise<{ ok: true; value: T } | { ok: false; error: unknown }> {
  const settled = work.then(
    (value) => ({ ok: true, value }) as const,
    (error: unknown) => ({ ok: false, error }) as const,
  );
  let result: Awaited<typeof settled> | undefined;
  void settled.then((found) => {
    result = found;
  });
  const start = process.cpuUsage();
  const used = () => Object.values(process.cpuUsage(start)).reduce((sum, part) => sum + part, 0);
  while (!result && used() < LONGEST_US) {
    // Encryption takes its time outside of the clock that is skipped.
    for (let i = 0; i < 20 && !result; i++) await new Promise((done) => setImmediate(done));
    if (!result) await vi.advanceTimersByTimeAsync(1_000);
  }
  if (!result) throw new Error('It never ended.');
  return result;
}
