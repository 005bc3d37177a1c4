/**
 * The file of one language's texts, by their numbers: its characters in UTF-8, a zero, and then each text, with a zero
 * after it. The first characters are bytes of their own (from 1), the rest of a large alphabet takes two bytes, the first
 * of which is one of the highest. modules/text-file.ts writes it.
 */

/** Plural forms, in the order in which they follow each other. */
export const FORMS = ['other', 'zero', 'one', 'two', 'few', 'many'] as const satisfies readonly Intl.LDMLPluralRule[];

/** Second bytes of two: all but zero, which ends a text. */
export const SECONDS = 255;

/** How many first bytes of two an alphabet of this size needs; they are the highest bytes. */
export function leadsOf(characters: number): number {
  return characters <= 255 ? 0 : Math.ceil((characters - 255) / (SECONDS - 1));
}

/** Gives a text of the file by its number; '' where the language has none. */
export function readTextFile(file: Uint8Array): (index: number) => string {
  const body = file.indexOf(0) + 1;
  const alphabet = [...new TextDecoder().decode(file.subarray(0, body - 1))];
  const leads = leadsOf(alphabet.length);
  const singles = 255 - leads;
  const starts = [body];
  for (let end = file.indexOf(0, body); end >= 0; end = file.indexOf(0, end + 1)) starts.push(end + 1);
  const texts: string[] = [];
  const read = (index: number): string => {
    let text = '';
    for (let at = starts[index] ?? file.length; file[at]; at++) {
      const byte = file[at] ?? 0;
      if (byte <= singles) text += alphabet[byte - 1];
      else text += alphabet[singles + (byte - singles - 1) * SECONDS + (file[++at] ?? 0) - 1];
    }
    return text;
  };
  return (index) => (texts[index] ??= read(index));
}
