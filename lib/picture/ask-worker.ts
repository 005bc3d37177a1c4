import { Failure } from '../failure.ts';
import { fromFailureData } from '../failure-data.ts';
import type { Answer, Question, Work } from './worker.ts';

/** ms after which a picture is abandoned and its worker terminated. */
const DEADLINE_MS = 20_000;
let worker: Worker | undefined;
let count = 0;

/** The texts on a picture, read in a worker of its own. @throws {Failure} `damaged`, `too-slow`, and what the worker says */
export function askWorker(work: Work, transfer: Transferable[] = []): Promise<string[]> {
  worker ??= new Worker('/workers/picture.js', { type: 'module' });
  const asked = worker;
  const id = ++count;
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
    const answered = ({ data }: MessageEvent<Answer>): void => {
      if (data.id !== id) return;
      end();
      if ('texts' in data) resolve(data.texts);
      else reject(fromFailureData(data.error));
    };
    const failed = (): void => {
      stop();
      reject(
        new Failure('damaged', {
          why: 'picture',
        }),
      );
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Failure('too-slow'));
    }, DEADLINE_MS);
    asked.addEventListener('message', answered);
    asked.addEventListener('error', failed);
    asked.postMessage({ id, work } satisfies Question, transfer);
  });
}
