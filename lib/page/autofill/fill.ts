import { deleteSelection, fireChange, fireKeyUp, insertText, paste, setValue } from './edits.ts';
import type { CodeField } from './fields.ts';

/** How a code got into the field. */
export type FillWay = 'text' | 'paste' | 'typing' | 'value';

/** What became of a fill. `taken` is read back from the page, not assumed. */
export type FillOutcome =
  | { taken: true; way: FillWay; submitted: boolean }
  | { taken: false; problem: 'gone' | 'disabled' | 'length' | 'not-taken' };

export interface FillOptions {
  /** Send the form off afterwards. Only where the person chose that. */
  submit?: boolean;
  /** Looks for the field again when a component has put new inputs in place of the old ones. */
  refind?: () => CodeField | undefined;
}

/** Milliseconds a component gets to draw itself anew between two steps; one synchronous run hangs some of them. */
const STEP = 25;
const PASTE = 80;
const FOCUS_WAIT = 400;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Codes are compared without the spaces and dashes that masks put in. */
function bare(text: string): string {
  return text.replace(/[\s\-–—_•·.]/gu, '');
}

/** One fill of one field. Keeps what it saw, since a page may clear or remove a field the moment it is full. */
class Filling {
  inputs: HTMLInputElement[];
  readonly #code: string;
  readonly #options: FillOptions;
  #sawAll = false;

  constructor(field: Pick<CodeField, 'inputs'>, code: string, options: FillOptions) {
    this.inputs = field.inputs;
    this.#code = code;
    this.#options = options;
  }

  get #document(): Document {
    return this.inputs[0]!.ownerDocument;
  }

  readonly #watch = (): void => {
    if (this.#holdsCode()) this.#sawAll = true;
  };

  #holdsCode(): boolean {
    return bare(this.inputs.map((input) => input.value).join('')) === bare(this.#code);
  }

  /** Whether the page has the code now, or had all of it and went on by itself. */
  #isTaken(): boolean {
    if (this.inputs.some((input) => !input.isConnected)) {
      const fresh = this.#options.refind?.();
      if (fresh && fresh.inputs.length === this.inputs.length) this.inputs = fresh.inputs;
    }
    return this.#holdsCode() || this.#sawAll;
  }

  async run(): Promise<FillOutcome> {
    const first = this.inputs[0];
    if (!first?.isConnected) return { taken: false, problem: 'gone' };
    if (this.inputs.some((input) => input.disabled)) return { taken: false, problem: 'disabled' };
    const split = this.inputs.length > 1;
    if (split && this.#code.length > this.inputs.length) return { taken: false, problem: 'length' };
    const limit = first.maxLength;
    if (!split && limit > 0 && limit < this.#code.length) return { taken: false, problem: 'length' };
    await this.#takeFocus(first);
    const root = this.#document;
    root.addEventListener('input', this.#watch, true);
    try {
      const way = split ? await this.#fillBoxes() : await this.#fillSingle();
      if (!way) return { taken: false, problem: 'not-taken' };
      this.#leaveCursorAtEnd();
      return { taken: true, way, submitted: this.#options.submit === true && (await this.#submit()) };
    } finally {
      root.removeEventListener('input', this.#watch, true);
    }
  }

  /** Text is only typed into a page that has the focus; after a popup closes that takes a moment. */
  async #takeFocus(first: HTMLInputElement): Promise<void> {
    this.#document.defaultView?.focus();
    first.focus();
    for (let waited = 0; !this.#document.hasFocus() && waited < FOCUS_WAIT; waited += STEP) await pause(STEP);
    await pause(STEP);
  }

  async #fillSingle(): Promise<FillWay | null> {
    const input = this.inputs[0]!;
    input.focus();
    input.select();
    if (!insertText(input, this.#code)) setValue(input, this.#code);
    fireKeyUp(input, this.#code);
    fireChange(input);
    await pause(STEP);
    if (this.#isTaken()) return 'text';
    await this.#clear();
    setValue(this.inputs[0]!, this.#code);
    fireChange(this.inputs[0]!);
    await pause(PASTE);
    if (this.#isTaken()) return 'value';
    await this.#clear();
    paste(this.inputs[0]!, this.#code);
    await pause(PASTE);
    if (this.#isTaken()) return 'paste';
    return (await this.#typeIntoSingle()) ? 'typing' : null;
  }

  async #typeIntoSingle(): Promise<boolean> {
    await this.#clear();
    for (const character of this.#code) {
      const input = this.inputs[0]!;
      input.focus();
      if (!insertText(input, character)) setValue(input, input.value + character);
      await pause(STEP);
    }
    return this.#isTaken();
  }

  async #fillBoxes(): Promise<FillWay | null> {
    await this.#clear();
    this.inputs[0]!.focus();
    await pause(STEP);
    paste(this.inputs[0]!, this.#code);
    await pause(PASTE);
    if (this.#isTaken()) return 'paste';
    await this.#clear();
    for (const [index, character] of [...this.#code].entries()) {
      const box = this.inputs[index]!;
      box.focus();
      await pause(STEP);
      box.select();
      if (!insertText(box, character)) setValue(box, character);
      await pause(STEP);
    }
    if (this.#isTaken()) return 'typing';
    for (const [index, character] of [...this.#code].entries()) {
      const box = this.inputs[index]!;
      if (box.value === character) continue;
      setValue(box, character);
      fireChange(box);
      await pause(STEP);
    }
    await pause(PASTE);
    return this.#isTaken() ? 'value' : null;
  }

  /** Empties what is there, last to first: some components pull later characters forward. */
  async #clear(): Promise<void> {
    for (const input of this.inputs.toReversed()) {
      if (input.value === '') continue;
      input.focus();
      await pause(STEP);
      input.select();
      if (!deleteSelection(input) || input.value !== '') setValue(input, '');
      await pause(STEP);
    }
  }

  #leaveCursorAtEnd(): void {
    const last = this.inputs[Math.min(this.#code.length, this.inputs.length) - 1]!;
    if (!last.isConnected) return;
    if (this.inputs.length > 1) last.focus();
    // Number fields have no selection to set and throw.
    if (/^(?:text|tel|password|search|url)$/.test(last.type))
      last.setSelectionRange(last.value.length, last.value.length);
  }

  async #submit(): Promise<boolean> {
    await pause(PASTE);
    const form = this.inputs[0]!.form;
    if (!form?.isConnected || this.inputs.some((input) => !input.isConnected || input.disabled)) return false;
    form.requestSubmit();
    return true;
  }
}

/**
 * Writes a code into a field, over whatever was there, in the ways a person's typing or pasting would, and checks that
 * the page took it: paste, then character by character, then the value itself. Takes up to about a second.
 */
export function fillCode(
  field: Pick<CodeField, 'inputs'>,
  code: string,
  options: FillOptions = {},
): Promise<FillOutcome> {
  return new Filling(field, code, options).run();
}

/** Appends a code to what a password field holds, for sites with one field for both. */
export async function appendCode(input: HTMLInputElement, code: string): Promise<FillOutcome> {
  if (!input.isConnected) return { taken: false, problem: 'gone' };
  if (input.disabled || input.readOnly) return { taken: false, problem: 'disabled' };
  const wanted = input.value + code;
  input.focus();
  await pause(STEP);
  input.setSelectionRange(input.value.length, input.value.length);
  if (!insertText(input, code) || input.value !== wanted) setValue(input, wanted);
  fireChange(input);
  await pause(STEP);
  return input.value === wanted
    ? { taken: true, way: 'text', submitted: false }
    : { taken: false, problem: 'not-taken' };
}
