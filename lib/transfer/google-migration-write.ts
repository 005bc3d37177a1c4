import { migrationObstacle, writeMigration } from '../otp/migration.ts';
import { DEFAULT_QR_STYLE, qrPng } from '../picture/qr/write/draw.ts';
import { encodeQr } from '../picture/qr/write/encode.ts';
import { type Target, withOnly } from './target.ts';

/** Transfer codes for Google Authenticator, as pictures to scan: ten accounts in each. */
export const googleMigration: Target = {
  isEncrypted: false,
  keep(account) {
    const leftOut = migrationObstacle(account);
    return leftOut ? { leftOut } : withOnly(account);
  },
  async write(accounts) {
    const codes = writeMigration(accounts);
    return Promise.all(
      codes.map(async (code, i) => ({
        name: `google-authenticator-${i + 1}-of-${codes.length}.png`,
        mime: 'image/png',
        bytes: await qrPng(encodeQr(code, { errorCorrection: 'L', version: 'fit' }), DEFAULT_QR_STYLE),
      })),
    );
  },
};
