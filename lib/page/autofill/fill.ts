import { areUnfit } from './answer.ts';
import { Changes } from './changes.ts';
import { call, openShadow } from './dom.ts';
import {
  cursorToEnd,
  type Editable,
  type Inputs,
  isAllSelected,
  isEditable,
  isOpen,
  lastOf,
  selectAll,
  textIn,
} from './editable.ts';
import { click, fireChange, paste, setText } from './edits.ts';
import type { CodeField } from './fields.ts';
import { hear, pause } from './hearing.ts';
import type { FillOptions, FillOutcome, FillWay, Tried } from './outcome.ts';
import { placesOf } from './places.ts';
import { Reading } from './reading.ts';
import { isAway } from './shown.ts';
import { watchStandIns } from './stand-ins.ts';
import { submitForm } from './submit.ts';
import { Typist } from './typist.ts';

/** Milliseconds for a component to render between two steps. Some break if all steps run in one task. */
const STEP = 25;
const SLOW_STEP = 150;
/** Milliseconds for the page to react. */
const TURN = 120;
/** Milliseconds for a disabled box to be enabled once the one before it is full. */
const OPEN = 400;
const FOCUS_WAIT = 400;

/** One fill of one field. */
class Filling {
  readonly #code: string;
  readonly #options: FillOptions;
  readonly #document: Document;
  readonly #typist: Typist;
  readonly #originals: string[];
  readonly #reading: Reading;
  #hasOpened = false;
  /** Whether the page has shown a part of the code, however it got there. */
  #hasBegun = false;
  #way: FillWay = 'typing';

  constructor(field: Pick<CodeField, 'inputs'>, code: string, options: FillOptions) {
    this.#code = code;
    this.#options = options;
    this.#document = field.inputs[0].ownerDocument;
    this.#originals = field.inputs.map(textIn);
    const { shadowOf = openShadow, refind = () => [] } = options;
    const others = watchStandIns(field.inputs, { shadowOf, refind, active: () => this.#typist.active });
    this.#reading = new Reading(field.inputs, code, new Changes(this.#document), others);
    this.#typist = new Typist(this.#document, shadowOf, (element) => this.inputs.includes(element as Editable));
  }

  get inputs(): Inputs {
    return this.#reading.inputs;
  }

  /** For each character, the index of its input. */
  get #places(): number[] {
    return placesOf(this.inputs, this.#code.length) ?? [];
  }

  get #isSplit(): boolean {
    return this.inputs.length > 1;
  }

  async run(): Promise<FillOutcome> {
    try {
      return await Promise.race([this.#run(), this.#leaving()]);
    } finally {
      this.#reading.changes.end();
    }
  }

  /** A page that the user leaves with the whole code has taken it; one that is left earlier has not. */
  #leaving(): Promise<FillOutcome> {
    return new Promise((resolve) => {
      this.#options.signal?.addEventListener('abort', () =>
        resolve(
          this.#reading.isWhole ? { taken: true, way: this.#way, submitted: false } : { taken: false, problem: 'gone' },
        ),
      );
    });
  }

  async #run(): Promise<FillOutcome> {
    const [first] = this.inputs;
    if (!first.isConnected) return { taken: false, problem: 'gone' };
    if (!placesOf(this.inputs, this.#code.length)) return { taken: false, problem: 'length' };
    await this.#takeFocus(first);
    this.#reading.follow((inputs) => placesOf(inputs, this.#code.length) !== null);
    await this.#clear();
    const ways = [
      ['typing', () => this.#type(STEP)],
      ['paste', () => this.#paste()],
      // A page that took a part may have been too slow for the rest.
      ['slow-typing', async () => (this.#hasBegun ? this.#type(SLOW_STEP) : 'refused')],
    ] as const;
    for (const [way, write] of ways) {
      this.#way = way;
      let tried = await write();
      // If the page has replaced the field meanwhile, write to the new one from the start, once.
      if (tried === 'gone' && !this.#reading.isWhole && !this.#options.signal?.aborted && this.#reading.renew()) {
        this.#reading.begin();
        tried = await write();
      }
      if (tried === 'taken' && !areUnfit(this.inputs)) return this.#finish();
      if (tried !== 'refused' || this.#typist.strayed) break;
      this.#hasBegun ||= this.#reading.hasBegun;
      await this.#clear();
    }
    await this.#putBack();
    return { taken: false, problem: this.#problem() };
  }

  #problem(): 'gone' | 'disabled' | 'not-taken' | 'strayed' {
    if (this.#typist.strayed) return 'strayed';
    if (this.inputs.some((input) => !input.isConnected)) return 'gone';
    return this.#hasOpened ? 'not-taken' : 'disabled';
  }

  async #finish(): Promise<FillOutcome> {
    const last = lastOf(this.inputs);
    this.#typist.rest(last);
    if (!this.#isSplit && this.#reading.holds(this.#code.length)) fireChange(last);
    // The page had the code, so what it holds now is left to it, and nothing is written again.
    const problem = await hear(this.#reading, this.#options.later);
    if (problem) return { taken: false, problem };
    if (this.#options.submit) await pause(TURN);
    const submitted = this.#options.submit === true && submitForm(this.inputs, this.#reading.changes);
    return { taken: true, way: this.#way, submitted };
  }

  /** Typing needs the focus to be in the page; after a popup closes that takes a moment. */
  async #takeFocus(first: Editable): Promise<void> {
    this.#document.defaultView?.focus();
    this.#typist.focus(first);
    for (let waited = 0; !call(this.#document, 'hasFocus') && waited < FOCUS_WAIT; waited += STEP) await pause(STEP);
    await pause(STEP);
  }

  async #type(step: number): Promise<Tried> {
    for (const [index, character] of [...this.#code].entries()) {
      const target = await this.#reach(index);
      if (this.#options.signal?.aborted) return 'gone';
      if (target === null) return isAway(this.inputs) ? 'gone' : 'refused';
      if (this.#typist.hasCursor(target)) this.#prepareCursor(target, index);
      if (index === this.#code.length - 1) this.#reading.heed();
      const { handled } = this.#typist.type(target, character);
      if (this.#typist.strayed) return 'refused';
      await pause(step);
      const count = index + 1;
      if (count === this.#code.length) break;
      const isShown = await this.#reading.shows(count);
      // After the last character the page may submit the code, so what it shows then proves nothing.
      const isKept = isShown && (count < this.#code.length - 1 || (await this.#reading.keeps(count)));
      // A page that handles keys itself may show them anywhere; the end shows whether it did.
      if (!isKept && (isShown || !handled)) return isAway(this.inputs) ? 'gone' : 'refused';
    }
    return this.#reading.verdict();
  }

  /**
   * In a box, the first character replaces the content. A field that selects its text at each focus keeps what was
   * typed.
   */
  #prepareCursor(target: Editable, index: number): void {
    const isFirst = index === 0 || this.#places[index] !== this.#places[index - 1];
    if (isFirst && this.#isSplit && textIn(target) !== '') selectAll(target);
    else if (!isFirst && isAllSelected(target)) cursorToEnd(target);
  }

  /** The input for a character, focused if the page allows that; null if it is never enabled. */
  async #reach(index: number): Promise<Editable | null> {
    const at = this.#places[index] ?? 0;
    const inputAt = (): Editable => this.inputs[at] ?? lastOf(this.inputs);
    for (let waited = 0; waited <= OPEN; waited += STEP) {
      this.#reading.refind(index);
      const input = inputAt();
      if (!input.isConnected) return null;
      this.#typist.focus(input);
      if (isOpen(input)) {
        this.#hasOpened = true;
        // Some components replace the input as soon as it has the focus.
        if (input.isConnected) return input;
      } else if (waited === STEP) click(input);
      await pause(STEP);
    }
    const input = inputAt();
    // The page may still handle keys, as it would from a user.
    return input.isConnected && !input.matches(':disabled') ? input : null;
  }

  async #paste(): Promise<Tried> {
    const first = await this.#reach(0);
    if (this.#options.signal?.aborted) return 'gone';
    if (first === null) return isAway(this.inputs) ? 'gone' : 'refused';
    this.#reading.heed();
    this.#reading.changes.mark();
    const isFree = paste(first, this.#code);
    if (isFree && !this.#isSplit && first.isConnected) {
      if (this.#typist.hasCursor(first)) selectAll(first);
      this.#typist.insert(first, this.#code);
    }
    await pause(TURN);
    const hasChanged = this.#reading.changes.areNew() && !this.#reading.saysNo();
    const tried = await this.#reading.verdict();
    if (tried === 'taken' || isFree) return tried;
    // Boxes that take no keys rely on pasting. If the page handled the paste and changed since, it took it.
    const { active } = this.#typist;
    const isElsewhere = active !== null && isEditable(active) && !this.inputs.includes(active);
    return isAway(this.inputs) || isElsewhere || (this.#isSplit && hasChanged) ? 'taken' : 'refused';
  }

  /** Empties the field from the last character to the first: some components pull later characters forward. */
  async #clear(): Promise<void> {
    for (const input of this.inputs.toReversed()) {
      if (!input.isConnected || textIn(input) === '') continue;
      this.#typist.clear(input);
      await pause(STEP);
    }
    this.#reading.begin();
  }

  /** Restores what the field held before. */
  async #putBack(): Promise<void> {
    for (const [index, input] of this.inputs.entries()) {
      const text = this.#originals[index] ?? '';
      if (input.isConnected && isOpen(input) && textIn(input) !== text) setText(input, text, text || null);
      await pause(0);
    }
  }
}

/**
 * Writes a code into a field, over its content, by typing or pasting as a user would, and checks that the page took it.
 * If no way works, restores the field. Takes up to about three seconds.
 */
export function fillCode(
  field: Pick<CodeField, 'inputs'>,
  code: string,
  options: FillOptions = {},
): Promise<FillOutcome> {
  return new Filling(field, code, options).run();
}
