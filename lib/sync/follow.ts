import { must } from '../must.ts';
import { type Head, type HeadFile, isKeyOf, isVouched, unwrapKey } from './head.ts';
import { type MemberKeys, memberId } from './member.ts';

/** What a device knows when it looks at heads. */
export interface Line {
  member: MemberKeys;
  /** Newest first: the present key, and those before it. */
  keys: readonly Uint8Array[];
  /** Names and heads that were followed, newest first. */
  heads: readonly { name: string; head: Head }[];
}

/** Heads that are never followed: written with a key of this device by a member that its heads do not trust with it. */
interface Foreign {
  foreign: readonly HeadFile[];
}

export type Verdict =
  | ({ do: 'stay' } & Foreign)
  | ({
      do: 'follow';
      head: HeadFile;
      key: Uint8Array;
      passed: readonly { head: HeadFile; key: Uint8Array }[];
    } & Foreign)
  | { do: 'stop'; why: 'removed' | 'rekeyed' | 'closed' | 'two-keys'; head: HeadFile };

/**
 * Decides which head in the folder a device follows. A head is valid only if it was written with the current key, by a
 * member that the current head has not removed. Dates and hashes never decide between two heads.
 */
export async function follow(line: Line, found: readonly HeadFile[]): Promise<Verdict> {
  const { lawful, foreign } = await sort(line, found);
  const [first] = lawful;
  if (!first) return { do: 'stay', foreign };
  const [top, ...more] = lawful.filter(({ head }) =>
    lawful.every((other) => other.head === head || Object.hasOwn(head.macs, other.head.key)),
  );
  if (!top || more.length > 0) return { do: 'stop', why: 'two-keys', head: first };
  if (top.head.out.includes(await memberId(line.member))) return { do: 'stop', why: 'removed', head: top };
  if (top.head.closed) return { do: 'stop', why: 'closed', head: top };
  const key = await unwrapKey(top.head, line.member);
  if (!key) return { do: 'stop', why: 'rekeyed', head: top };
  const passed: { head: HeadFile; key: Uint8Array }[] = [];
  for (const file of lawful) {
    const earlier = file === top ? undefined : await unwrapKey(file.head, line.member);
    if (!earlier) continue;
    // A head that claims to follow another was not necessarily written with that one's key.
    if (!(await isVouched(top.head, earlier))) return { do: 'stop', why: 'two-keys', head: top };
    passed.push({ head: file, key: earlier });
  }
  return { do: 'follow', head: top, key, passed, foreign };
}

async function sort(line: Line, found: readonly HeadFile[]): Promise<{ lawful: HeadFile[]; foreign: HeadFile[] }> {
  const me = await memberId(line.member);
  const present = must(line.heads[0]).head;
  const followed = new Set(line.heads.map(({ name }) => name));
  const [lawful, foreign]: [HeadFile[], HeadFile[]] = [[], []];
  for (const file of found) {
    const { head, name } = file;
    if (followed.has(name) || head.sync !== present.sync) continue;
    const isIn = head.by !== me && !present.out.includes(head.by) && !head.out.includes(head.by);
    // Its author need not be known yet: whoever has the present key is a member, and may have just joined.
    if (isIn && (await isVouched(head, must(line.keys[0])))) lawful.push(file);
    else if (await isVouchedByAny(head, line.keys)) foreign.push(file);
  }
  return { lawful, foreign };
}

async function isVouchedByAny(head: Head, keys: readonly Uint8Array[]): Promise<boolean> {
  for (const key of keys) if (await isVouched(head, key)) return true;
  return false;
}

/** Whether records under one of this device's keys may be merged: §6 of the format. */
export function mayRead(
  present: Head,
  keyIds: readonly string[],
  { key, device }: { key: string; device: string },
): boolean {
  if (key === present.key) return !present.out.includes(device);
  return keyIds.includes(key) && Object.hasOwn(present.wraps, device);
}

/** For a joining device: the newest head that a key opens, by the heads' own statements. */
export async function newestOf(found: readonly HeadFile[], key: Uint8Array): Promise<HeadFile | undefined> {
  const own: HeadFile[] = [];
  for (const file of found) if (await isKeyOf(file.head, key)) own.push(file);
  return own.sort((a, b) => b.head.written - a.head.written)[0];
}
