/** Counts acts per key in a sliding window; what is older than the window is forgotten. */
export class Limiter {
  readonly #max: number;
  readonly #windowMs: number;
  readonly #now: () => number;
  readonly #acts = new Map<string, number[]>();

  constructor(max: number, windowMs: number, now: () => number) {
    this.#max = max;
    this.#windowMs = windowMs;
    this.#now = now;
  }

  /** Counts one act. 0 when it is allowed, else the ms until the next would be; a refused act is not counted. */
  take(key: string): number {
    const wait = this.wait(key);
    if (wait === 0) this.#acts.set(key, [...this.#recent(key), this.#now()]);
    return wait;
  }

  /** ms until one more act of this key is allowed; 0 for now. */
  wait(key: string): number {
    const recent = this.#recent(key);
    const oldest = recent[recent.length - this.#max];
    return oldest === undefined ? 0 : oldest + this.#windowMs - this.#now();
  }

  forget(key: string): void {
    this.#acts.delete(key);
  }

  #recent(key: string): number[] {
    const since = this.#now() - this.#windowMs;
    const recent = (this.#acts.get(key) ?? []).filter((at) => at > since);
    if (recent.length === 0) this.#acts.delete(key);
    return recent;
  }
}
