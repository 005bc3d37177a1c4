import { MAX_TEXT } from '../page/capture/report.ts';

export interface Pasted {
  files: File[];
  /** The picture files. */
  pictures: File[];
  /** Empty where there are pictures. */
  text: string;
}

/** The pictures, or else the text, of a paste or drop. A text longer than `max` counts as none. */
export function pastedFrom(data: DataTransfer, max = MAX_TEXT): Pasted {
  const files = [...data.files];
  const pictures = files.filter((file) => file.type.startsWith('image/'));
  const text = pictures.length > 0 ? '' : data.getData('text/plain').trim();
  return { files, pictures, text: text.length <= max ? text : '' };
}

/** Minimum characters, without spaces, of text that counts as a key rather than a word: 80 bits. */
const MIN_KEY = 16;

/** Whether a text is a link that sets up accounts. */
export function isLink(text: string): boolean {
  return /^(?:apple-)?otpauth(?:-migration)?:|^(?:lpaauth-migration|steam|motp|mfauth|intent):\/\//i.test(text);
}

/** Whether a text sets up accounts: a link, or a key as sites show it. A search term is neither. */
export function isSetup(text: string): boolean {
  if (isLink(text)) return true;
  const key = text.replaceAll(/[\s-]/g, '');
  if (key.length < MIN_KEY || !/^[a-z2-7]+=*$/i.test(key)) return false;
  // A long word has neither digits nor groups, and is not shouted.
  return /[2-7]/.test(key) || /[\s-]/.test(text.trim()) || key === key.toUpperCase();
}

/** The lines of a text, without those that are empty. */
export const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** Whether a paste goes to review: pictures, or only links and keys. Other text goes to the search. */
export function isForReview({ pictures, text }: Pasted): boolean {
  const lines = linesOf(text);
  return pictures.length > 0 || (lines.length > 0 && lines.every(isSetup));
}
