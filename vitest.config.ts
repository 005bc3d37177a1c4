import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Several tests derive keys at full cost, which takes its time where the machine is busy. */
const SLOW_MACHINE = { testTimeout: 60_000, hookTimeout: 60_000 };

/** At least two: on two cores the test runner would take one by itself, and the other would wait. */
const WORKERS = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/zxcvbn/setup.mjs'],
          ...SLOW_MACHINE,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'dom', include: ['test/dom/**/*.test.{ts,tsx}'], environment: 'happy-dom', ...SLOW_MACHINE },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/e2e/build.ts'],
          // Each starts browsers of its own, with their own profiles and ports; more at once would slow each other down.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
