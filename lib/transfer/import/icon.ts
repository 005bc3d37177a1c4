import { BOUNDS } from '../../otp/account.ts';
import { imageKind } from '../../picture/kind.ts';
import { fromBase64 } from '../codecs/bytes.ts';

/** Kinds of image that an account's icon may be. */
const KINDS: readonly string[] = ['png', 'jpeg', 'webp'];
/** Number of base64 characters that tell the kind. */
const HEAD = 64;

/**
 * A base64 image as an account's icon; empty if it is too large or of another kind. The file's own statement of the
 * kind is ignored.
 */
export function pictureIcon(base64: string): string {
  if (base64.length > 2 * BOUNDS.icon) return '';
  const letters = base64.replace(/\s/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(letters)) return '';
  const kind = imageKind(fromBase64(letters.slice(0, HEAD)));
  const icon = `data:image/${kind};base64,${letters}`;
  return kind !== undefined && KINDS.includes(kind) && icon.length <= BOUNDS.icon ? icon : '';
}

/** The image of an account's icon, for formats that can hold it; `undefined` if it has none or an emoji. */
export function pictureOf(icon: string): { mime: string; base64: string } | undefined {
  const [, mime, base64] = /^data:(image\/[a-z]+);base64,(.+)$/.exec(icon) ?? [];
  return mime !== undefined && base64 !== undefined && pictureIcon(base64) === icon ? { mime, base64 } : undefined;
}
