import { Failure } from '../failure.ts';

/** Schemes of QR codes that belong to one vendor's own app and hold no secret to make codes from. */
const PUSH_SCHEMES = [
  'phonefactor',
  'microsoft-authenticator',
  'ms-authenticator',
  'mfp',
  'duo',
  'okta-verify',
  'oktaverify',
];

/** Says what a URI of another scheme is, as far as that is known. @throws {Failure} always */
export function refuseScheme(scheme: string): never {
  if (scheme === 'otpauth-migration')
    throw new Failure(
      'uri-is-migration',
      'This is a transfer code of Google Authenticator, which can hold several accounts. Open it under Import.',
    );
  if (scheme === 'http' || scheme === 'https')
    throw new Failure(
      'uri-is-web-address',
      'This is a web address, not an authenticator code. Look for the code that the site shows for authenticator apps.',
    );
  if (scheme === 'fido')
    throw new Failure(
      'uri-is-passkey',
      'This is a code for signing in with a passkey on a phone. It holds no secret for codes.',
    );
  if (PUSH_SCHEMES.includes(scheme))
    throw new Failure(
      'uri-is-push',
      'This code works only in the app of its vendor. On the site, choose "another authenticator app" to get a standard one.',
    );
  refuseText();
}

/** @throws {Failure} `uri-not-otpauth`, always */
export function refuseText(): never {
  throw new Failure(
    'uri-not-otpauth',
    'This is not an authenticator code. It should begin with otpauth:// or be the key that the site shows.',
  );
}
