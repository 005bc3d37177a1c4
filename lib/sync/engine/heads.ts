import { utf8 } from '../../crypto/bytes.ts';
import { Failure, isFailure } from '../../failure.ts';
import { follow } from '../follow.ts';
import { type HeadFile, MAX_HEAD, readHead } from '../head.ts';
import { memberId } from '../member.ts';
import { listed } from '../names.ts';
import { following, lineOf, needLink, withLink } from './link.ts';
import { type Notes, notice } from './notes.ts';
import type { Folder, Ports } from './ports.ts';
import type { Readable } from './readable.ts';

/** Heads looked at in one run. */
const MAX_HEADS = 32;

/** The heads of a listing that are whole and signed. What is not is "not now". */
export async function readHeads(folder: Folder, names: readonly string[]): Promise<HeadFile[]> {
  const found: HeadFile[] = [];
  for (const name of names.slice(0, MAX_HEADS)) {
    const bytes = await folder.get(name, MAX_HEAD);
    const head = bytes && (await readHead(name, bytes).catch(skipNewer));
    if (head) found.push(head);
  }
  return found;
}

function skipNewer(error: unknown): undefined {
  if (!isFailure(error, 'sync-newer')) throw error;
}

/**
 * Follows the heads in the folder. Says whether another one is followed now.
 * @throws {Failure<'sync-stopped'>} where sync must not go on
 */
export async function followHeads(ports: Ports, notes: Notes, names: readonly string[]): Promise<boolean> {
  const link = needLink(await ports.vault.read());
  const followed = new Set(link.heads.map(({ name }) => name));
  const fresh = listed(names, link.sync).heads.filter((name) => !followed.has(name));
  const found = await readHeads(ports.folder, fresh);
  const verdict = await follow(lineOf(link), found);
  if (verdict.do === 'stop') throw new Failure('sync-stopped', { why: verdict.why });
  const me = await memberId(link.member);
  notice(
    notes,
    'own-head',
    verdict.foreign.some(({ head }) => head.by === me),
    ports.now(),
  );
  notice(
    notes,
    'foreign-head',
    verdict.foreign.some(({ head }) => head.by !== me),
    ports.now(),
  );
  if (verdict.do === 'stay') return false;
  await ports.vault.change((now) => ({
    content: withLink(now, following(needLink(now), verdict.head, verdict.key, verdict.passed)),
    result: null,
  }));
  return true;
}

/**
 * Puts back the heads that were followed and are not whole in the folder: others need them to follow. One that cannot be
 * read now may be whole, so it is left as it is for the next run.
 * @throws {Failure<'sync-unreliable'>} where the storage does not keep one
 */
export async function putBackHeads(
  ports: Ports,
  { folder, unread }: Pick<Readable, 'folder' | 'unread'>,
  notes: Notes,
  names: readonly string[],
): Promise<void> {
  const link = needLink(await ports.vault.read());
  const there = new Set(listed(names, link.sync).heads);
  for (const [age, { name, text }] of link.heads.entries()) {
    // The newest is read each time: the storage may have gone back since, or these notes may have.
    if (age > 0 && there.has(name) && notes.heads.includes(name)) continue;
    if (!there.has(name) || !(await isWhole(folder, name))) {
      if (unread.has(name)) continue;
      // Until it was read back it counts as cut: a storage that hid it for a moment may keep half of the second upload.
      notes.heads = notes.heads.filter((one) => one !== name);
      await ports.notes.save(notes);
      // A cut upload may lie under the name: some storages refuse to put another over it.
      if (there.has(name)) await ports.folder.remove(name);
      await ports.folder.put(name, utf8(text));
      const isKept = await isWhole(folder, name);
      if (unread.has(name)) continue;
      if (!isKept) throw new Failure('sync-unreliable');
    }
    notes.heads = [...notes.heads.filter((one) => one !== name), name].slice(-64);
    await ports.notes.save(notes);
  }
}

async function isWhole(folder: Folder, name: string): Promise<boolean> {
  const bytes = await folder.get(name, MAX_HEAD);
  return bytes !== undefined && (await readHead(name, bytes)) !== undefined;
}
