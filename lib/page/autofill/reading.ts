import type { Changes } from './changes.ts';
import { type Inputs, isEditable, textIn } from './editable.ts';
import { Drawing, holds, isAway, keptIn } from './shown.ts';

/** Milliseconds between two looks, that a page gets to show a step, and that the whole has to stay. */
const STEP = 25;
const SHOW = 150;
const STAY = 250;
/** Milliseconds after which a page that puts back what it was not told of has done so: the last character waits for it. */
const SETTLE = 250;
/** Milliseconds that the whole has to stay on a page that has put back a part. */
const LONG_STAY = 800;

/** What became of one way to write: the page has taken it, or not, or the field went away. */
export type Tried = 'taken' | 'refused' | 'gone';

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a page shows of a code while it is written. */
export class Reading {
  inputs: Inputs;
  readonly #code: string;
  /** Places of other inputs that may be ours, when a component has put new ones in place of the old. */
  readonly #others: () => (Inputs | undefined)[];
  readonly #drawing: Drawing;
  readonly changes: Changes;
  #kept = '';
  /** The most characters of the code that the page has shown in a row since the field was last cleared. */
  #most = 0;
  /** When the first of these was shown, by `Date.now()`. */
  #begun = 0;
  /** Whether the page has put back a part of the code, which nobody could have sent off. */
  hasReverted = false;

  constructor(inputs: Inputs, code: string, changes: Changes, others: () => (Inputs | undefined)[]) {
    this.inputs = inputs;
    this.#code = code;
    this.#others = others;
    this.changes = changes;
    this.#drawing = new Drawing(inputs[0]);
  }

  /** The field is cleared, and writing begins anew. */
  begin(): void {
    this.#kept = keptIn(this.inputs);
    this.#most = 0;
  }

  holds(count: number): boolean {
    return holds(this.inputs, this.#code.slice(0, count), this.#kept);
  }

  get #isEmpty(): boolean {
    return this.inputs.every((input) => textIn(input) === '');
  }

  /** Whether the page draws so many characters beside inputs that it keeps empty. */
  #draws(count: number): boolean {
    return this.#isEmpty && this.#drawing.shows(this.#code.slice(0, count));
  }

  /** Whether the first character has ever been seen in the field. */
  get hasBegun(): boolean {
    return this.#most > 0;
  }

  /** Whether a field that had all but the last character is now empty, closed, out of sight or gone: the page went on. */
  #hasGoneOn(): boolean {
    if (this.#most < this.#code.length - 1) return false;
    if (isAway(this.inputs)) return true;
    const full = this.inputs.filter((input) => textIn(input) !== '');
    // A component that clears its boxes while the last key is still on its way keeps that one.
    return !this.hasReverted && full.length <= (this.inputs.length > 1 ? 1 : 0);
  }

  /** Finds the inputs that a component has put in the place of ours: as many, and holding what ours held. */
  refind(count: number): void {
    if (this.inputs.every((input) => input.isConnected)) return;
    const old = this.inputs;
    for (const inputs of this.#others()) {
      if (inputs?.length !== old.length || !inputs.every((input) => isEditable(input) && input.isConnected)) continue;
      this.inputs = inputs;
      if (this.holds(count)) return;
    }
    this.inputs = old;
  }

  /** Waits until the page shows `count` characters; false where it does not in time. */
  async shows(count: number): Promise<boolean> {
    for (let waited = 0; ; waited += STEP) {
      this.refind(count);
      if (this.holds(count) || this.#draws(count)) {
        if (this.#most === 0) this.#begun = Date.now();
        this.#most = Math.max(this.#most, count);
        return true;
      }
      const isLast = count === this.#code.length;
      if (waited >= SHOW || (isLast && this.#hasGoneOn())) {
        this.hasReverted ||= !isLast && this.#most > 0 && this.#isEmpty && !isAway(this.inputs);
        return false;
      }
      await pause(STEP);
    }
  }

  /** Waits until what the page shows of a part is what it keeps; false where it puts that back. */
  async keeps(count: number): Promise<boolean> {
    await pause(Math.max(this.#begun + SETTLE - Date.now(), 0));
    if (await this.shows(count)) return true;
    this.hasReverted ||= !isAway(this.inputs);
    return false;
  }

  /** What the page made of the whole, once it had its turn. */
  async verdict(): Promise<Tried> {
    const { length } = this.#code;
    if (!(await this.shows(length))) return this.#hasGoneOn() ? 'taken' : 'refused';
    await pause(this.hasReverted ? LONG_STAY : STAY);
    this.refind(length);
    return this.holds(length) || this.#hasGoneOn() ? 'taken' : 'refused';
  }
}
