import { MAX_TEXT } from '../page/capture/report.ts';

export interface Pasted {
  files: File[];
  /** Those of the files that are pictures. */
  pictures: File[];
  /** Empty where there are pictures. */
  text: string;
}

/** What was pasted or dropped. A text that is longer than `max` counts as none. */
export function pastedFrom(data: DataTransfer, max = MAX_TEXT): Pasted {
  const files = [...data.files];
  const pictures = files.filter((file) => file.type.startsWith('image/'));
  const text = pictures.length > 0 ? '' : data.getData('text/plain').trim();
  return { files, pictures, text: text.length <= max ? text : '' };
}

/** Characters of the shortest key that is told from a word, without the spaces in it: 80 bits. */
const MIN_KEY = 16;

/** Whether a text sets up accounts by itself: a link, or a key as sites show it. A word to search for is neither. */
export function isSetup(text: string): boolean {
  if (/^(?:apple-)?otpauth(?:-migration)?:/i.test(text)) return true;
  const key = text.replaceAll(/[\s-]/g, '');
  if (key.length < MIN_KEY || !/^[a-z2-7]+=*$/i.test(key)) return false;
  // A long word has neither digits nor groups, and is not shouted.
  return /[2-7]/.test(key) || /[\s-]/.test(text.trim()) || key === key.toUpperCase();
}

/** The lines of a text, without those that are empty. */
export const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** Whether what was pasted over the list is to be reviewed: pictures, or links and keys alone. Else it is searched for. */
export function isForReview({ pictures, text }: Pasted): boolean {
  const lines = linesOf(text);
  return pictures.length > 0 || (lines.length > 0 && lines.every(isSetup));
}
