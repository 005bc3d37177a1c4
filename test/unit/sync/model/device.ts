import { isFailure } from '../../../../lib/failure.ts';
import type { Account } from '../../../../lib/otp/account.ts';
import { get, isTree, type State } from '../../../../lib/replica/state.ts';
import { type Link, linkOf } from '../../../../lib/sync/engine/link.ts';
import { type Notes, newNotes } from '../../../../lib/sync/engine/notes.ts';
import type { Ports } from '../../../../lib/sync/engine/ports.ts';
import { run } from '../../../../lib/sync/engine/run.ts';
import { memberId } from '../../../../lib/sync/member.ts';
import { type Basis, contentOf, emptyContent, type VaultContent } from '../../../../lib/vault/content.ts';
import { settled } from '../../../../lib/vault/encode-content.ts';
import { type BadStorage, Crash, Fuse, fused } from './folder.ts';

/** What lies on a device's disk. */
export interface Disk {
  vault: Pick<Basis, 'state' | 'own'>;
  notes: string;
}

/** What the user does to a content. */
type Act = (content: VaultContent) => VaultContent;

/**
 * One device of the model: the real engine over a vault and notes that survive a crash. The vault is kept as the state
 * that would be written; bytes are for other tests. The numbers of the writes that a device knows of lie in the state
 * itself, as a part of a later version would: so they go wherever the writes go, by whatever way.
 */
export class Device {
  readonly fuse = new Fuse();
  readonly ports: Ports;
  disk: Disk;
  /** ms by which its clock is wrong. */
  skew = 0;
  isAlive = true;
  isRunning = false;
  stopped = '';
  /** Numbers of the writes that were made while it ran: the run may have been too far to store them. */
  readonly meanwhile = new Set<number>();
  readonly name: string;
  readonly time: () => number;
  #known: { state: State; numbers: ReadonlySet<number> } | undefined;
  #link: { own: Disk['vault']['own']; link: Link | undefined } | undefined;
  #read: { vault: Disk['vault']; now: number; content: VaultContent } | undefined;

  constructor(name: string, storage: BadStorage, time: () => number, disk?: Disk) {
    this.name = name;
    this.time = time;
    const { state, own } = emptyContent().basis;
    this.disk = disk ?? { vault: { state, own }, notes: JSON.stringify(newNotes()) };
    this.ports = {
      folder: fused(storage, this.fuse),
      now: () => this.now(),
      trusted: time,
      pause: async () => undefined,
      vault: {
        read: async () => this.content,
        change: (edit) =>
          this.fuse.call(async () => {
            const before = this.content;
            const { content, result } = await edit(before);
            if (content !== before) this.disk.vault = settled(content, this.now(), this.time());
            return result;
          }),
      },
      notes: {
        load: async () => this.notes,
        save: (notes) =>
          this.fuse.call(async () => {
            this.disk.notes = JSON.stringify(notes);
          }),
      },
    };
  }

  now(): number {
    return Math.max(0, this.time() + this.skew);
  }

  get content(): VaultContent {
    const { vault } = this.disk;
    const now = this.time();
    if (this.#read?.vault !== vault || this.#read.now !== now)
      this.#read = { vault, now, content: contentOf(vault.state, vault.own, now) };
    return this.#read.content;
  }

  get accounts(): readonly Account[] {
    return this.content.accounts;
  }

  get notes(): Notes {
    return JSON.parse(this.disk.notes);
  }

  get link(): Link | undefined {
    const { own } = this.disk.vault;
    if (this.#link?.own !== own) this.#link = { own, link: linkOf(this.content) };
    return this.#link.link;
  }

  get isLinked(): boolean {
    return this.link !== undefined;
  }

  /** Numbers of the writes that this device knows of. */
  get known(): ReadonlySet<number> {
    const { state } = this.disk.vault;
    if (this.#known?.state !== state) {
      const writes = get(state, 'writes');
      this.#known = { state, numbers: new Set(isTree(writes) ? Object.keys(writes).map(Number) : []) };
    }
    return this.#known.numbers;
  }

  async memberId(): Promise<string> {
    return memberId(this.link!.member);
  }

  /** What the user does, with the numbers of the writes that it is. */
  act(act: Act, numbers?: (before: VaultContent, after: VaultContent) => readonly number[]): void {
    const before = this.content;
    const after = act(before);
    if (after === before) return;
    const { state, own } = settled(after, this.now(), this.time());
    const made = numbers?.(before, after) ?? [];
    if (this.isRunning) for (const number of made) this.meanwhile.add(number);
    const written = made.map((number) => [number, [1, 1]]);
    const writes = { ...(get(state, 'writes') as object), ...Object.fromEntries(written) };
    this.disk.vault = { state: written.length > 0 ? { ...state, writes } : state, own };
  }

  /** Runs; says whether it ended well. A crash or a fault of the storage is what a run has to bear. */
  async sync(work: (ports: Ports) => Promise<unknown> = run): Promise<boolean> {
    if (!this.isAlive || this.isRunning || this.stopped !== '') return false;
    this.isRunning = true;
    this.meanwhile.clear();
    try {
      await work(this.ports);
      return true;
    } catch (error) {
      if (isFailure(error, 'sync-stopped')) this.stopped = error.params.why;
      else if (!(error instanceof Crash) && !(Object(error).code ?? '').startsWith('sync-')) throw error;
      return false;
    } finally {
      this.isRunning = false;
      this.fuse.clear();
    }
  }
}
