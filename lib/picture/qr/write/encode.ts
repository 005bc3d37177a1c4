import { encode } from 'uqr';
import { Failure } from '../../../failure.ts';

/** Error correction: about 7, 15, 25 and 30 % of the code may be lost. */
export const ERROR_CORRECTIONS = ['L', 'M', 'Q', 'H'] as const;
export type ErrorCorrection = (typeof ERROR_CORRECTIONS)[number];

/** Modules on a side are 17 + 4 × version. */
export const QR_VERSIONS = { min: 1, max: 40 } as const;

export interface QrOptions {
  errorCorrection: ErrorCorrection;
  /** A fixed version (1 to 40), or 'fit' for the smallest that holds the text. */
  version: number | 'fit';
}

/** The dark (true) and light modules of a QR code, without its border. */
export interface QrMatrix {
  version: number;
  size: number;
  modules: boolean[][];
}

/** @throws {Failure} `qr-too-long` where the text does not fit the version, or any. */
export function encodeQr(text: string, { errorCorrection, version }: QrOptions): QrMatrix {
  const range = version === 'fit' ? {} : { minVersion: version, maxVersion: version };
  try {
    const { version: used, size, data } = encode(text, { ecc: errorCorrection, boostEcc: false, border: 0, ...range });
    return { version: used, size, modules: data };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw version === 'fit' ? new Failure('qr-too-long') : new Failure('qr-too-long-for-version');
  }
}
