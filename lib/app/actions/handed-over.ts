import { type GivenFile, textFile } from './gather-files.ts';

/** Texts that were pasted elsewhere and are to be imported. */
let waiting: readonly string[] = [];

/** Gives pasted texts to the import, which is opened next. */
export function handOver(texts: readonly string[]): void {
  waiting = texts;
}

/** What was handed over, once. */
export function takeHandedOver(): GivenFile[] {
  const given = textFile(waiting.join('\n'));
  waiting = [];
  return given;
}
