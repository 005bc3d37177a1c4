import { fromBase64 } from '../base64.ts';
import type { Picture } from '../capture/picture.ts';
import { Failure } from '../failure.ts';
import { pixelsOf } from '../transfer/pixels.ts';

/** The pixels of a data: URL of an image. Not by `fetch`: our own policy forbids that, and rightly. @throws {Failure} */
export async function pictureFromDataUrl(url: string): Promise<Picture> {
  const base64 = /^data:image\/[a-z0-9.+-]{1,32}(?:;[a-z0-9=.+-]{1,64})*;base64,/i.exec(url)?.[0];
  if (base64 === undefined) throw new Failure('not-a-picture', 'This is not a picture that can be read.');
  return pixelsOf(fromBase64(url.slice(base64.length)));
}
