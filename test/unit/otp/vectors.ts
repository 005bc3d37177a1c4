import type { Algorithm } from '../../../lib/otp/account.ts';

/** RFC 4226, appendix D: the codes of counters 0 to 9. */
export const RFC4226_SECRET = '12345678901234567890';
export const RFC4226_CODES = [
  '755224',
  '287082',
  '359152',
  '969429',
  '338314',
  '254676',
  '287922',
  '162583',
  '399871',
  '520489',
];

/** RFC 6238, appendix B, eight digits; seconds, then SHA1, SHA256, SHA512. */
export const RFC6238_SECRETS: [Algorithm, string][] = [
  ['SHA1', '12345678901234567890'],
  ['SHA256', '12345678901234567890123456789012'],
  ['SHA512', '1234567890123456789012345678901234567890123456789012345678901234'],
];
export const RFC6238_CODES: [seconds: number, sha1: string, sha256: string, sha512: string][] = [
  [59, '94287082', '46119246', '90693936'],
  [1111111109, '07081804', '68084774', '25091201'],
  [1111111111, '14050471', '67062674', '99943326'],
  [1234567890, '89005924', '91819424', '93441116'],
  [2000000000, '69279037', '90698825', '38618901'],
  [20000000000, '65353130', '77737706', '47863826'],
];

/** Steam Guard: base32 secret, seconds, code. */
export const STEAM_CODES: [secret: string, seconds: number, code: string][] = [
  ['63BEDWCQZKTQWPESARIERL5DTTQFCJTK', 1511200518, 'FR8RV'],
  ['63BEDWCQZKTQWPESARIERL5DTTQFCJTK', 1511200714, '9P3VP'],
  ['STEAMKEY', 1742298317, 'VKFDN'],
  ['STEAMKEY', 1742298622, 'NTK5M'],
];

/** Yandex Key: PIN, base32 secret, seconds, code. */
export const YANDEX_CODES: [pin: string, secret: string, seconds: number, code: string][] = [
  ['5239', '6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY', 1641559648, 'umozdicq'],
  ['7586', 'LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI', 1581064020, 'oactmacq'],
  ['7586', 'LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI', 1581090810, 'wemdwrix'],
  ['5210481216086702', 'JBGSAU4G7IEZG6OY4UAXX62JU4AAAAAAHTSG4HXU3M', 1581091469, 'dfrpywob'],
  ['5210481216086702', 'JBGSAU4G7IEZG6OY4UAXX62JU4AAAAAAHTSG4HXU3M', 1581093059, 'vunyprpd'],
];

/** Whether a Yandex secret is whole. */
export const YANDEX_SECRETS: [secret: string, whole: boolean][] = [
  ['LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI', true],
  ['LA2V6KMCGYMWWVEW64RNP3JA3I', true],
  ['AA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI', false],
  ['AA2V6KMCGJA3IAAAAAAHTSG4HRZPI', false],
];

/** Mobile-OTP: hex secret, PIN, seconds, code. */
export const MOTP_CODES: [secretHex: string, pin: string, seconds: number, code: string][] = [
  ['e3152afee62599c8', '1234', 165892298, 'e7d8b6'],
  ['e3152afee62599c8', '1234', 123456789, '4ebfb2'],
  ['bbb1912bb5c515be', '9999', 1659540020, 'ced7b1'],
  ['bbb1912bb5c515be', '9999', 1659540022, 'ced7b1'],
  ['bbb1912bb5c515be', '9999', 1659539870, '1a14f8'],
  ['bbb1912bb5c515be', '9999', 1659539878, '1a14f8'],
  ['7ac61d4736f51a2b', '5555', 0, 'c42a26'],
  ['7ac61d4736f51a2b', '5555', 1000000000, '4af383'],
];

/** Keys of Mobile-OTP to the letter, as Stratum takes them, by Python's hashlib: key, PIN, seconds, code. */
export const MOTP_TEXT_CODES: [key: string, pin: string, seconds: number, code: string][] = [
  ['e3152afee62599c8', '1234', 165892298, 'e7d8b6'],
  ['E3152AFEE62599C8', '1234', 165892298, 'e777cd'],
  ['e3152afee62599c8f', '9999', 1659540020, 'd9c9c2'],
  ['correcthorsebattery', '1234', 1700000000, 'c513eb'],
  ['schlüssel-für-das-vpn', '0000', 1000000000, 'f0dcf6'],
  ['JBSWY3DPEHPK3PXP', '5555', 1234567890, '4009b5'],
];

/** The secret of these is base32 `QWERTYUIOP`, the time 1741011292 s. */
export const ODD_TOTP_CODES: [algorithm: Algorithm, digits: number, period: number, code: string][] = [
  ['SHA1', 6, 30, '419231'],
  ['SHA1', 1, 300, '7'],
  ['SHA256', 6, 30, '878984'],
  ['SHA512', 6, 30, '560428'],
  ['SHA1', 10, 3, '1572711400'],
];
