import { stretch } from '../crypto/kdf.ts';
import type { Stretch } from './slots.ts';

/**
 * Derives each key once, however often it is asked for while the returned function lives: a passphrase that opens a
 * vault is also put to its other copies, and wraps what is made ready under it. Keep it no longer than one task of the
 * user, because it holds what it derived.
 */
export function deriveOnce(derive: Stretch = stretch): Stretch {
  const derived = new Map<string, Promise<Uint8Array>>();
  return (passphrase, salt, params) => {
    const { m, t, p } = params;
    const name = JSON.stringify([passphrase, [...salt], m, t, p]);
    const known = derived.get(name) ?? derive(passphrase, salt, params);
    derived.set(name, known);
    return known;
  };
}
