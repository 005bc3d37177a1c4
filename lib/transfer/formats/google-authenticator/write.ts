import { writeMigration } from '../../../otp/migration.ts';
import { DEFAULT_QR_STYLE, qrPng } from '../../../picture/qr/write/draw.ts';
import { encodeQr } from '../../../picture/qr/write/encode.ts';
import type { Writer } from '../../format.ts';

/** Transfer codes for Google Authenticator, as pictures to scan: ten accounts in each. */
export const write: Writer = async (accounts) => {
  const codes = writeMigration(accounts);
  return Promise.all(
    codes.map(async (code, i) => ({
      name: `google-authenticator-${i + 1}-of-${codes.length}.png`,
      mime: 'image/png',
      bytes: await qrPng(encodeQr(code, { errorCorrection: 'L', version: 'fit' }), DEFAULT_QR_STYLE),
    })),
  );
};
