import { fromBase64 } from '../../base64.ts';
import { Failure } from '../../failure.ts';
import { askWorker } from '../../picture/ask-worker.ts';
import { pixelsOf } from '../../picture/pixels.ts';
import type { Picture } from '../../picture/qr/read/picture.ts';

/** The pixels of an image as a data: URL. Decoded by hand because our CSP forbids `fetch` of data: URLs. @throws {Failure} */
export async function pictureFromDataUrl(url: string): Promise<Picture> {
  const base64 = /^data:image\/[a-z0-9.+-]{1,32}(?:;[a-z0-9=.+-]{1,64})*;base64,/i.exec(url)?.[0];
  if (base64 === undefined) throw new Failure('not-a-picture');
  return pixelsOf(fromBase64(url.slice(base64.length)));
}

/**
 * The texts of the codes in a picture. Decodes in a worker where possible: Firefox's background shares its thread with
 * the popup. Chrome's service worker cannot start one.
 */
export async function decodePicture(picture: Picture, budget?: number): Promise<string[]> {
  const options = budget === undefined ? {} : { budget };
  if (typeof Worker === 'undefined') {
    const { decodeAll } = await import('../../picture/qr/read/decode.ts');
    return decodeAll(picture, options);
  }
  // A picture that takes too long counts as one without a code.
  return askWorker({ picture, ...options }).catch(() => []);
}
