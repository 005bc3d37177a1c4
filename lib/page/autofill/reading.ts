import { Answer, areInvalid, type Said } from './answer.ts';
import type { Changes } from './changes.ts';
import { type Inputs, isEditable, limitOf, textIn } from './editable.ts';
import { pause } from './hearing.ts';
import type { Tried } from './outcome.ts';
import { Drawing, holds, isAway, isShown, keptIn, showsPart } from './shown.ts';
import { isAlike } from './stand-ins.ts';

/** Milliseconds between two checks; for a page to show a step; for which the whole code has to stay. */
const STEP = 25;
const SHOW = 150;
const STAY = 250;
/** Milliseconds after which a page that reverts unnoticed changes has done so. The last character waits for it. */
const SETTLE = 250;
/** Milliseconds for which the whole code has to stay on a page that reverted a part before. */
const LONG_STAY = 800;
/** Milliseconds between two looks for what stands in the place of removed inputs: each searches the whole page. */
const SEEK = 300;

/** Observes what a page shows of a code while it is written. */
export class Reading {
  inputs: Inputs;
  readonly #code: string;
  /** Other inputs that may be the field, if a component has replaced the first ones. */
  readonly #others: () => Inputs[];
  readonly #drawing: Drawing;
  readonly changes: Changes;
  #kept = '';
  /** The most characters of the code that the page has shown in a row since the field was last cleared. */
  #most = 0;
  /** When the first of them was shown, by `Date.now()`. */
  #begun = 0;
  #answer: Answer | undefined;
  /** Whether the page called the field wrong when it was last cleared. */
  #wasInvalid = false;
  #standIn: Inputs | undefined;
  /** When a stand-in was last looked for, by `Date.now()`. */
  #soughtAt = 0;
  /** Whether the page has reverted a part of the code, which nobody could have submitted. */
  hasReverted = false;

  constructor(inputs: Inputs, code: string, changes: Changes, others: () => Inputs[]) {
    this.inputs = inputs;
    this.#code = code;
    this.#others = others;
    this.changes = changes;
    this.#drawing = new Drawing(inputs[0]);
  }

  /** Call it when the field was cleared and writing restarts. */
  begin(): void {
    this.#kept = keptIn(this.inputs);
    this.#most = 0;
    this.#answer = undefined;
    this.#wasInvalid = areInvalid(this.inputs);
  }

  holds(count: number): boolean {
    return this.#isThere && holds(this.inputs, this.#code.slice(0, count), this.#kept);
  }

  get #isThere(): boolean {
    return this.inputs.every((input) => input.isConnected);
  }

  /** Fields of the same number of inputs that may stand in the place of ours. */
  get #standIns(): Inputs[] {
    return this.#others().filter(
      (inputs) =>
        inputs.length === this.inputs.length && inputs.every((input) => isEditable(input) && input.isConnected),
    );
  }

  /** Whether what stands in the place of removed inputs shows a part of the code: the page has lost the rest. */
  get #isPart(): boolean {
    return this.#standIns.some((inputs) => isAlike(inputs[0], this.inputs[0]) && showsPart(inputs, this.#code));
  }

  get #isEmpty(): boolean {
    return this.inputs.every((input) => textIn(input) === '');
  }

  /** Whether the page renders this many characters beside inputs that it keeps empty. */
  #draws(count: number): boolean {
    return this.#isEmpty && this.#drawing.shows(this.#code.slice(0, count), this.inputs[0]);
  }

  /** Whether the first character was ever seen in the field. */
  get hasBegun(): boolean {
    return this.#most > 0;
  }

  /**
   * Whether a field that held all but the last character is now empty, disabled, hidden or removed: the page went on.
   */
  #hasGoneOn(): boolean {
    if (this.#most < this.#code.length - 1) return false;
    if (isAway(this.inputs)) return this.#isThere || !this.#isPart;
    const full = this.inputs.filter((input) => textIn(input) !== '');
    // A component that clears its boxes while the last key is still being handled keeps that one.
    return !this.hasReverted && full.length <= (this.inputs.length > 1 ? 1 : 0);
  }

  /**
   * Finds the inputs with which a component replaced the first ones: the same number, with the same content, or the empty
   * input of the next of the cells that the page draws, which takes one character or is like ours.
   */
  refind(count: number): void {
    if (this.#isThere) return;
    const old = this.inputs;
    const isOfCell = limitOf(old[0]) === 1;
    for (const inputs of this.#standIns) {
      this.inputs = inputs;
      const isCell = isOfCell && (limitOf(inputs[0]) === 1 || isAlike(inputs[0], old[0]));
      if (this.holds(count) || (isCell && this.#draws(count))) return;
    }
    this.inputs = old;
  }

  /**
   * Switches to an empty field of the same name that the page has put in place of ours, whose text is lost.
   * @returns false if there is none, or ours is still there: a page that emptied it may have sent off what it held
   */
  renew(): boolean {
    const [first] = this.inputs;
    if (this.#isThere) return false;
    const isOurs = (inputs: Inputs): boolean =>
      inputs.length === this.inputs.length &&
      isAlike(inputs[0], first) &&
      inputs.every((input) => input.isConnected && textIn(input) === '');
    const inputs = this.#others().find(isOurs);
    if (inputs) this.inputs = inputs;
    return inputs !== undefined;
  }

  /** Switches to the boxes, or the like field, that the page has put in place of ours before anything was written. */
  follow(fits: (inputs: Inputs) => boolean): void {
    if (this.#isThere) return;
    const [first] = this.inputs;
    const isOurs = (inputs: Inputs): boolean => (inputs.length > 1 || isAlike(inputs[0], first)) && fits(inputs);
    this.inputs = this.#others().find(isOurs) ?? this.inputs;
  }

  /** Waits until the page shows `count` characters; false if it does not in time. */
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

  /** Waits until the page has kept a part of the code for a while; false if it reverts it. */
  async keeps(count: number): Promise<boolean> {
    await pause(Math.max(this.#begun + SETTLE - Date.now(), 0));
    if (await this.shows(count)) return true;
    this.hasReverted ||= !isAway(this.inputs);
    return false;
  }

  /** Decides, once the page has reacted, whether it took the whole code. */
  async verdict(): Promise<Tried> {
    const { length } = this.#code;
    if (!(await this.shows(length))) return this.#hasGoneOn() ? 'taken' : 'refused';
    await pause(this.hasReverted ? LONG_STAY : STAY);
    this.refind(length);
    return this.holds(length) || this.#hasGoneOn() ? 'taken' : 'refused';
  }

  /** Call it before the page gets the last of the code: from here on, what it says is its answer. */
  heed(): void {
    this.#answer = new Answer(this.inputs, this.#wasInvalid);
  }

  /** Whether the page has been given the whole code by the current way of writing. */
  get isWhole(): boolean {
    return this.#answer !== undefined;
  }

  /** Our inputs or, where they are removed, a like field in their place. */
  get #heard(): Inputs | undefined {
    if (this.#isThere) return this.inputs;
    if (Date.now() - this.#soughtAt >= SEEK) {
      const [first] = this.inputs;
      this.#standIn = this.#standIns.find((others) => isAlike(others[0], first));
      this.#soughtAt = Date.now();
    }
    return this.#standIn;
  }

  /** What the page says to the code, `wasKept` for a while or not; empty while no field is shown to say it of. */
  says(wasKept = false): Said {
    const inputs = this.#heard;
    if (!inputs?.some((input) => input.isConnected && isShown(input))) return '';
    return this.#answer?.of(inputs, this.holds(this.#code.length), wasKept) ?? '';
  }

  saysNo(): boolean {
    return ['no', 'doubt'].includes(this.says());
  }

  get holdsAll(): boolean {
    return this.holds(this.#code.length);
  }
}
