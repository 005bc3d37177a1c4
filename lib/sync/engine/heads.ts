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

/** ms after which a head that the storage cannot return is written again: it may block other devices. */
const BARRED = 24 * 3_600_000;

/** Most heads read in one run. */
const MAX_HEADS = 32;

/** Reads the listed heads that are complete and signed; the others are retried in the next run. */
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
 * Follows the heads in the folder.
 * @returns whether a new head was followed
 * @throws {Failure<'sync-stopped'>} if sync must stop
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
 * Writes followed heads again that are missing or incomplete in the folder: other devices need them. A head that cannot
 * be read now may be complete, so it is written again only after the storage has failed to return it for a day.
 * @throws {Failure<'sync-unreliable'>} if the storage does not keep one
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
    // Read the newest every time: the storage or these notes may have been rolled back.
    if (age > 0 && there.has(name) && notes.heads.includes(name)) continue;
    if (!there.has(name) || !(await isWhole(folder, name))) {
      const why = unread.get(name);
      if (why !== undefined && !isBarredLong(notes, name, why, ports.now())) continue;
      // Counts as incomplete until it is read back: a storage that hid it briefly may keep half of the second upload.
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

/**
 * Replaces the file under a head's name.
 * @returns false if a barred head could not be replaced; for other heads the failure is thrown
 */
async function putAgain(
  folder: Folder,
  { name, text }: { name: string; text: string },
  { isThere, isBarred }: { isThere: boolean; isBarred: boolean },
): Promise<boolean> {
  try {
    // An incomplete upload may have the name, and some storages refuse to overwrite it.
    if (isThere) await folder.remove(name);
    await folder.put(name, utf8(text));
    return true;
  } catch (error) {
    if (isBarred && isFailure(error, 'sync-server', 'sync-forbidden')) return false;
    throw error;
  }
}

/**
 * Notes that the storage failed to return a head.
 * @returns whether it has failed for a day; a new day begins then
 */
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
