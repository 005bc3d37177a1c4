import { MAX_TEXT } from '../page/capture/report.ts';

/** What was pasted or dropped: files, the pictures among them, or else a text (empty where longer than `max`). */
export function pastedFrom(data: DataTransfer, max = MAX_TEXT): { files: File[]; pictures: File[]; text: string } {
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
