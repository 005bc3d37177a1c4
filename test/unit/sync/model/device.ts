import { isFailure } from '../../../../lib/failure.ts';
import type { Account } from '../../../../lib/otp/account.ts';
import { linkOf } from '../../../../lib/sync/engine/link.ts';
import { type Notes, newNotes } from '../../../../lib/sync/engine/notes.ts';
import type { Ports } from '../../../../lib/sync/engine/ports.ts';
import { run } from '../../../../lib/sync/engine/run.ts';
import { memberId } from '../../../../lib/sync/member.ts';
import { decodeContent, emptyContent, type VaultContent } from '../../../../lib/vault/content.ts';
import { encodeContent } from '../../../../lib/vault/encode-content.ts';
import { type BadStorage, Crash, Fuse, fused } from './folder.ts';

/** What lies on a device's disk. */
export interface Disk {
  vault: Uint8Array;
  notes: string;
}

/** One device of the model: the real engine over a vault and notes that survive a crash. */
export class Device {
  readonly fuse = new Fuse();
  readonly ports: Ports;
  disk: Disk;
  /** ms by which its clock is wrong. */
  skew = 0;
  isAlive = true;
  isRemoved = false;
  stopped = '';

  readonly name: string;
  readonly time: () => number;

  constructor(name: string, storage: BadStorage, time: () => number, disk?: Disk) {
    this.name = name;
    this.time = time;
    this.disk = disk ?? { vault: encodeContent(emptyContent(), 1, time()), notes: JSON.stringify(newNotes()) };
    const now = () => this.now();
    this.ports = {
      folder: fused(storage, this.fuse),
      now,
      vault: {
        read: async () => this.content,
        change: (edit) =>
          this.fuse.call(async () => {
            const before = this.content;
            const { content, result } = edit(before);
            if (content !== before) this.disk.vault = encodeContent(content, 1, this.now());
            return result;
          }),
      },
      notes: {
        load: async () => JSON.parse(this.disk.notes) as Notes,
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
    return decodeContent(this.disk.vault, this.now());
  }

  get notes(): Notes {
    return JSON.parse(this.disk.notes);
  }

  get isLinked(): boolean {
    return linkOf(this.content) !== undefined;
  }

  async memberId(): Promise<string> {
    return memberId(linkOf(this.content)!.member);
  }

  /** What the user does to the list. */
  act(change: (accounts: Account[], content: VaultContent) => Partial<Pick<VaultContent, 'accounts' | 'bin'>>): void {
    const content = this.content;
    this.disk.vault = encodeContent({ ...content, ...change([...content.accounts], content) }, 1, this.now());
  }

  /** Runs; says whether it ended well. A crash or a fault of the storage is what a run has to bear. */
  async sync(work: (ports: Ports) => Promise<unknown> = run): Promise<boolean> {
    if (!this.isAlive || this.stopped !== '') return false;
    try {
      await work(this.ports);
      return true;
    } catch (error) {
      if (isFailure(error, 'sync-stopped')) this.stopped = error.params.why;
      else if (!(error instanceof Crash) && !(Object(error).code ?? '').startsWith('sync-')) throw error;
      return false;
    } finally {
      this.fuse.clear();
    }
  }
}
