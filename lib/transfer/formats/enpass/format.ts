import { formats } from '../../format.ts';
import { isKeyText } from '../../import/field-entry.ts';
import { asRecord, some } from '../../import/record.ts';

/** It has no header: a title, then pairs of a label and a value. */
function isCsv(_columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return rows.some((cells) =>
    cells.some((cell, i) => /^\*?one-time code$/i.test(cell.trim()) && isKeyText(cells[i + 1] ?? '')),
  );
}

export const enpass = formats(
  {
    id: 'enpass-csv',
    name: 'Enpass',
    detect: { csv: isCsv },
    read: () => import('./read-csv.ts').then((module) => module.read),
  },
  {
    id: 'enpass-json',
    name: 'Enpass',
    detect: { json: (value) => some(asRecord(value).items, (item) => Array.isArray(item.fields)) },
    read: () => import('./read.ts').then((module) => module.read),
  },
);
