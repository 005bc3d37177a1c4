// Prints, as JSON, the texts that zxcvbn calls weak and our estimator does not, in lower case. Part of passphrase-data.ts.
import { passphraseStrength, STRONG_ENOUGH } from '../../lib/vault/passphrase-strength.ts';
import { variants, words, zxcvbn } from '../zxcvbn/zxcvbn.mjs';

const missed = words.all
  .flatMap(variants)
  .filter((text) => passphraseStrength(text).score >= STRONG_ENOUGH && zxcvbn.check(text).score < STRONG_ENOUGH);
console.log(JSON.stringify([...new Set(missed.map((text) => text.toLowerCase()))]));
