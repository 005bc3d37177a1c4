import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './test/run/longest-first.ts';

/** Set by `npm run torture -- properties`; see `test/unit/properties.ts`. */
const PROPERTY_TIMES = Number(process.env.PROPERTY_TIMES ?? 1);

/** Several tests derive keys at full cost or go through all sites, and give way to the browsers beside them. */
const SLOW_MACHINE = { testTimeout: 900_000 * PROPERTY_TIMES, hookTimeout: 900_000 };

/** At least three: on two cores the test runner would take one by itself, and some files wait more than they compute. */
const WORKERS = Math.max(3, availableParallelism() - 1);

/**
 * Files that drive browsers at the same time, each its own, with their own profiles and ports. About two fifths of the
 * time of one is waiting, for a page or a code, which two files on two cores do not fill.
 */
const DRIVERS = Math.min(4, Math.max(3, availableParallelism()));

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/zxcvbn/setup.mjs'],
          setupFiles: ['test/unit/patient.ts', 'test/unit/properties.ts'],
          ...SLOW_MACHINE,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'dom',
          include: ['test/dom/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['test/unit/patient.ts'],
          ...SLOW_MACHINE,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/build.ts'],
          maxWorkers: DRIVERS,
          // Longer than all that a test waits for by itself: what it waited for in vain is told, not that it took long.
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
