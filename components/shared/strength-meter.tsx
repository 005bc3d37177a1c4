import { i18n } from '#i18n';
import type { Strength } from '../../lib/vault/passphrase-strength.ts';
import './strength-meter.css';

const WORDS: Record<Strength['score'], () => string> = {
  0: () => i18n.t('passphrase.strength0'),
  1: () => i18n.t('passphrase.strength1'),
  2: () => i18n.t('passphrase.strength2'),
  3: () => i18n.t('passphrase.strength3'),
  4: () => i18n.t('passphrase.strength4'),
};

/** The strength of a passphrase, as four tiles and a word. */
export function StrengthMeter({ strength }: { strength: Strength | undefined }) {
  return (
    <div class="strength" data-score={strength?.score}>
      <span class="strength-tiles" aria-hidden="true">
        {[1, 2, 3, 4].map((tile) => (
          <span key={tile} data-on={(strength && Math.max(1, strength.score) >= tile) || undefined} />
        ))}
      </span>
      <span role="status">{strength ? WORDS[strength.score]() : i18n.t('passphrase.hint')}</span>
    </div>
  );
}
