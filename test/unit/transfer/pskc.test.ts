import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../lib/failure.ts';
import { toHex } from '../../../lib/transfer/codecs/bytes.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';

const AES = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc';
const encrypted = (base64: string, algorithm = AES) =>
  `<x:EncryptionMethod Algorithm="${algorithm}"/><x:CipherData><x:CipherValue>${base64}</x:CipherValue></x:CipherData>`;
const PRESHARED = '<d:KeyName>Pre-shared-key</d:KeyName>';
const KEY = '12345678901234567890123456789012';

interface Parts {
  key?: string;
  macKey?: string;
  secret?: string;
  mac?: string;
  counter?: string;
  more?: string;
}

/** The container of RFC 6030, figure 6, with other parts where they are given. */
const container = ({
  key = PRESHARED,
  macKey = `<MACKey>${encrypted('ESIzRFVmd4iZABEiM0RVZgKn6WjLaTC1sbeBMSvIhRejN9vJa2BOlSaMrR7I5wSX')}</MACKey>`,
  secret = encrypted('AAECAwQFBgcICQoLDA0OD+cIHItlB3Wra1DUpxVvOx2lef1VmNPCMl8jwZqIUqGv'),
  mac = '<ValueMAC>Su+NvtQfmvfJzF6bmQiJqoLRExc=</ValueMAC>',
  counter = '<PlainValue>7</PlainValue>',
  more = '',
}: Parts = {}) =>
  `<?xml version="1.0"?><KeyContainer Version="1.0" xmlns="urn:ietf:params:xml:ns:keyprov:pskc" xmlns:d="http://www.w3.org/2000/09/xmldsig#" xmlns:x="http://www.w3.org/2001/04/xmlenc#" xmlns:y="http://www.w3.org/2009/xmlenc11#"><EncryptionKey>${key}</EncryptionKey><MACMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1">${macKey}</MACMethod><KeyPackage><Key Id="1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:hotp"><Issuer>Issuer</Issuer><AlgorithmParameters><ResponseFormat Length="8" Encoding="DECIMAL"/></AlgorithmParameters><Data><Secret><EncryptedValue>${secret}</EncryptedValue>${mac}</Secret><Counter>${counter}</Counter></Data></Key></KeyPackage>${more}</KeyContainer>`;

const derived = (length = 16, rounds = 1000) =>
  `<y:DerivedKey><y:KeyDerivationMethod Algorithm="#pbkdf2"><PBKDF2-params><Salt><Specified>Ej7/PEpyEpw=</Specified></Salt><IterationCount>${rounds}</IterationCount><KeyLength>${length}</KeyLength><PRF/></PBKDF2-params></y:KeyDerivationMethod></y:DerivedKey>`;
/** Figure 7. */
const FIGURE_7: Parts = {
  key: derived(),
  macKey: `<MACKey>${encrypted('2GTTnLwM3I4e5IO5FkufoOEiOhNj91fhKRQBtBJYluUDsPOLTfUvoU2dStyOwYZx')}</MACKey>`,
  secret: encrypted('oTvo+S22nsmS2Z/RtcoF8Hfh+jzMe0RkiafpoDpnoZTjPYZu6V+A4aEn032yCr4f'),
  mac: '<ValueMAC>LP6xMvjtypbfT9PdkJhBZ+D6O4w=</ValueMAC>',
};
const OPEN =
  '<KeyPackage><Key Id="2" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:totp"><Data><Secret><PlainValue>SGVsbG8h3q2+7w==</PlainValue></Secret></Data></Key></KeyPackage>';

const read = (parts: Parts, password?: string) =>
  readExport({ name: 'x.xml', bytes: new TextEncoder().encode(container(parts)) }, password);
const code = (error: Failure) => error.code;

describe('encrypted token lists', () => {
  test.each([
    ['a pre-shared key in hexadecimal (figure 6)', {}, KEY],
    ['a pre-shared key in base64', {}, 'EjRWeJASNFZ4kBI0VniQEg=='],
    ['a password (figure 7)', FIGURE_7, 'qwerty'],
  ])('are opened by %s', async (_, parts, password) => {
    const { accounts, problems } = await read(parts, password);
    expect(accounts.map(({ secret }) => toHex(secret))).toEqual(['3132333435363738393031323334353637383930']);
    expect(accounts[0]).toMatchObject({ type: 'hotp', issuer: 'Issuer', digits: 8, counter: 7 });
    expect(problems).toEqual([]);
  });

  test.each([
    ['no password', {}, undefined, 'password-required'],
    ['another key', {}, KEY.replace('9', '8'), 'password-wrong'],
    ['what is no key', {}, 'qwerty', 'password-wrong'],
    ['a secret that was changed', { mac: '<ValueMAC>Tu+NvtQfmvfJzF6bmQiJqoLRExc=</ValueMAC>' }, KEY, 'password-wrong'],
    ['no MAC, so that any key might seem to fit', { mac: '' }, KEY, 'sealed-by-program'],
    ['3DES', { secret: encrypted('AAEC', 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc') }, KEY, 'sealed-by-program'],
    ['the key of a certificate', { key: '<d:X509Data/>' }, KEY, 'sealed-by-program'],
    ['too many rounds', { ...FIGURE_7, key: derived(16, 10_000_001) }, 'qwerty', 'too-large'],
    ['a key of no AES', { ...FIGURE_7, key: derived(1_000_000) }, 'qwerty', 'damaged'],
  ])('with %s are refused', async (_, parts: Parts, password, wanted) => {
    expect(await read(parts, password).catch(code)).toBe(wanted);
  });

  test('with a counter that is encrypted too are not begun at 0', async () => {
    const { accounts, problems } = await read({ counter: '<EncryptedValue/>' }, KEY);
    expect([accounts.length, ...problems.map((one) => one.code)]).toEqual([0, 'sealed-by-program']);
  });

  test('without a password give what stands in them in clear', async () => {
    const { accounts, problems, locked } = await read({ more: OPEN });
    expect([accounts.length, ...problems.map((one) => one.code), locked]).toEqual([1, 'password-required', 1]);
  });
});
