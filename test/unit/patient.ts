import { vi } from 'vitest';

// A second, which is what it waits by itself, is short for a machine with other things to do.
const { waitFor } = vi;
vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: 60_000, ...options });
