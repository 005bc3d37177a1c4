import { attributeOf, call, drawnParent, ELEMENT_NODE, fold, openShadow, own, queryAll, rootOf } from './dom.ts';
import { type Inputs, isControl, isEditable, isOpen, textIn } from './editable.ts';
import { isShown } from './shown.ts';
import { CODE_SENT } from './words.ts';

/** No page of a sign-in has more texts on one side; a longer one is no message. */
const MOST_TEXTS = 4000;
const MOST_NODES = 80_000;
const LONGEST = 300;

/** How pages mark what is wrong, and what is not, whatever the language. */
const WRONG = /\berr|error|invalid|danger|destructive|alert|warn|fail|wrong|-red-/i;
const RIGHT = /(?<!un)success/i;
const FINE = /info|status/i;
/** At the end of a text that another one will follow, such as “Checking…”. */
const GOES_ON = /(?:…|\.\.\.)$/;
/** An address that a page shows in full or in part, as the one it has sent a code to. */
const ADDRESS = /\S@\S|[*•●]{2}/;
/** What names a step of a sign-in. */
const SIGN = 'h1, h2, h3, h4, h5, h6, [role=heading], label, legend';

/** CSS pixels beside, and above or below, the inputs, within which an unmarked text may be an answer to what they hold. */
const BESIDE = 32;
const ABOVE = 300;

/** More elements than these are no message with its sign. */
const MOST_IN_MESSAGE = 12;

/** Whether an element's text or ground is red. */
function isRed(element: Element): boolean {
  const { color, backgroundColor } = getComputedStyle(element);
  return [color, backgroundColor].some((each) => {
    const [red = 0, green = 0, blue = 0] = (each.match(/\d+/g) ?? []).map(Number);
    return /^rgb/.test(each) && red - Math.max(green, blue) > 60;
  });
}

/** Whether a red sign stands in or beside the status that a text is in: some libraries call each of their notes one. */
function hasRedSign(element: Element): boolean {
  const status = drawnParent((call(element, 'closest', '[role=status]') as Element | null) ?? element);
  const all = status ? queryAll(status, '*') : [];
  return all.length <= MOST_IN_MESSAGE && all.some(isRed);
}

/** Whether a page marks a text as wrong or as fine. Libraries say `success` some levels around `alert`. */
function markOf(element: Element): 'wrong' | 'fine' | '' {
  const said: (string | null)[] = [];
  let at: Element | null = element;
  for (let level = 0; at && level < 3; level++, at = drawnParent(at))
    for (const name of ['role', 'class', 'id', 'data-status', 'data-type', 'color']) said.push(attributeOf(at, name));
  const all = said.join(' ');
  if (RIGHT.test(all)) return 'fine';
  if (WRONG.test(all)) return 'wrong';
  if (FINE.test(all)) return hasRedSign(element) ? 'wrong' : 'fine';
  return isRed(element) ? 'wrong' : '';
}

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

/**
 * The texts that a page shows and the elements they are in, without numbers: a countdown stays the same text. Of a long
 * page, those of the block of the inputs, and those at the end, where dialogs are added.
 */
function textsAround(inputs: Inputs, block: Element): Map<string, Element> {
  const found = new Map<string, Element>();
  const add = (texts: readonly Text[]): void => {
    for (const { data, parentElement } of texts) {
      const text = data.replace(/\d+/g, '').trim();
      if (parentElement && !found.has(text) && isShown(parentElement)) found.set(text, parentElement);
    }
  };
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

/** What tells the fields of two steps apart, and the step that a page says it is at. */
function traitsOf([input]: Inputs): string {
  const names = ['name', 'type', 'placeholder', 'aria-label', 'maxlength', 'inputmode'];
  const steps = queryAll(input.ownerDocument, '[aria-current=step]').map((step) => own(step, 'textContent'));
  return [...names.map((name) => attributeOf(input, name)), ...steps].join('|');
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
  readonly #signs: string[];
  readonly #traits: string;

  /**
   * Call it before the page has the whole code.
   * @param wasInvalid whether the page called the field wrong before it had any of it
   */
  constructor(inputs: Inputs, wasInvalid: boolean) {
    const block = blockOf(inputs);
    this.#before = textsAround(inputs, block);
    this.#isInvalid = areInvalid(inputs);
    this.#wasInvalid = wasInvalid;
    const isSign = (element: Element): boolean =>
      call(block, 'contains', element) && call(element, 'closest', SIGN) !== null;
    this.#signs = [...this.#before].filter(([, element]) => isSign(element)).map(([text]) => text);
    this.#traits = traitsOf(inputs);
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
    const fresh = [...texts]
      .filter(([text]) => !this.#before.has(text))
      .map(([text, element]) => ({
        text,
        element,
        isChoice: call(element, 'closest', 'button, a, label, [role=button]') !== null,
        mark: markOf(element),
        isNear: isWithin(element, block),
      }));
    const messages = fresh.filter(({ text, isChoice }) => !isChoice && !GOES_ON.test(text));
    if (messages.some(({ mark, isNear }) => mark === 'wrong' && (isEmptied || (holds && isNear)))) return 'no';
    if (fresh.some(({ text }) => GOES_ON.test(text))) return 'wait';
    const near = messages.filter(({ isNear }) => isNear);
    const isNextStep = near.some(({ text }) => ADDRESS.test(text) || CODE_SENT.test(fold(text)));
    const isSameStep = !isNextStep && this.#traits === traitsOf(inputs) && this.#signs.every((text) => texts.has(text));
    const isBlank = wasKept && fresh.length === 0 && !inputs.some((input) => /\p{N}/u.test(textIn(input)));
    const isUnsaid = isEmptied && isSameStep && (isBlank || near.some(({ mark }) => mark === ''));
    if (isUnsaid || (isInvalid && holds && !this.#wasInvalid)) return 'doubt';
    // Over a field that keeps the code, what takes the place of other words goes on by itself, as the end of a countdown.
    const isInstead = (text: string, element: Element): boolean =>
      holds && [...this.#before].some(([old, at]) => at === element && !texts.has(old) && !text.includes(old));
    const mayAnswer = near.some(
      ({ text, element, mark }) => mark !== 'fine' && isBeside(element, inputs) && !isInstead(text, element),
    );
    return mayAnswer && !isNextStep ? 'maybe' : '';
  }
}
