import { isKeyText } from '../../import/field-entry.ts';
import { SYNONYMS } from '../../import/field-names.ts';
import { Fields, fieldOf } from '../../import/fields.ts';

/** Rows of more settings than programs have for an account. */
const MAX_ROWS = 40;

/**
 * Whether a table has a row for each setting and a column for each account: in its first column a name for the key, with
 * keys alone beside it, and another one for whose they are.
 */
export function isTurned(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < 2 || rows.length > MAX_ROWS) return false;
  const hasKeys = rows.some(([name = '', ...cells]) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    const isKey = (cell: string) => new Fields([[name, cell]]).secret(isKeyText) !== undefined && isKeyText(cell);
    return filled.length > 0 && filled.every(isKey);
  });
  return hasKeys && rows.some(([name = '']) => [...SYNONYMS.issuer, ...SYNONYMS.account].includes(fieldOf(name)));
}

/** The same table with a row for each account. */
export function turned(rows: readonly (readonly string[])[]): { names: string[]; rows: Record<string, string>[] } {
  const names = rows.map(([name = '']) => name.trim().toLowerCase());
  const width = Math.max(...rows.map((cells) => cells.length));
  const columns = Array.from({ length: width - 1 }, (_, at) => rows.map((cells) => cells[at + 1] ?? ''));
  return {
    names,
    rows: columns.map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i] ?? '', cell]))),
  };
}
