import { call, openShadow, own, type ShadowOf } from './dom.ts';
import { type Editable, isControl, isEditable, isOpen, limitOf, selectAll, textIn } from './editable.ts';
import { click, fireChange, paste, setText } from './edits.ts';
import type { CodeField } from './fields.ts';
import type { FillOutcome, FillWay } from './outcome.ts';
import { holds, isAway, isDrawnBeside } from './shown.ts';
import { Typist } from './typist.ts';

export interface FillOptions {
  /** Send the form off afterwards. Only where the user chose that. */
  submit?: boolean;
  /** Looks for the field again when a component has put new inputs in place of the old ones. */
  refind?: () => Pick<CodeField, 'inputs'> | undefined;
  /** How to look into shadow trees; the default sees open ones only. */
  shadowOf?: ShadowOf;
}

/** Milliseconds a component gets to draw itself anew between two steps; one synchronous run hangs some of them. */
const STEP = 25;
const SLOW_STEP = 150;
/** Milliseconds that a page gets to show what it made of a step, and of the whole. */
const SHOW = 150;
const TURN = 120;
/** Milliseconds that a closed box gets to open once the one before it is full. */
const OPEN = 400;
const FOCUS_WAIT = 400;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Tried = 'taken' | 'refused' | 'gone';

/** One fill of one field. */
class Filling {
  inputs: Editable[];
  readonly #code: string;
  readonly #options: FillOptions;
  readonly #document: Document;
  readonly #typist: Typist;
  readonly #originals: string[];
  /** The most characters of the code that the page has shown in a row after its turn. */
  #most = 0;
  #hasOpened = false;

  constructor(field: Pick<CodeField, 'inputs'>, code: string, options: FillOptions) {
    this.inputs = field.inputs;
    this.#code = code;
    this.#options = options;
    this.#document = this.inputs[0]!.ownerDocument;
    this.#typist = new Typist(this.#document, options.shadowOf ?? openShadow, (element) =>
      this.inputs.includes(element as Editable),
    );
    this.#originals = this.inputs.map(textIn);
  }

  get #isSplit(): boolean {
    return this.inputs.length > 1;
  }

  async run(): Promise<FillOutcome> {
    const first = this.inputs[0];
    if (!first?.isConnected) return { taken: false, problem: 'gone' };
    const fits = this.#isSplit ? this.#code.length === this.inputs.length : this.#code.length <= limitOf(first);
    if (!fits) return { taken: false, problem: 'length' };
    await this.#takeFocus(first);
    await this.#clear();
    const ways = [
      ['typing', () => this.#type(STEP)],
      ['paste', () => this.#paste()],
      // A page that took some of it may have been too slow for the rest.
      ['slow-typing', async () => (this.#most > 0 ? this.#type(SLOW_STEP) : 'refused')],
    ] as const;
    for (const [way, write] of ways) {
      const tried = await write();
      if (tried === 'taken') return this.#finish(way);
      if (tried === 'gone' || this.#typist.strayed) break;
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

  async #finish(way: FillWay): Promise<FillOutcome> {
    const last = this.inputs.at(-1)!;
    this.#typist.rest(last);
    if (!this.#isSplit && this.#holds(this.#code.length)) fireChange(last);
    return { taken: true, way, submitted: this.#options.submit === true && (await this.#submit()) };
  }

  /** Text is only typed into a page that has the focus; after a popup closes that takes a moment. */
  async #takeFocus(first: Editable): Promise<void> {
    this.#document.defaultView?.focus();
    this.#typist.focus(first);
    for (let waited = 0; !call(this.#document, 'hasFocus') && waited < FOCUS_WAIT; waited += STEP) await pause(STEP);
    await pause(STEP);
  }

  #holds(count: number): boolean {
    return holds(this.inputs, this.#code.slice(0, count));
  }

  /** Whether a field that had all but the last character is now empty, closed, out of sight or gone: the page went on. */
  #hasGoneOn(): boolean {
    if (this.#most < this.#code.length - 1) return false;
    return this.inputs.every((input) => textIn(input) === '') || isAway(this.inputs);
  }

  /** Waits until the page shows `count` characters; false where it does not in time. */
  async #shows(count: number): Promise<boolean> {
    for (let waited = 0; ; waited += STEP) {
      this.#refind(count);
      if (this.#holds(count)) {
        this.#most = Math.max(this.#most, count);
        return true;
      }
      if (waited >= SHOW || (count === this.#code.length && this.#hasGoneOn())) return false;
      await pause(STEP);
    }
  }

  /** Finds the inputs that a component has put in the place of ours: as many, and holding what ours held. */
  #refind(count: number): void {
    if (this.inputs.every((input) => input.isConnected)) return;
    const old = this.inputs;
    const { active } = this.#typist;
    const candidates = [this.#options.refind?.()?.inputs, active && isEditable(active) ? [active] : undefined];
    for (const inputs of candidates) {
      if (inputs?.length !== old.length || inputs.some((input) => !input.isConnected)) continue;
      this.inputs = inputs;
      if (this.#holds(count)) return;
    }
    this.inputs = old;
  }

  /** What the page made of the whole, once it had its turn. */
  async #verdict(): Promise<Tried> {
    const { length } = this.#code;
    const shown = await this.#shows(length);
    if (!shown) return this.#hasGoneOn() || isDrawnBeside(this.inputs[0]!, this.#code) ? 'taken' : 'refused';
    await pause(TURN);
    this.#refind(length);
    return this.#holds(length) || this.#hasGoneOn() ? 'taken' : 'refused';
  }

  async #type(step: number): Promise<Tried> {
    for (const [index, character] of [...this.#code].entries()) {
      const target = await this.#reach(index);
      if (target === null) return isAway(this.inputs) ? 'gone' : 'refused';
      if (this.#isSplit && textIn(target) !== '' && this.#typist.hasCursor(target)) selectAll(target);
      const { handled } = this.#typist.type(target, character);
      if (this.#typist.strayed) return 'refused';
      await pause(step);
      if (index === this.#code.length - 1) break;
      // A page that deals with the keys itself may show them anywhere; at the end it is seen whether it did.
      if (!(await this.#shows(index + 1)) && !handled) return isAway(this.inputs) ? 'gone' : 'refused';
    }
    return this.#verdict();
  }

  /** The input for a character, with the cursor where the page lets it have that; null where it never opens. */
  async #reach(index: number): Promise<Editable | null> {
    const at = this.#isSplit ? index : 0;
    for (let waited = 0; waited <= OPEN; waited += STEP) {
      this.#refind(index);
      const input = this.inputs[at]!;
      if (!input.isConnected) return null;
      this.#typist.focus(input);
      if (isOpen(input)) {
        this.#hasOpened = true;
        // Some components put another input in its place as soon as it has the cursor.
        if (input.isConnected) return input;
      } else if (waited === STEP) click(input);
      await pause(STEP);
    }
    const input = this.inputs[at]!;
    // Keys may still mean something to the page, as they would from a user.
    return input.isConnected && !input.matches(':disabled') ? input : null;
  }

  async #paste(): Promise<Tried> {
    const first = await this.#reach(0);
    if (first === null) return isAway(this.inputs) ? 'gone' : 'refused';
    let mutations = 0;
    const observer = new MutationObserver((records) => {
      mutations += records.length;
    });
    observer.observe(this.#document, { subtree: true, childList: true, characterData: true });
    const isFree = paste(first, this.#code);
    if (isFree && !this.#isSplit && first.isConnected) {
      if (this.#typist.hasCursor(first)) selectAll(first);
      this.#typist.insert(first, this.#code);
    }
    await pause(TURN);
    observer.disconnect();
    const tried = await this.#verdict();
    if (tried === 'taken' || isFree) return tried;
    // Boxes that take no keys live by pasting: a page that dealt with it and has changed since has taken it.
    const { active } = this.#typist;
    const isElsewhere = active !== null && isEditable(active) && !this.inputs.includes(active);
    return isAway(this.inputs) || isElsewhere || (this.#isSplit && mutations > 0) ? 'taken' : 'refused';
  }

  /** Empties what is there, last to first: some components pull later characters forward. */
  async #clear(): Promise<void> {
    for (const input of this.inputs.toReversed()) {
      if (!input.isConnected || textIn(input) === '') continue;
      this.#typist.clear(input);
      await pause(STEP);
    }
  }

  /** What the field held before we tried. */
  async #putBack(): Promise<void> {
    for (const [index, input] of this.inputs.entries()) {
      const text = this.#originals[index] ?? '';
      if (input.isConnected && isOpen(input) && textIn(input) !== text) setText(input, text, text || null);
      await pause(0);
    }
  }

  async #submit(): Promise<boolean> {
    await pause(TURN);
    const first = this.inputs[0]!;
    const form = isControl(first) ? first.form : null;
    if (!form || !own(form, 'isConnected') || isAway(this.inputs)) return false;
    call(form, 'requestSubmit');
    return true;
  }
}

/**
 * Writes a code into a field, over whatever was there, in the ways a user's typing or pasting would, and checks that the
 * page took it. Where no way works the field is as it was. Takes up to about three seconds.
 */
export function fillCode(
  field: Pick<CodeField, 'inputs'>,
  code: string,
  options: FillOptions = {},
): Promise<FillOutcome> {
  return new Filling(field, code, options).run();
}
