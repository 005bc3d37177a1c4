import { Failure } from '../failure.ts';
import { askWorker } from '../picture/ask-worker.ts';

/** Bytes of the largest file that is taken. */
const MAX_BYTES = 40 * 1024 * 1024;

/** The texts of a picture's codes, read in a worker of its own, which is ended when it takes too long. */
export async function readPicture(file: Blob): Promise<string[]> {
  if (file.size > MAX_BYTES) throw new Failure('too-large', { why: 'picture-file' });
  const texts = await askWorker({ file });
  if (texts.length === 0) throw new Failure('no-qr-code');
  return texts;
}

/** The texts on one frame of a camera or a shared screen; none is no error there. */
export function readFrame(bitmap: ImageBitmap): Promise<string[]> {
  return askWorker({ bitmap }, [bitmap]);
}
