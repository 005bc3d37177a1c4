import { toBase64 } from '../base64.ts';
import { Failure } from '../failure.ts';
import { must } from '../must.ts';

/** Bytes of an icon that is kept: it is saved with the vault, many times over. */
const MAX_BYTES = 8192;
/** Bytes of a picture that is taken for an icon at all. */
const MAX_PICTURE = 5 * 1024 * 1024;
/** px of a side, the largest that fits is taken. */
const SIDES = [96, 64, 48, 32];

/** Whether an account's icon is an image that may be shown: data of its own, so that nothing is ever fetched. */
export function isIconImage(icon: string): boolean {
  return /^data:image\/(?:png|jpeg|webp);base64,[a-z0-9+/]+=*$/i.test(icon);
}

/** The first character as a reader counts them: an emoji may be made of several. */
export function firstCharacter(text: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.trim());
  return first?.segment ?? '';
}

/** A picture as an icon: a square, scaled down until it is small enough. @throws {Failure} `not-a-picture` */
export async function iconOf(picture: Blob): Promise<string> {
  if (picture.size > MAX_PICTURE) throw new Failure('not-a-picture');
  const bitmap = await createImageBitmap(picture).catch(() => {
    throw new Failure('not-a-picture');
  });
  try {
    for (const side of SIDES) {
      const canvas = new OffscreenCanvas(side, side);
      const scale = Math.min(side / bitmap.width, side / bitmap.height);
      const [width, height] = [bitmap.width * scale, bitmap.height * scale];
      must(canvas.getContext('2d')).drawImage(bitmap, (side - width) / 2, (side - height) / 2, width, height);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.85 });
      if (blob.size <= MAX_BYTES && /^image\/(?:webp|png)$/.test(blob.type))
        return `data:${blob.type};base64,${toBase64(new Uint8Array(await blob.arrayBuffer()))}`;
    }
  } finally {
    bitmap.close();
  }
  throw new Failure('not-a-picture');
}
