import { Failure } from '../failure.ts';
import { askWorker } from '../picture/ask-worker.ts';

/** Largest accepted file, bytes. */
const MAX_BYTES = 40 * 1024 * 1024;

/** The texts of a picture's QR codes, read in a worker that is terminated if it takes too long. */
export async function readPicture(file: Blob): Promise<string[]> {
  if (file.size > MAX_BYTES) throw new Failure('too-large', { why: 'picture-file' });
  const texts = await askWorker({ file });
  if (texts.length === 0) throw new Failure('no-qr-code');
  return texts;
}

/** What was found in a picture and how it was looked for, as JSON; the picture cannot be made from it. */
export async function describePicture(file: Blob): Promise<string> {
  const [text = ''] = await askWorker({ look: file });
  return text;
}

/**
 * The texts on one frame of a camera or shared screen; an empty list if there are none, or none were found in time.
 * @param budget ms to spend on it
 */
export function readFrame(bitmap: ImageBitmap, budget: number): Promise<string[]> {
  return askWorker({ bitmap, budget }, [bitmap]);
}
