import { type Bytes, utf8 } from '../crypto/bytes.ts';
import { tidy } from '../replica/bin.ts';
import { stampChanges } from '../replica/diff.ts';
import { fold } from '../replica/fold.ts';
import type { Basis, VaultContent } from './content.ts';
import { CONTENT_VERSION } from './migrations.ts';

const PADDING_CHARACTER = ' ';

/**
 * The state that a content stands for: the one place where stamps are written. What the user could see before the
 * change is compared with what is there after it.
 * @param now the clock's time, for stamps
 * @param trusted the time that has passed for certain (trusted-time.ts), for the bin
 */
export function settled(
  { accounts, bin, basis }: VaultContent,
  now: number,
  trusted = now,
): Pick<Basis, 'state' | 'own'> {
  const isChanged = accounts !== basis.shown.accounts || bin !== basis.shown.bin;
  const stamped = isChanged ? fold(stampChanges(basis.state, basis.shown, { accounts, bin }, now)) : basis.state;
  const { state, times } = tidy(stamped, basis.own.bin, trusted);
  return { state, own: { ...basis.own, bin: times } };
}

/** The content as UTF-8 JSON, followed by spaces up to a multiple of `padding` bytes. */
export function encodeContent(content: VaultContent, padding: number, now = Date.now(), trusted = now): Bytes {
  const { state, own } = settled(content, now, trusted);
  const { unreadable, basis } = content;
  const json = utf8(JSON.stringify({ version: CONTENT_VERSION, state, own, unreadable, ...basis.rest }));
  const padded = new Uint8Array(Math.ceil(json.length / padding) * padding).fill(PADDING_CHARACTER.charCodeAt(0));
  padded.set(json);
  return padded;
}
