import { Failure, isFailure } from '../../failure.ts';
import { isSetup, linesOf, type Pasted, pastedFrom } from '../pasted.ts';
import type { App } from '../state/app.ts';
import type { Capture } from './capture.ts';

/** Adds pasted pictures, links or keys to the findings to review. */
export async function takePasted(app: App, capture: Capture, { pictures, text }: Pasted): Promise<void> {
  try {
    const all = linesOf(text);
    // The decoder is only loaded when there is a picture.
    if (pictures.length > 0) {
      const { readPicture } = await import('../read-picture.ts');
      for (const picture of pictures) all.push(...(await readPicture(picture)));
    }
    await capture.take(app, all);
    const { findings, batches, refusals } = capture.findings.value;
    if (findings.length + batches.length + refusals.length === 0) throw new Failure('not-an-account');
  } catch (error) {
    if (!isFailure(error, 'locked')) app.notices.problem(error);
  }
}

/** Whether what was pasted is a picture, a link or a key. */
export function isPastedSetup(data: DataTransfer): boolean {
  const { pictures, text } = pastedFrom(data);
  return pictures.length > 0 || isSetup(text);
}

/** The one link or key that was pasted, as text or in a picture; undefined where it is none. @throws {Failure} */
export async function pastedSetup(data: DataTransfer): Promise<string | undefined> {
  const { pictures, text } = pastedFrom(data);
  const [picture] = pictures;
  if (!picture) return isSetup(text) ? text : undefined;
  const { readPicture } = await import('../read-picture.ts');
  const [read] = await readPicture(picture);
  if (read === undefined) throw new Failure('no-qr-code');
  return read;
}
