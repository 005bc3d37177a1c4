import { Failure } from '../failure.ts';
import { must } from '../must.ts';

/** Schemes of QR codes that belong to one vendor's own app and hold no secret to make codes from. */
const PUSH_SCHEMES = [
  'phonefactor',
  'microsoft-authenticator',
  'ms-authenticator',
  'mfp',
  'duo',
  'okta-verify',
  'oktaverify',
  'com.rsa.securid',
  'rsasecurid',
  'com.rsa.securid.iphone',
  'pingid',
  'pingone',
  'entrustsoft',
  'vipaccess',
  'watchguard-authpoint',
  'fortitoken',
  'onelogin',
  'salesforceauthenticator',
  'symantec-vip',
  'lastpassmfa',
  'akamai-mfa',
  'pushauth',
];

const VENDOR_LINK = new RegExp(
  String.raw`(?<![a-z0-9+.-])(?:${PUSH_SCHEMES.map((scheme) => scheme.replaceAll('.', String.raw`\.`)).join('|')}):\/\/\S|^https?:\/\/[^\s/]+\/securid\/ctf\?`,
  'im',
);

/** Whether a text has a link in it that only one vendor's app opens; RSA's may be a web address. */
export function hasVendorLink(text: string): boolean {
  return VENDOR_LINK.test(text);
}

/** Kinds in an otpauth link (`otpauth://pipush/…`) that only one vendor's app knows: privacyIDEA's. */
const PUSH_KINDS = ['pipush', 'daypassword', 'push'];

/** @throws {Failure} `uri-is-push` where a kind of link works in its vendor's app only */
export function refuseVendorKind(kind: string): void {
  if (PUSH_KINDS.includes(kind)) refuseScheme(must(PUSH_SCHEMES[0]));
}

/** Says what a URI of another scheme is, as far as that is known. @throws {Failure} always */
export function refuseScheme(scheme: string): never {
  if (scheme === 'otpauth-migration') throw new Failure('uri-is-migration');
  if (scheme === 'http' || scheme === 'https') throw new Failure('uri-is-web-address');
  if (scheme === 'fido') throw new Failure('uri-is-passkey');
  if (PUSH_SCHEMES.includes(scheme)) throw new Failure('uri-is-push');
  refuseText();
}

/** @throws {Failure} `uri-not-otpauth`, always */
export function refuseText(): never {
  throw new Failure('uri-not-otpauth');
}
