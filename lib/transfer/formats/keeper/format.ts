import { formats } from '../../format.ts';
import { isKeyText } from '../../import/field-entry.ts';
import { asRecord, hasKeys, some } from '../../import/record.ts';
import { isCodeLabel } from './labels.ts';

/** It has no header: a code is a pair of cells, `TFC:Keeper` or a field's name, and the link. */
function isCsv(_columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  return rows.some((cells) => cells.slice(6).some((cell, i) => isCodeLabel(cell) && isKeyText(cells[i + 7] ?? '')));
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
        ),
    },
    read: () => import('./read.ts').then((module) => module.read),
  },
);
