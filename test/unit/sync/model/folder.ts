import { Failure } from '../../../../lib/failure.ts';
import type { Folder } from '../../../../lib/sync/engine/ports.ts';

type Files = Map<string, Uint8Array<ArrayBuffer>>;

/** What a bad storage may do, each for so many calls. */
export const FAULTS = ['missing', 'cut', 'late', 'rollback', 'withhold', 'swap', 'refuse', 'unanswered'] as const;
export type Fault = (typeof FAULTS)[number];

/** A storage that everyone writes to, with every fault that real ones have. */
export class BadStorage {
  files: Files = new Map();
  #earlier: Files[] = [];
  #faults = new Map<Fault, number>();
  withheld = new Set<string>();
  /** By name of a record, the member that wrote it. */
  readonly authors = new Map<string, string>();
  #calls = 0;

  plan(fault: Fault, calls: number): void {
    this.#faults.set(fault, calls);
  }

  /** Whether it shows everything as it is. */
  get isHonest(): boolean {
    return this.withheld.size === 0 && ![...this.#faults.values()].some((left) => left > 0);
  }

  heal(): void {
    this.#faults.clear();
    this.withheld.clear();
  }

  remember(): void {
    this.#earlier.push(new Map(this.files));
  }

  /** Goes back for good to what it was before some upload. */
  rewind(a: number): void {
    this.files = new Map(this.#earlier[a % Math.max(1, this.#earlier.length)] ?? this.files);
  }

  /** What was in it before some upload comes back, beside what is in it. */
  revive(a: number): void {
    this.files = new Map([...(this.#earlier[a % Math.max(1, this.#earlier.length)] ?? []), ...this.files]);
  }

  #takes(fault: Fault): boolean {
    const left = this.#faults.get(fault) ?? 0;
    if (left > 0) this.#faults.set(fault, left - 1);
    return left > 0;
  }

  #shown(): Files {
    if (this.#takes('rollback')) return this.#earlier[Math.floor(this.#earlier.length / 2)] ?? new Map();
    if (this.#takes('late')) return this.#earlier.at(-1) ?? new Map();
    return this.files;
  }

  async list(): Promise<string[]> {
    if (this.#takes('refuse')) throw new Failure('sync-offline');
    return [...this.#shown().keys()].filter((name) => !this.withheld.has(name));
  }

  async get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    if (this.#takes('missing')) return undefined;
    if (this.#takes('swap')) return [...this.files.values()][this.#calls++ % this.files.size];
    return this.files.get(name);
  }

  async put(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#takes('refuse')) throw new Failure('sync-server', { status: 500 });
    this.remember();
    const line = new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(10)));
    if (bytes.includes(10)) this.authors.set(name, JSON.parse(line).device);
    this.files.set(name, this.#takes('cut') ? bytes.slice(0, bytes.length >> 1) : bytes);
    if (this.#takes('unanswered')) throw new Failure('sync-offline');
  }

  async remove(name: string): Promise<void> {
    if (this.#takes('refuse')) throw new Failure('sync-server', { status: 500 });
    this.files.delete(name);
  }
}

/** The browser died. */
export class Crash extends Error {}

/** Calls that count down to a crash, before or after what they do, and to something that others do meanwhile. */
export class Fuse {
  #left = Number.POSITIVE_INFINITY;
  #isAfter = false;
  #untilMeanwhile = Number.POSITIVE_INFINITY;
  #meanwhile: () => Promise<void> = async () => undefined;

  set(calls: number, isAfter: boolean): void {
    this.#left = calls;
    this.#isAfter = isAfter;
  }

  /** Before the call of this number something else happens. */
  interrupt(calls: number, meanwhile: () => Promise<void>): void {
    this.#untilMeanwhile = calls;
    this.#meanwhile = meanwhile;
  }

  clear(): void {
    this.#left = Number.POSITIVE_INFINITY;
    this.#untilMeanwhile = Number.POSITIVE_INFINITY;
  }

  async call<T>(work: () => Promise<T>): Promise<T> {
    this.#left--;
    this.#untilMeanwhile--;
    if (this.#untilMeanwhile === 0) await this.#meanwhile();
    if (this.#left === 0 && !this.#isAfter) throw new Crash();
    const result = await work();
    if (this.#left === 0) throw new Crash();
    return result;
  }
}

export function fused(storage: BadStorage, fuse: Fuse): Folder {
  return {
    list: () => fuse.call(() => storage.list()),
    get: (name) => fuse.call(() => storage.get(name)),
    put: (name, bytes) => fuse.call(() => storage.put(name, bytes)),
    remove: (name) => fuse.call(() => storage.remove(name)),
  };
}
