import { toBase64 } from '../base64.ts';
import { Failure } from '../failure.ts';
import { must } from '../must.ts';

/** Largest stored icon, bytes. It is part of the vault and of every copy of it. */
const MAX_BYTES = 8192;
/** Largest picture accepted for an icon, bytes. */
const MAX_PICTURE = 5 * 1024 * 1024;
/** Side lengths in px; the largest that fits into MAX_BYTES is used. */
const SIDES = [96, 64, 48, 32];

/** Whether an account's icon is an image that may be shown: a data: URL, so that nothing is ever fetched. */
export function isIconImage(icon: string): boolean {
  return /^data:image\/(?:png|jpeg|webp);base64,[a-z0-9+/]+=*$/i.test(icon);
}

/** The first grapheme: an emoji may consist of several code points. */
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
