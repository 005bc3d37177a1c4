import { asTimeRecord, type TimeRecord } from '../vault/trusted-time.ts';
import { records } from './records.ts';

const KEY = 'time';

/** When the clock was last looked at: see `nextTime`. */
export async function readTime(): Promise<TimeRecord | undefined> {
  return asTimeRecord(await records.get(KEY));
}

export async function writeTime(time: TimeRecord): Promise<void> {
  await records.set(KEY, time);
}
