import { fieldOf, namesSecret } from '../../import/fields.ts';
import type { Json } from '../../import/record.ts';

/** An object of lists side by side, as the objects that it means: `{ names: ['Shop'], secrets: ['…'] }`. */
export function rowsOfColumns(value: Json): Json[] | undefined {
  const columns = Object.entries(value).filter((entry): entry is [string, unknown[]] => isColumn(entry[1]));
  const keys = columns.find(([name]) => namesSecret(singular(name)))?.[1];
  const beside = columns.filter(([, cells]) => cells.length === keys?.length);
  if (keys === undefined || beside.length < 2) return undefined;
  return keys.map((_, i) => Object.fromEntries(beside.map(([name, cells]) => [singular(name), cells[i]])));
}

function isColumn(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((cell) => typeof cell !== 'object' || cell === null);
}

const singular = (name: string): string => fieldOf(name).replace(/(?<=..)s$/, '');
