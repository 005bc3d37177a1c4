import type { Source } from '../import/source.ts';
import { fromBase64 } from './bytes.ts';

/** Letters of base64, after the heading of a `data:` URL or none. */
const START = /^\s*(?:data:[\w/+.;=-]*;base64,)?[A-Za-z0-9+/\s]{32,}/;

/**
 * The content of a file that is a text in base64. `undefined` if it is not: the bytes of an encrypted file or of a key
 * include some that no text has.
 */
export function base64Inside(source: Source): Uint8Array<ArrayBuffer> | undefined {
  if (!START.test(source.magic(128))) return mailBody(source);
  const letters = source.text.replace(/^\s*data:[^,]*,/, '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(letters)) return undefined;
  try {
    const bytes = fromBase64(letters);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^[\t\r\n\u0020-\u007e\u00a0-\uffff]+$/.test(text) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** The parts of a saved email that are sent in base64. */
const MAIL_PART = /^content-transfer-encoding:[ \t]*base64\b[\s\S]{0,1000}?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/gim;

/** The texts of an email's base64 parts, one below the other. `undefined` if it has none. */
function mailBody(source: Source): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z-]{2,40}:/.test(source.magic(64))) return undefined;
  const texts = [...source.text.matchAll(MAIL_PART)].map(([, letters = '']) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(letters.replace(/\s+/g, '')));
    } catch {
      return '';
    }
  });
  const text = texts.join('\n');
  if (text.trim() === '') return undefined;
  // Another part may be readable without decoding.
  const rest = source.text.replace(MAIL_PART, '');
  return new TextEncoder().encode(/otp-?auth|secret|\bkey\b/i.test(rest) ? `${rest}\n${text}` : text);
}
