import { formats } from '../../format.ts';
import { isKeyText } from '../../import/field-entry.ts';
import { asRecord, asText, hasKeys, some } from '../../import/record.ts';
import { isCodeLabel } from './labels.ts';

/** It has no header: a code is a pair of cells, `TFC:Keeper` or a field's name, and the link. */
function isCsv(_columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return rows.some((cells) => cells.slice(6).some((cell, i) => isCodeLabel(cell) && isKeyText(cells[i + 7] ?? '')));
}

/** Whether an object of a plain list is one of Keeper's: .NET writes `$type` too, with the name of a class. */
function isItem(value: unknown): boolean {
  return (
    hasKeys(value, 'title', '$type') && (hasKeys(value, 'custom_fields') || asText(asRecord(value).$type) === 'login')
  );
}

export const keeper = formats(
  {
    id: 'keeper-csv',
    name: 'Keeper',
    detect: { csv: isCsv },
    read: () => import('./read.ts').then((module) => module.readCsv),
  },
  {
    id: 'keeper-json',
    name: 'Keeper',
    detect: {
      json: (value) =>
        some(
          asRecord(value).records,
          (record) =>
            hasKeys(record, 'title') &&
            (hasKeys(record, '$type') || hasKeys(record, 'custom_fields') || hasKeys(record, 'login')),
        ) || some(value, isItem),
    },
    read: () => import('./read.ts').then((module) => module.read),
  },
);
