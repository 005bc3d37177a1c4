import { attributeOf, call, drawnParent, ELEMENT_NODE, fold, openShadow, own, queryAll, rootOf } from './dom.ts';
import { type Inputs, isControl, isEditable, isOpen, textIn } from './editable.ts';
import { markOf, signalOf } from './marks.ts';
import { isShown } from './shown.ts';
import { CODE_SENT } from './words.ts';

/** No page of a sign-in has more texts on one side; a longer one is no message. */
const MOST_TEXTS = 4000;
const MOST_NODES = 80_000;
const LONGEST = 300;

/** At the end of a text that another one will follow, such as “Checking…”. */
const GOES_ON = /(?:…|\.\.\.)$/;
/** An address that a page shows in full or in part, as the one it has sent a code to. */
const ADDRESS = /\S@\S|[*•●]{2}/;
/** What names a step of a sign-in. */
const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading]';
const SIGN = `${HEADING}, label, legend`;
const CHOICE = 'button, a, label, [role=button]';

/** CSS pixels beside, and above or below, the inputs, within which an unmarked text may be an answer to what they hold. */
const BESIDE = 32;
const ABOVE = 300;

/** The texts under a node that may be a message, in shadow trees too; a script's text is none. */
function textsIn(root: Node): Text[] {
  const found: Text[] = [];
  // Elements and texts.
  const walker = call(own(root, 'ownerDocument') ?? (root as Document), 'createTreeWalker', root, 5);
  for (let count = 0; count < MOST_NODES && walker.nextNode(); count++) {
    const node = walker.currentNode;
    if (own(node, 'nodeType') === ELEMENT_NODE) {
      const shadow = openShadow(node as Element);
      if (shadow) found.push(...textsIn(shadow));
      continue;
    }
    const { data, parentElement } = node as Text;
    if (!parentElement || data.length > LONGEST || !/\p{L}{2}/u.test(data)) continue;
    if (!/^(?:script|style|noscript)$/.test(own(parentElement, 'localName'))) found.push(node as Text);
  }
  return found;
}

/** Whether an element, or one of two around it that cut what is in them, is folded to nothing. */
function isFolded(element: Element): boolean {
  let at: Element | null = element;
  for (let level = 0; at && level < 3 && own(at, 'localName') !== 'body'; level++, at = drawnParent(at)) {
    const isFlat = call(at, 'getBoundingClientRect').height < 1;
    const { overflow, position } = getComputedStyle(at);
    if (isFlat && /hidden|clip/.test(overflow)) return true;
    // It is drawn wherever it stands, whatever is around it.
    if (/absolute|fixed/.test(position)) return false;
  }
  return false;
}

/**
 * The texts that a page shows and the elements they are in, without numbers: a countdown stays the same text. Of a long
 * page, those of the block of the inputs, and those at the end, where dialogs are added. What inputs show while they are
 * empty is a text of theirs.
 */
function textsAround(inputs: Inputs, block: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  const add = (texts: readonly Text[]): void => {
    for (const { data, parentElement } of texts) {
      const text = data.replace(/\d+/g, '').trim();
      // Many pages keep a message that is quite clear, or folded, until it is needed.
      if (parentElement && !found.has(text) && isShown(parentElement, true) && !isFolded(parentElement))
        found.set(text, parentElement);
    }
  };
  for (const input of inputs) {
    const hint = attributeOf(input, 'placeholder') ?? '';
    if (/\p{L}{2}/u.test(hint)) found.set(hint.replace(/\d+/g, '').trim(), input);
  }
  add(textsIn(block).slice(0, MOST_TEXTS));
  for (let root = rootOf(inputs[0]); ; root = rootOf(root.host)) {
    add(textsIn(root).slice(-MOST_TEXTS));
    if (!('host' in root)) return found;
  }
}

/** Whether an element is in a block, or in a shadow tree in it. */
function isWithin(element: Element, block: Element): boolean {
  if (call(block, 'contains', element)) return true;
  const root = rootOf(element);
  return 'host' in root && isWithin(root.host, block);
}

/** Whether an element stands beside, closely above or closely below one of the inputs. */
function isBeside(element: Element, inputs: Inputs): boolean {
  const at = call(element, 'getBoundingClientRect');
  return inputs.some((input) => {
    const box = input.getBoundingClientRect();
    const isInColumn = at.left - box.right <= BESIDE && box.left - at.right <= BESIDE;
    return isInColumn && at.top - box.bottom <= ABOVE && box.top - at.bottom <= ABOVE;
  });
}

/** The largest part of the page with no other control in it that a user can type into. */
function blockOf(inputs: Inputs): Element {
  const isOther = (control: Element): boolean =>
    isEditable(control) && !inputs.includes(control) && isOpen(control) && isShown(control) && control.tabIndex >= 0;
  let block: Element = inputs[0];
  for (let at: Element | null = block; at; at = drawnParent(at)) {
    if (queryAll(at, 'input, textarea, [contenteditable]').some(isOther)) break;
    block = at;
  }
  return block;
}

export const areInvalid = (inputs: Inputs): boolean =>
  inputs.some(
    (input) => attributeOf(input, 'aria-invalid') === 'true' || (isControl(input) && input.validity.customError),
  );

/** Whether the browser will not send what the inputs still hold: they ask for more characters, or for others. */
export function areUnfit(inputs: Inputs): boolean {
  return inputs.some((input) => {
    if (!isControl(input)) return false;
    // The browser calls a text too short only where a user typed it.
    if (input.value !== '' && input.value.length < input.minLength) return true;
    return input.validity.patternMismatch && input.form !== null && !own(input.form, 'noValidate');
  });
}

/** What tells the fields of two steps apart, and the step that a page says it is at, by its address too. */
function traitsOf([input]: Inputs): string {
  const names = ['name', 'type', 'aria-label', 'maxlength', 'inputmode'];
  const steps = queryAll(input.ownerDocument, '[aria-current=step]').map((step) => own(step, 'textContent'));
  return [...names.map((name) => attributeOf(input, name)), ...steps, own(input.ownerDocument, 'URL')].join('|');
}

/**
 * `no`: the page refuses the code. `doubt`: it may, or ask for the next thing. `maybe`: it says beside the field what no
 * mark tells the sense of. `wait`: it is at work on it.
 */
export type Said = 'no' | 'doubt' | 'maybe' | 'wait' | '';

/** What a page says to a code, by what it did not say before. */
export class Answer {
  readonly #before: Map<string, Element>;
  readonly #isInvalid: boolean;
  readonly #wasInvalid: boolean;
  readonly #wasMarked: boolean;
  readonly #signs: string[];
  readonly #traits: string;
  /** The colours of headings and buttons. */
  readonly #brand: string[];

  /**
   * Call it before the page has the whole code.
   * @param wasInvalid whether the page called the field wrong before it had any of it
   */
  constructor(inputs: Inputs, wasInvalid: boolean) {
    const block = blockOf(inputs);
    this.#before = textsAround(inputs, block);
    this.#isInvalid = areInvalid(inputs);
    this.#wasInvalid = wasInvalid;
    const within = (signs: string) =>
      [...this.#before].filter(
        ([, element]) => call(block, 'contains', element) && call(element, 'closest', signs) !== null,
      );
    this.#signs = within(SIGN).map(([text]) => text);
    this.#brand = within(`${HEADING}, button, a`).map(([, element]) => signalOf(element));
    this.#traits = traitsOf(inputs);
    this.#wasMarked = this.#areMarked(inputs);
  }

  /** Whether the page marks an input as wrong by a name or a colour. */
  #areMarked(inputs: Inputs): boolean {
    return inputs.some((input) => markOf(input, this.#brand) === 'wrong');
  }

  /** Forgets the error of an earlier try that the page has taken away: in the same words it is a new one. */
  #forget(texts: ReadonlyMap<string, Element>): void {
    for (const [text, element] of this.#before)
      if (!texts.has(text) && markOf(element, this.#brand) === 'wrong') this.#before.delete(text);
  }

  /**
   * @param holds whether the inputs hold the code: then the message has to stand near them and look like one
   * @param wasKept whether they held it for a while: a page that empties them after that without a word has looked at it
   * @returns what the page says; `doubt` for an emptied field of the same step without a word or with an unmarked text, and
   * for a field that the page calls wrong since it had a part of the code: it may call it right in a moment
   */
  of(inputs: Inputs, holds: boolean, wasKept = false): Said {
    const isInvalid = areInvalid(inputs);
    if (isInvalid && !this.#isInvalid) return 'no';
    const isEmptied = !holds && inputs.some(isOpen);
    const block = blockOf(inputs);
    const texts = textsAround(inputs, block);
    this.#forget(texts);
    const fresh = [...texts]
      .filter(([text]) => !this.#before.has(text))
      .map(([text, element]) => ({
        text,
        element,
        isChoice: !isEditable(element) && call(element, 'closest', CHOICE) !== null,
        mark: markOf(element, this.#brand),
        isNear: isWithin(element, block),
        // A note of cookies, or of the end of a session, is one too.
        isDialog: call(element, 'closest', '[role=alertdialog]') !== null,
      }));
    const messages = fresh.filter(({ text, isChoice }) => !isChoice && !GOES_ON.test(text));
    const isNo = ({ mark, isNear, isDialog }: (typeof fresh)[number]): boolean =>
      mark === 'wrong' && (isEmptied || (holds && isNear && !isDialog));
    if (messages.some(isNo)) return 'no';
    if (fresh.some(({ text }) => GOES_ON.test(text))) return 'wait';
    const near = messages.filter(({ isNear }) => isNear);
    const isNextStep = near.some(({ text }) => ADDRESS.test(text) || CODE_SENT.test(fold(text)));
    const isSameStep = !isNextStep && this.#traits === traitsOf(inputs) && this.#signs.every((text) => texts.has(text));
    const isBlank = wasKept && fresh.length === 0 && !inputs.some((input) => /\p{N}/u.test(textIn(input)));
    const isPraised = near.some(({ mark }) => mark === 'right');
    const isUnsaid = isEmptied && isSameStep && !isPraised && (isBlank || near.some(({ mark }) => mark === ''));
    const isCalledWrong = (isInvalid && !this.#wasInvalid) || (!this.#wasMarked && this.#areMarked(inputs));
    if (isUnsaid || (isCalledWrong && holds)) return 'doubt';
    // Over a field that keeps the code, what takes the place of other words goes on by itself, as the end of a countdown.
    const isInstead = (text: string, element: Element): boolean =>
      holds && [...this.#before].some(([old, at]) => at === element && !texts.has(old) && !text.includes(old));
    const mayAnswer = near.some(
      ({ text, element, mark }) =>
        (mark === '' || mark === 'wrong') && isBeside(element, inputs) && !isInstead(text, element),
    );
    const isWarning = fresh.some(({ isChoice, mark, isNear }) => isChoice && mark === 'wrong' && isNear);
    return (mayAnswer && !isNextStep) || isWarning ? 'maybe' : '';
  }
}
