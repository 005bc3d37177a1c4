import type { MigrationPart } from './migration.ts';

/** How far the parts of one export have been collected. */
export interface BatchProgress {
  batchId: number;
  size: number;
  /** Numbers (from 1) of the codes that are still to be scanned. */
  missing: number[];
  /** The parts in the export's own order, whatever order they came in. */
  parts: MigrationPart[];
}

function sameBatch(a: MigrationPart, b: MigrationPart): boolean {
  return a.batchId === b.batchId && a.batchSize === b.batchSize;
}

/** Parts that were scanned, with one more: a code scanned twice counts once. */
export function addPart(parts: readonly MigrationPart[], part: MigrationPart): MigrationPart[] {
  return [...parts.filter((known) => !sameBatch(known, part) || known.batchIndex !== part.batchIndex), part];
}

/** The exports that these parts are of, in the order in which each was begun. */
export function batchProgress(parts: readonly MigrationPart[]): BatchProgress[] {
  const begun = parts.filter((part, i) => parts.findIndex((other) => sameBatch(part, other)) === i);
  return begun.map((first) => {
    const own = parts.filter((part) => sameBatch(part, first)).sort((a, b) => a.batchIndex - b.batchIndex);
    const numbers = Array.from({ length: first.batchSize }, (_, i) => i + 1);
    return {
      batchId: first.batchId,
      size: first.batchSize,
      missing: numbers.filter((number) => own.every((part) => part.batchIndex !== number - 1)),
      parts: own,
    };
  });
}
