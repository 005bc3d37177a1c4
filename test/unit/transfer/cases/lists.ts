import { gzipSync } from 'node:zlib';
import { A, B, both, type Case, file, HEX, MAIL, SHOP, w } from './case.ts';

export const lists: Case[] = [
  file('comma', `${SHOP},${MAIL}`, both),
  file('comma space', `${SHOP}, ${MAIL}`, both),
  file('semicolon', `${SHOP};${MAIL}`, both),
  file('pipe', `${SHOP}|${MAIL}`, both),
  file('tab', `${SHOP}\t${MAIL}`, both),
  file('no sep at all', `${SHOP}${MAIL}`, both),
  file('named lines', `org-a: ${SHOP}\norg-b: ${MAIL}\n`, both),
  file('numbered list', `1. ${SHOP}\n2) ${MAIL}`, both),
  file('markdown table', `| name | uri |\n|---|---|\n| a | ${SHOP} |\n| b | \`${MAIL}\` |\n`, both),
  file('json array in text with prose', `my codes:\n["${SHOP}", "${MAIL}"]`, both),
  file('quoted lines with commas', `"${SHOP}",\n"${MAIL}"`, both),
  file('percent encoded lines', [SHOP, MAIL].map(encodeURIComponent).join('\n'), both),
  file(
    'html page anchors',
    `<html><body><a href="${SHOP.replaceAll('&', '&amp;')}">x</a><br><a href='${MAIL.replaceAll('&', '&amp;')}'>y</a></body></html>`,
    both,
  ),
  file('yaml', `accounts:\n  - name: Shop\n    otpauth: "${SHOP}"\n  - name: Mail\n    otpauth: ${MAIL}\n`, both),
  file('env file', `SHOP_OTP='${SHOP}'\nexport MAIL_OTP="${MAIL}"\n`, both),
  file('pass file', `hunter2\nlogin: me\nurl: https://shop.example\n${SHOP}\n`, [both[0]!]),
  file(
    'utf16be bom',
    new Uint8Array([
      0xfe,
      0xff,
      ...[...`${SHOP}\n${MAIL}`].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]),
    ]),
    both,
  ),
  file('utf8 bom crlf', `\ufeff${SHOP}\r\n${MAIL}\r\n`, both),
  file('nel/ls', `${SHOP}\u2028${MAIL}\u0085`, both),
  file('gzip list', gzipSync(`${SHOP}\n${MAIL}`), both),
  file('json-escaped in text', `"${SHOP.replaceAll('/', '\\/')}"\n"${MAIL.replaceAll('&', '\\u0026')}"`, both),
  file('one good one bad', `${SHOP}\notpauth://totp/Bad:x?secret=1`, [both[0]!], { problems: 1 }),
  file('totp lines several', `Shop totp: ${A}\n`, [{ s: A }]),
  file('name = key ini', `[Shop]\nsecret=${A}\n[Mail]\nsecret=${B}\n`, [
    { issuer: 'Shop', s: A },
    { issuer: 'Mail', s: B },
  ]),
  file('name:key lines', `Shop: ${A}\nMail: ${B}\n`, [w('Shop', ''), w('Mail', '', B)]),
  file('name key table spaces', `Shop    ${A}\nMail    ${B}\n`, [w('Shop', ''), w('Mail', '', B)]),
  file('google-authenticator file', `${B}\n" RATE_LIMIT 3 30\n" DISALLOW_REUSE\n" TOTP_AUTH\n12345678\n87654321\n`, [
    w('', '', B),
  ]),
  file('oathtool users.oath', `HOTP/T30/6 alice - ${HEX}\nHOTP/T60/8 bob 1234 ${HEX}\nHOTP carol - ${HEX} 5\n`, [
    w('', 'alice', B),
    w('', 'bob', B, { digits: 8, period: 60 }),
    w('', 'carol', B, { type: 'hotp', digits: 6, counter: 5 }),
  ]),
];
