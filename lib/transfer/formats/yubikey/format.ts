import { formats } from '../../format.ts';

/** What the YubiKey Personalization Tool calls the ways to program a slot. */
const START = /^(?:LOGGING START,|(?:Yubico OTP|OATH-HOTP|Static Password|Challenge-Response|Configuration)\b[^,\n]*,)/;

/** `configuration_log.csv`, which the YubiKey Personalization Tool writes of each slot. */
export const yubikey = formats({
  id: 'yubikey-log',
  name: 'YubiKey Personalization Tool',
  detect: { text: (text) => START.test(text) && /^(?:OATH-HOTP|Yubico OTP),/m.test(text) },
  read: () => import('./read.ts').then((module) => module.read),
});
