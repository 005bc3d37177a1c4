import { toFailureData } from '../failure.ts';
import { pixelsOf } from '../transfer/pixels.ts';
import { decodeAll } from './decode.ts';
import type { Picture } from './picture.ts';

/** Work for this worker: a picture file, or a frame that is drawn already. */
export type Work = { file: Blob } | { bitmap: ImageBitmap };

/** ms for one frame of a moving picture: the next one may be better. */
const FRAME_BUDGET_MS = 600;

addEventListener('message', ({ data }: MessageEvent<Work>) => {
  void read(data).then(
    (texts) => postMessage({ texts }),
    (error: unknown) => postMessage(toFailureData(error)),
  );
});

async function read(work: Work): Promise<string[]> {
  if ('bitmap' in work) return decodeAll(pixelsOfBitmap(work.bitmap), { budget: FRAME_BUDGET_MS });
  const bytes = new Uint8Array(await work.file.arrayBuffer());
  return decodeAll(await pixelsOf(bytes));
}

function pixelsOfBitmap(bitmap: ImageBitmap): Picture {
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
}
