import { toBase64 } from '../../../../lib/base64.ts';
import { concat } from '../../../../lib/crypto/bytes.ts';
import { pbkdf2 } from '../../../../lib/transfer/codecs/kdf.ts';
import { bank, core, PASSWORD, type Sample, sealCbc, secret } from '../sample.ts';

const AES = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';
const HMAC = 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256';

/** A container of one counting token, its secret under a password (RFC 6030, 6.2). */
async function sealedContainer(): Promise<string> {
  const [salt, iv, macIv, macKey] = [secret(31, 16), secret(32, 16), secret(33, 16), secret(34, 32)];
  const key = await pbkdf2('SHA-256', PASSWORD, salt, 1000, 32);
  const data = concat(iv, await sealCbc(key, iv, concat(bank.secret)));
  const hmac = await crypto.subtle.importKey('raw', macKey, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', hmac, data));
  const encrypted = (bytes: Uint8Array) =>
    `<xenc:EncryptionMethod Algorithm="${AES}"/><xenc:CipherData><xenc:CipherValue>\n${toBase64(bytes)}\n</xenc:CipherValue></xenc:CipherData>`;
  return (
    `<?xml version="1.0"?><pskc:KeyContainer Version="1.0" xmlns:pskc="urn:ietf:params:xml:ns:keyprov:pskc" xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" xmlns:xenc11="http://www.w3.org/2009/xmlenc11#" xmlns:pkcs5="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#">` +
    `<pskc:EncryptionKey><xenc11:DerivedKey><xenc11:KeyDerivationMethod Algorithm="http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2"><pkcs5:PBKDF2-params>` +
    `<Salt><Specified>${toBase64(salt)}</Specified></Salt><IterationCount>1000</IterationCount><KeyLength>32</KeyLength><PRF Algorithm="${HMAC}"/>` +
    `</pkcs5:PBKDF2-params></xenc11:KeyDerivationMethod></xenc11:DerivedKey></pskc:EncryptionKey>` +
    `<pskc:MACMethod Algorithm="${HMAC}"><pskc:MACKey>${encrypted(concat(macIv, await sealCbc(key, macIv, macKey)))}</pskc:MACKey></pskc:MACMethod>` +
    `<pskc:KeyPackage><pskc:Key Id="1" Algorithm="urn:ietf:params:xml:ns:keyprov:pskc:hotp"><pskc:Issuer>Bank</pskc:Issuer>` +
    `<pskc:AlgorithmParameters><pskc:ResponseFormat Length="6" Encoding="DECIMAL"/></pskc:AlgorithmParameters>` +
    `<pskc:Data><pskc:Secret><pskc:EncryptedValue>${encrypted(data)}</pskc:EncryptedValue><pskc:ValueMAC>${toBase64(mac)}</pskc:ValueMAC></pskc:Secret>` +
    `<pskc:Counter><pskc:PlainValue>42</pskc:PlainValue></pskc:Counter></pskc:Data><pskc:UserId>UID=token,DC=x</pskc:UserId></pskc:Key></pskc:KeyPackage></pskc:KeyContainer>`
  );
}

export const samples: Sample[] = [
  {
    format: 'pskc-xml',
    name: 'tokens.pskcxml',
    bytes: new TextEncoder().encode(await sealedContainer()),
    password: PASSWORD,
    accounts: [core(bank)],
  },
];
