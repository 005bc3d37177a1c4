export const box = (attributes: (i: number) => string, count = 6): string =>
  Array.from({ length: count }, (_, i) => `<input ${attributes(i)}>`).join('');
