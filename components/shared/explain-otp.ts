import { i18n } from '#i18n';
import type { Sentences } from './sentences.ts';

/** Sentences for what is wrong, or odd, with codes, links, transfer codes, QR codes and the clock. */
export const OTP_SENTENCES = {
  'secret-empty': () => i18n.t('error.secretEmpty'),
  'secret-too-long': () => i18n.t('error.secretTooLong'),
  'secret-missing': () => i18n.t('otp.secretMissing'),
  'secret-too-short': () => i18n.t('otp.secretTooShort'),
  'secret-not-base32': () => i18n.t('otp.secretNotBase32'),
  'secret-not-hex': () => i18n.t('otp.secretNotHex'),
  'secret-length-out-of-range': () => i18n.t('otp.secretLength'),
  'digits-out-of-range': () => i18n.t('error.digits'),
  'period-out-of-range': () => i18n.t('error.period'),
  'counter-out-of-range': () => i18n.t('error.counter'),
  'not-a-number': ({ parameter }) => i18n.t('otp.notANumber', [parameter]),
  'parameter-twice': ({ parameter }) => i18n.t('otp.parameterTwice', [parameter]),
  'algorithm-unknown': () => i18n.t('otp.algorithmUnknown'),
  'type-unknown': () => i18n.t('otp.typeUnknown'),
  'text-too-long': () => i18n.t('otp.textTooLong'),
  'too-many-entries': () => i18n.t('otp.tooManyEntries'),
  'pin-missing': () => i18n.t('error.pinMissing'),
  'not-hotp': () => i18n.t('otp.notHotp'),

  'uri-empty': () => i18n.t('otp.uriEmpty'),
  'uri-too-long': () => i18n.t('otp.uriTooLong'),
  'uri-not-otpauth': () => i18n.t('otp.uriNotOtpauth'),
  'uri-is-migration': () => i18n.t('otp.uriIsMigration'),
  'uri-is-web-address': () => i18n.t('otp.uriIsWebAddress'),
  'uri-is-passkey': () => i18n.t('otp.uriIsPasskey'),
  'uri-is-push': () => i18n.t('otp.uriIsPush'),
  'uri-two-step': () => i18n.t('otp.uriTwoStep'),
  'uri-several': () => i18n.t('otp.uriSeveral'),
  'migration-no-data': () => i18n.t('otp.migrationNoData'),
  'migration-damaged': () => i18n.t('otp.migrationDamaged'),
  'migration-empty': () => i18n.t('otp.migrationEmpty'),

  'issuer-differs': ({ prefix, issuer }) => i18n.t('otp.issuerDiffers', [prefix, issuer]),
  'counter-missing': () => i18n.t('otp.counterMissing'),
  'secret-read-as-hex': () => i18n.t('otp.readAsHex'),
  'yandex-secret-damaged': () => i18n.t('otp.yandexDamaged'),
  'bare-secret': () => i18n.t('otp.bareSecret'),
  'characters-removed': ({ field, characters }) =>
    field === 'issuer' ? i18n.t('otp.removedFromIssuer', [characters]) : i18n.t('otp.removedFromAccount', [characters]),
  'mixed-scripts': ({ word }) => i18n.t('otp.mixedScripts', [word]),

  'qr-too-long': () => i18n.t('otp.qrTooLong'),
  'qr-too-long-for-version': () => i18n.t('otp.qrTooLongForVersion'),
  'clock-no-site': () => i18n.t('clock.noSite'),
  'clock-no-date': () => i18n.t('clock.noDate'),
  'clock-too-slow': () => i18n.t('clock.tooSlow'),
  'clock-implausible': () => i18n.t('clock.implausible'),
} satisfies Partial<Sentences>;
