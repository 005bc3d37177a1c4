import type { Sample } from './sample.ts';

/** A file of every format that Watchword only reads and that can be made without its own program. */
export async function samples(): Promise<Sample[]> {
  const folder = import.meta.glob<{ samples: Sample[] }>('./samples/*.ts', { eager: true });
  return Object.values(folder).flatMap((module) => module.samples);
}
