import decodeQR, { type FinderPoints } from 'qr/decode.js';
import type { Picture } from './picture.ts';

/** Pixels along a side that the library takes. */
export const MAX_SIDE = 4096;
/** What stands where bytes are no UTF-8. */
const NO_CHARACTER = '\uFFFD';

/** How hard to try: so many guesses at most, and no new one after so many ms. */
export interface Effort {
  effort: number;
  timeLimit: number;
}

export interface Found {
  text: string;
  /** Where its corners are, in pixels. */
  corners: FinderPoints['bounds'];
}

/** Bytes of a code that names no encoding and is not in UTF-8: old generators wrote Latin 1. */
const textDecoder = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

/** One code of a picture of at most `MAX_SIDE`, or nothing where the library reads none. */
export function readOne(picture: Picture, effort: Effort): Found | undefined {
  let corners: FinderPoints['bounds'] | undefined;
  const pointsOnDetect = ({ bounds }: FinderPoints): void => {
    corners = bounds;
  };
  try {
    const text = decodeQR(picture, { ...effort, pointsOnDetect });
    const read = text.includes(NO_CHARACTER) ? decodeQR(picture, { ...effort, textDecoder }) : text;
    return corners && { text: read, corners };
  } catch {
    // That is how it says that it found none.
    return undefined;
  }
}
