import { fromBase64, toBase64 } from '../../base64.ts';
import { Failure, isFailure } from '../../failure.ts';
import { nextStamp } from '../../replica/stamps.ts';
import { isRegister, isTree, stampOf, type Tree, valueAt } from '../../replica/state.ts';
import { list, type Of, object, text } from '../../shape.ts';
import type { VaultContent } from '../../vault/content.ts';
import { settled } from '../../vault/encode-content.ts';
import { type Times, withState } from '../../vault/merge-content.ts';
import type { Line } from '../follow.ts';
import { type HeadFile, KEPT_KEYS, parseKept } from '../head.ts';
import { memberKeys } from '../member.ts';
import { keyId } from '../record.ts';

const linkShape = object({
  url: text(2048),
  user: text(256),
  password: text(1024),
  sync: text(8),
  /** Base64, newest first. */
  keys: list(text(64), 64),
  /** The heads that were followed, newest first. */
  heads: list(object({ name: text(80), text: text(70_000) }), 64),
  member: memberKeys,
});

/** Binds a vault to a sync. Stored in its encrypted content, never in a backup. */
export type Link = Of<typeof linkShape>;

/** The link in a vault's content; undefined if it is not connected. */
export function linkOf(content: VaultContent): Link | undefined {
  const { sync } = content.basis.own;
  if (sync === undefined) return undefined;
  try {
    return linkShape(sync);
  } catch (error) {
    if (isFailure(error, 'bad-shape')) return undefined;
    throw error;
  }
}

/** As `linkOf`. @throws {Failure} `sync-off` if the vault is not connected */
export function needLink(content: VaultContent): Link {
  const link = linkOf(content);
  if (!link) throw new Failure('sync-off');
  return link;
}

/** The content with another link, or with none. Fields of later versions in it stay. */
export function withLink(content: VaultContent, link: Link | undefined): VaultContent {
  const { sync, ...own } = content.basis.own;
  const next = link ? { ...own, sync: { ...(isTree(sync) && sync), ...link } } : own;
  return { ...content, basis: { ...content.basis, own: { ...next, bin: content.basis.own.bin } } };
}

/** The link with a newly followed head, and the keys that come with it. */
export function following(
  link: Link,
  head: HeadFile,
  key: Uint8Array,
  passed: readonly { head: HeadFile; key: Uint8Array }[] = [],
): Link {
  const keys = [key, ...passed.map((one) => one.key)].map(toBase64);
  const heads = [head, ...passed.map((one) => one.head)].map(({ name, text }) => ({ name, text }));
  return {
    ...link,
    keys: [...keys, ...link.keys].slice(0, KEPT_KEYS),
    heads: [...heads, ...link.heads].slice(0, KEPT_KEYS),
  };
}

/** The link in the form that following heads needs. */
export function lineOf(link: Link): Line {
  return {
    member: link.member,
    keys: link.keys.map(fromBase64),
    heads: link.heads.map(({ name, text }) => ({ name, head: parseKept(text) })),
  };
}

/** Keys by their ids. */
export async function keysById(link: Link): Promise<Map<string, Uint8Array>> {
  const keys = new Map<string, Uint8Array>();
  for (const text of link.keys) {
    const key = fromBase64(text);
    keys.set(await keyId(key), key);
  }
  return keys;
}

/** A device as described by the state. */
export interface Device {
  id: string;
  name: string;
  sign: string;
  dh: string;
  hasLeft: boolean;
}

/**
 * All devices of the sync, including those that left. Texts that are missing or of another type are empty; a name has
 * at most 64 characters.
 */
export function devicesOf(content: VaultContent): Device[] {
  const said = (value: unknown) => (typeof value === 'string' ? value : '');
  return Object.entries(content.basis.state.devices).map(([id, device]) => ({
    id,
    name: said(valueAt(device, 'name')).slice(0, 64),
    sign: said(valueAt(device, 'sign')),
    dh: said(valueAt(device, 'dh')),
    hasLeft: isRegister(device.left) && device.left[1] === 1,
  }));
}

/** Writes fields of a device, as an edit by the user. */
export function withDevice(content: VaultContent, id: string, fields: Readonly<Tree>, times: Times): VaultContent {
  const { now, trusted } = times;
  const { state } = settled(content, now, trusted);
  const known = state.devices[id] ?? {};
  const entries = Object.entries(fields).map(([field, value]) => [
    field,
    [nextStamp(stampOf(known, field), now), value],
  ]);
  const devices = { ...state.devices, [id]: { ...known, ...Object.fromEntries(entries) } };
  return withState(content, { ...state, devices }, times);
}
