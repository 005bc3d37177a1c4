const OTHER = /(?<![a-z0-9+.-])(?:intent|(mfauth)):(\/\/[ht]otp\/[^\s"'<>`]{1,4096})/gi;

/**
 * A text with links of two other schemes as otpauth links: Android's `intent://totp/…#Intent;scheme=otpauth;…;end`, and
 * `mfauth://totp/…`, which enrols ForgeRock's app for codes and for push at once. Its issuer is in base64, and before
 * the account in clear.
 */
export function withOtpauth(text: string): string {
  return text.replace(OTHER, (link, mfauth: string | undefined, rest: string) => {
    const [uri = '', intent = ''] = rest.split('#Intent;');
    const isOne = mfauth ? /[?&]secret=/i.test(uri) : intent.includes('scheme=otpauth;');
    return isOne ? `otpauth:${mfauth ? uri.replace(/issuer=[^&]*&?/i, '') : uri}` : link;
  });
}
