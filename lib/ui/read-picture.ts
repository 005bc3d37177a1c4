import { Failure, type FailureData, fromFailureData } from '../failure.ts';

/** Bytes of the largest file that is taken. */
const MAX_BYTES = 40 * 1024 * 1024;

/** The texts of a picture's codes, read in a worker of its own, which is ended when it takes too long. */
export async function readPicture(file: Blob): Promise<string[]> {
  if (file.size > MAX_BYTES)
    throw new Failure('too-large', 'This file is larger than 40 MB. Cut the code out of the picture and try again.', {
      why: 'picture',
    });
  const texts = await askWorker({ file });
  if (texts.length === 0)
    throw new Failure('no-qr-code', 'There is no readable QR code on this picture. Try one that is sharper or larger.');
  return texts;
}

/** The texts on one frame of a camera or a shared screen; none is no error there. */
export function readFrame(bitmap: ImageBitmap): Promise<string[]> {
  return askWorker({ bitmap }, [bitmap]);
}

const DEADLINE_MS = 20_000;
let worker: Worker | undefined;

function askWorker(work: { file: Blob } | { bitmap: ImageBitmap }, transfer: Transferable[] = []): Promise<string[]> {
  worker ??= new Worker(new URL('../capture/worker.ts', import.meta.url), { type: 'module' });
  const asked = worker;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      asked.removeEventListener('message', answered);
      asked.removeEventListener('error', failed);
    };
    const stop = (): void => {
      end();
      asked.terminate();
      if (worker === asked) worker = undefined;
    };
    const answered = ({ data }: MessageEvent<{ texts: string[] } | FailureData>): void => {
      end();
      if ('texts' in data) resolve(data.texts);
      else reject(fromFailureData(data));
    };
    const failed = (): void => {
      stop();
      reject(
        new Failure('damaged', 'This picture is damaged or of a kind that the browser cannot show.', {
          why: 'picture',
        }),
      );
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Failure('too-slow', 'This picture takes too long to read. Cut the code out of it and try again.'));
    }, DEADLINE_MS);
    asked.addEventListener('message', answered);
    asked.addEventListener('error', failed);
    asked.postMessage(work, transfer);
  });
}
