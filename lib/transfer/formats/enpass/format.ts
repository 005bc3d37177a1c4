import { formats } from '../../format.ts';
import { isKeyText } from '../../import/field-entry.ts';
import { asRecord, some } from '../../import/record.ts';

/** A title, then pairs of a label and a value, without a header or under one that says so. */
function isCsv(_columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return rows.some(([, ...cells]) => {
    const labels = cells.map((cell, i) => (i % 2 === 0 ? cell.trim() : ''));
    const hasOther = labels.some((label) => /^\*?(?:user ?name|login|e-?mail|password|url|website)$/i.test(label));
    const isCode = hasOther ? /^\*?(?:one-time code|totp)$/i : /^\*?one-time code$/i;
    return labels.some((label, i) => isCode.test(label) && isKeyText(cells[i + 1] ?? ''));
  });
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
