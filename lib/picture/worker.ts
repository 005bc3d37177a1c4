import { type FailureData, toFailureData } from '../failure.ts';
import { pixelsOf } from './pixels.ts';
import { decodeAll } from './qr/read/decode.ts';
import type { Picture } from './qr/read/picture.ts';

/**
 * Work for this worker: a picture file, one to say what is to be seen in it, a frame that is drawn already or pixels, and
 * the ms to spend on them.
 */
export type Work =
  | { file: Blob }
  | { look: Blob }
  | { bitmap: ImageBitmap; budget: number }
  | { picture: Picture; budget?: number };

/** A request to this worker, and its answer; `id` connects the two. */
export type Question = { id: number; work: Work };
export type Answer = { id: number; texts: string[] } | { id: number; error: FailureData };

addEventListener('message', ({ data: { id, work } }: MessageEvent<Question>) => {
  void read(work).then(
    (texts) => postMessage({ id, texts } satisfies Answer),
    (error: unknown) => postMessage({ id, error: toFailureData(error) } satisfies Answer),
  );
});

async function read(work: Work): Promise<string[]> {
  if ('bitmap' in work) return decodeAll(pixelsOfBitmap(work.bitmap), { budget: work.budget });
  if ('picture' in work) {
    const { picture, ...options } = work;
    return decodeAll(picture, options);
  }
  if ('look' in work) {
    const { lookAtFile } = await import('./look.ts');
    return [JSON.stringify({ said: ['no-qr-code'], picture: await lookAtFile(await bytesOf(work.look)) })];
  }
  const bytes = await bytesOf(work.file);
  return decodeAll(await pixelsOf(bytes));
}

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());

function pixelsOfBitmap(bitmap: ImageBitmap): Picture {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}
