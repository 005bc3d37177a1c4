import { BOUNDS } from '../../otp/account.ts';
import { imageKind } from '../../picture/kind.ts';
import { fromBase64 } from '../codecs/bytes.ts';

/** Kinds of image that an account's icon may be. */
const KINDS: readonly string[] = ['png', 'jpeg', 'webp'];
/** Characters of base64 that tell the kind. */
const HEAD = 64;

/** An image in base64 as an account keeps it; empty where it is too large or of another kind. What a file calls it is not asked. */
export function pictureIcon(base64: string): string {
  if (base64.length > 2 * BOUNDS.icon) return '';
  const letters = base64.replace(/\s/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(letters)) return '';
  const kind = imageKind(fromBase64(letters.slice(0, HEAD)));
  const icon = `data:image/${kind};base64,${letters}`;
  return kind !== undefined && KINDS.includes(kind) && icon.length <= BOUNDS.icon ? icon : '';
}

/** The image of an account's icon, for a file that has a place for it; `undefined` where it has none or is an emoji. */
export function pictureOf(icon: string): { mime: string; base64: string } | undefined {
  const [, mime, base64] = /^data:(image\/[a-z]+);base64,(.+)$/.exec(icon) ?? [];
  return mime !== undefined && base64 !== undefined && pictureIcon(base64) === icon ? { mime, base64 } : undefined;
}
