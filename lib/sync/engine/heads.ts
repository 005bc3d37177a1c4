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

/** ms after which a head that the storage cannot give is put back: others may be held up by it. */
const BARRED = 24 * 3_600_000;

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
  const now = ports.now();
  notice(notes, 'own-head', { isSo: verdict.foreign.some(({ head }) => head.by === me), now });
  notice(notes, 'foreign-head', { isSo: verdict.foreign.some(({ head }) => head.by !== me), now });
  if (verdict.do === 'stay') return false;
  await ports.vault.change((content) => ({
    content: withLink(content, following(needLink(content), verdict.head, verdict.key, verdict.passed)),
    result: null,
  }));
  return true;
}

/**
 * Puts back the heads that were followed and are not whole in the folder: others need them to follow. One that cannot be
 * read now may be whole, so it is left as it is for the next run, but for one that the storage failed to give for a day.
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
  const followed = link.heads.filter((head) => Object.hasOwn(notes.barred, head.name));
  notes.barred = Object.fromEntries(followed.map((head) => [head.name, notes.barred[head.name] ?? 0]));
  for (const [age, { name, text }] of link.heads.entries()) {
    // The newest is read each time: the storage may have gone back since, or these notes may have.
    if (age > 0 && there.has(name) && notes.heads.includes(name)) continue;
    if (!there.has(name) || !(await isWhole(folder, name))) {
      const why = unread.get(name);
      if (why !== undefined && !isBarredLong(notes, name, why, ports.now())) continue;
      // Until it was read back it counts as cut: a storage that hid it for a moment may keep half of the second upload.
      notes.heads = notes.heads.filter((one) => one !== name);
      await ports.notes.save(notes);
      const isPut = await putAgain(
        ports.folder,
        { name, text },
        { isThere: there.has(name), isBarred: why !== undefined },
      );
      if (!isPut) continue;
      const isKept = await isWhole(folder, name);
      if (unread.has(name)) continue;
      if (!isKept) throw new Failure('sync-unreliable');
    }
    delete notes.barred[name];
    notes.heads = [...notes.heads.filter((one) => one !== name), name].slice(-64);
    await ports.notes.save(notes);
  }
}

/** Puts a head in the place of what lies there. Says whether it could; of one that is not barred, a failure is thrown. */
async function putAgain(
  folder: Folder,
  { name, text }: { name: string; text: string },
  { isThere, isBarred }: { isThere: boolean; isBarred: boolean },
): Promise<boolean> {
  try {
    // A cut upload may lie under the name: some storages refuse to put another over it.
    if (isThere) await folder.remove(name);
    await folder.put(name, utf8(text));
    return true;
  } catch (error) {
    if (isBarred && isFailure(error, 'sync-server', 'sync-forbidden')) return false;
    throw error;
  }
}

/** Notes that the storage fails to give a head. Says whether it has for a day, and begins another day if so. */
function isBarredLong(notes: Notes, name: string, why: Failure['code'], now: number): boolean {
  if (why !== 'sync-server') return false;
  const since = notes.barred[name];
  const isLong = since !== undefined && now - since >= BARRED;
  if (since === undefined || since > now || isLong) notes.barred[name] = now;
  return isLong;
}

async function isWhole(folder: Folder, name: string): Promise<boolean> {
  const bytes = await folder.get(name, MAX_HEAD);
  return bytes !== undefined && (await readHead(name, bytes)) !== undefined;
}
