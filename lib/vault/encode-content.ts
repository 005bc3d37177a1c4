import { type Bytes, utf8 } from '../crypto/bytes.ts';
import { tidy } from '../replica/bin.ts';
import { stampChanges } from '../replica/diff.ts';
import { fold } from '../replica/fold.ts';
import { stampTags } from '../replica/stamp-tags.ts';
import type { Basis, VaultContent } from './content.ts';
import { CONTENT_VERSION } from './migrations.ts';

const PADDING_CHARACTER = ' ';

/**
 * The state of a content, with the user's changes stamped: compares what was shown before the change with what is there
 * now. Stamps are written nowhere else.
 * @param now the clock's time, for stamps
 * @param trusted the trusted time (trusted-time.ts), for the bin
 */
export function settled(
  { accounts, bin, tags, basis }: VaultContent,
  now: number,
  trusted = now,
): Pick<Basis, 'state' | 'own'> {
  const isChanged = accounts !== basis.shown.accounts || bin !== basis.shown.bin;
  const stamped = isChanged ? fold(stampChanges(basis.state, basis.shown, { accounts, bin }, now)) : basis.state;
  const { state, times } = tidy(stampTags(stamped, basis.shown.tags, tags, now), basis.own.bin, trusted);
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
