import { keyInLine } from '../../../otp/links.ts';
import { isKeyText } from '../../import/field-entry.ts';

/** The key in `totp: KEY`; not the words of a password, a sentence or a wallet, whose letters a key could have too. */
export function keyOfLine(line: string): string | undefined {
  const key = keyInLine(line);
  if (key === undefined || /[^a-z2-7=\s\u200b\u00ad\u2060-]/i.test(key)) return key;
  return isKeyText(key.replace(/[\u200b\u00ad\u2060]/g, ''), 'seed') ? key : undefined;
}
