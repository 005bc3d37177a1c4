import { fromBase64 } from '../../base64.ts';
import { Failure } from '../../failure.ts';
import { askWorker } from '../../picture/ask-worker.ts';
import { pixelsOf } from '../../picture/pixels.ts';
import { decodeAll } from '../../picture/qr/read/decode.ts';
import type { Picture } from '../../picture/qr/read/picture.ts';

/** The pixels of a data: URL of an image. Not by `fetch`: our own policy forbids that, and rightly. @throws {Failure} */
export async function pictureFromDataUrl(url: string): Promise<Picture> {
  const base64 = /^data:image\/[a-z0-9.+-]{1,32}(?:;[a-z0-9=.+-]{1,64})*;base64,/i.exec(url)?.[0];
  if (base64 === undefined) throw new Failure('not-a-picture');
  return pixelsOf(fromBase64(url.slice(base64.length)));
}

/**
 * The texts on a picture, in a worker where there can be one. Firefox's background shares its thread with the popup;
 * Chrome's is a worker itself, and has none of its own.
 */
export async function decodePicture(picture: Picture, budget?: number): Promise<string[]> {
  const options = budget === undefined ? {} : { budget };
  if (typeof Worker === 'undefined') return decodeAll(picture, options);
  // A picture that its worker gives up shows nothing, like any other without a code.
  return askWorker({ picture, ...options }).catch(() => []);
}
