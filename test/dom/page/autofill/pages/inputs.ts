/** Inputs in a row: what `box` makes of each number from 0. */
export const repeat = (count: number, box: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => box(i)).join('');

/** Inputs with the attributes that are made of each number from 0, each with what is to be around it. */
export const boxes = (attributes: (i: number) => string, count = 6, wrap = (box: string) => box): string =>
  Array.from({ length: count }, (_, i) => wrap(`<input ${attributes(i)}>`)).join('');

/** The names that such inputs have: a stem and a number. */
export const named = (stem: string, count = 6, from = 0): string[] =>
  Array.from({ length: count }, (_, i) => `${stem}${i + from}`);
