import { type Inputs, isControl, textIn } from './editable.ts';

/** So much less sure is a field whose turn it is not: more than what lets two fields count as equally likely. */
const LATER = 20;

interface Field {
  inputs: Inputs;
  score: number;
}

/** A field's name and labels with the numbers in them apart. */
interface Numbered<F extends Field> {
  field: F;
  text: string;
  number: number;
}

function numbered<F extends Field>(field: F): Numbered<F> | undefined {
  const [input, ...more] = field.inputs;
  if (more.length > 0 || !isControl(input)) return undefined;
  const labels = [...(input.labels ?? [])].map((label) => (label.textContent ?? '').slice(0, 100));
  const text = [...labels, input.name || input.id].join(' ').replace(/\s+/gu, ' ');
  const number = /(\d+)\D*$/.exec(text)?.[1];
  return number === undefined ? undefined : { field, text: text.replace(/\d+/g, '#'), number: Number(number) };
}

/**
 * Codes that one device gives one after the other, as some sites ask for where it is set up: fields that differ by their
 * number alone. The first empty one is meant; the others are less sure than it.
 */
export function inTurn<F extends Field>(fields: readonly F[]): F[] {
  const all = fields.flatMap((field) => numbered(field) ?? []);
  const later = new Set<F>();
  for (const { text } of all) {
    const row = all.filter((other) => other.text === text).sort((a, b) => a.number - b.number);
    const [start] = row;
    if (!start || row.length < 2 || row.some(({ number }, i) => number !== start.number + i)) continue;
    const next = row.find(({ field }) => textIn(field.inputs[0]) === '') ?? start;
    for (const one of row) if (one !== next) later.add(one.field);
  }
  return fields.map((field) => (later.has(field) ? { ...field, score: field.score - LATER } : field));
}
