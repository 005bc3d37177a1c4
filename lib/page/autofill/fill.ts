import { Changes } from './changes.ts';
import { call, openShadow, type ShadowOf } from './dom.ts';
import { cursorToEnd, type Editable, isAllSelected, isEditable, isOpen, selectAll, textIn } from './editable.ts';
import { click, fireChange, paste, setText } from './edits.ts';
import type { CodeField } from './fields.ts';
import type { FillOutcome, FillWay } from './outcome.ts';
import { placesOf } from './places.ts';
import { pause, Reading, type Tried } from './reading.ts';
import { isAway } from './shown.ts';
import { sendOff } from './submit.ts';
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
/** Milliseconds that a page gets for what it does next. */
const TURN = 120;
/** Milliseconds that a closed box gets to open once the one before it is full. */
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
  /** Whether the page has shown some of it, in whatever way. */
  #hasBegun = false;
  #places: number[] = [];

  constructor(field: Pick<CodeField, 'inputs'>, code: string, options: FillOptions) {
    this.#code = code;
    this.#options = options;
    this.#document = field.inputs[0]!.ownerDocument;
    this.#originals = field.inputs.map(textIn);
    this.#reading = new Reading(field.inputs, code, new Changes(this.#document), () => {
      const { active } = this.#typist;
      return [options.refind?.()?.inputs, active && isEditable(active) ? [active] : undefined];
    });
    this.#typist = new Typist(this.#document, options.shadowOf ?? openShadow, (element) =>
      this.inputs.includes(element as Editable),
    );
  }

  get inputs(): readonly Editable[] {
    return this.#reading.inputs;
  }

  get #isSplit(): boolean {
    return this.inputs.length > 1;
  }

  async run(): Promise<FillOutcome> {
    try {
      return await this.#run();
    } finally {
      this.#reading.changes.end();
    }
  }

  async #run(): Promise<FillOutcome> {
    const first = this.inputs[0];
    if (!first?.isConnected) return { taken: false, problem: 'gone' };
    const places = placesOf(this.inputs, this.#code.length);
    if (!places) return { taken: false, problem: 'length' };
    this.#places = places;
    await this.#takeFocus(first);
    await this.#clear();
    const ways = [
      ['typing', () => this.#type(STEP)],
      ['paste', () => this.#paste()],
      // A page that took some of it may have been too slow for the rest.
      ['slow-typing', async () => (this.#hasBegun ? this.#type(SLOW_STEP) : 'refused')],
    ] as const;
    for (const [way, write] of ways) {
      const tried = await write();
      if (tried === 'taken') return this.#finish(way);
      if (tried === 'gone' || this.#typist.strayed) break;
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

  async #finish(way: FillWay): Promise<FillOutcome> {
    const last = this.inputs.at(-1)!;
    this.#typist.rest(last);
    if (!this.#isSplit && this.#reading.holds(this.#code.length)) fireChange(last);
    return { taken: true, way, submitted: this.#options.submit === true && (await this.#sendOff()) };
  }

  async #sendOff(): Promise<boolean> {
    await pause(TURN);
    return sendOff(this.inputs, this.#reading.changes);
  }

  /** Text is only typed into a page that has the focus; after a popup closes that takes a moment. */
  async #takeFocus(first: Editable): Promise<void> {
    this.#document.defaultView?.focus();
    this.#typist.focus(first);
    for (let waited = 0; !call(this.#document, 'hasFocus') && waited < FOCUS_WAIT; waited += STEP) await pause(STEP);
    await pause(STEP);
  }

  async #type(step: number): Promise<Tried> {
    for (const [index, character] of [...this.#code].entries()) {
      const target = await this.#reach(index);
      if (target === null) return isAway(this.inputs) ? 'gone' : 'refused';
      if (this.#typist.hasCursor(target)) this.#prepareCursor(target, index);
      const { handled } = this.#typist.type(target, character);
      if (this.#typist.strayed) return 'refused';
      await pause(step);
      if (index === this.#code.length - 1) break;
      // A page that deals with the keys itself may show them anywhere; at the end it is seen whether it did.
      if (!(await this.#reading.shows(index + 1)) && !handled) return isAway(this.inputs) ? 'gone' : 'refused';
    }
    return this.#reading.verdict();
  }

  /** A box gets its first character over what it holds; a field that selects its text at each focus keeps what came in. */
  #prepareCursor(target: Editable, index: number): void {
    const isFirst = index === 0 || this.#places[index] !== this.#places[index - 1];
    if (isFirst && this.#isSplit && textIn(target) !== '') selectAll(target);
    else if (!isFirst && isAllSelected(target)) cursorToEnd(target);
  }

  /** The input for a character, with the cursor where the page lets it have that; null where it never opens. */
  async #reach(index: number): Promise<Editable | null> {
    const at = this.#places[index]!;
    for (let waited = 0; waited <= OPEN; waited += STEP) {
      this.#reading.refind(index);
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
    this.#reading.changes.mark();
    const isFree = paste(first, this.#code);
    if (isFree && !this.#isSplit && first.isConnected) {
      if (this.#typist.hasCursor(first)) selectAll(first);
      this.#typist.insert(first, this.#code);
    }
    await pause(TURN);
    const hasChanged = this.#reading.changes.areNew();
    const tried = await this.#reading.verdict();
    if (tried === 'taken' || isFree) return tried;
    // Boxes that take no keys live by pasting: a page that dealt with it and has changed since has taken it.
    const { active } = this.#typist;
    const isElsewhere = active !== null && isEditable(active) && !this.inputs.includes(active);
    return isAway(this.inputs) || isElsewhere || (this.#isSplit && hasChanged) ? 'taken' : 'refused';
  }

  /** Empties what is there, last to first: some components pull later characters forward. */
  async #clear(): Promise<void> {
    for (const input of this.inputs.toReversed()) {
      if (!input.isConnected || textIn(input) === '') continue;
      this.#typist.clear(input);
      await pause(STEP);
    }
    this.#reading.begin();
  }

  /** What the field held before we tried. */
  async #putBack(): Promise<void> {
    for (const [index, input] of this.inputs.entries()) {
      const text = this.#originals[index] ?? '';
      if (input.isConnected && isOpen(input) && textIn(input) !== text) setText(input, text, text || null);
      await pause(0);
    }
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
