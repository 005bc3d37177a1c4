import { attributeOf, own } from './dom.ts';

/** An element that a user can type into: an input, a textarea, or the root of editable content. */
export type Editable = HTMLElement;

/** The input of one field, or the boxes of a split code in the order of its characters. */
export type Inputs = readonly [Editable, ...Editable[]];

export function areInputs(list: readonly Editable[]): list is Inputs {
  return list.length > 0;
}

export function lastOf(inputs: Inputs): Editable {
  return inputs.at(-1) ?? inputs[0];
}

type Control = HTMLInputElement | HTMLTextAreaElement;

const TEXT_TYPES = new Set(['', 'text', 'tel', 'number', 'password']);
const KNOWN_TYPES = new Set(
  'button checkbox color date datetime-local email file hidden image month radio range reset search submit time url week'.split(
    ' ',
  ),
);

/** The `type` attribute as written, in lower case. */
export function writtenType(element: Element): string {
  return (attributeOf(element, 'type') ?? '').toLowerCase();
}

/**
 * Whether an input is a code field despite its type `search`, which keeps password managers away. `one-time-code` alone
 * is not enough: pages put it on true search fields for the same reason.
 */
function isCodeSearch(element: Element): boolean {
  const said = (name: string): string => attributeOf(element, name) ?? '';
  return (
    writtenType(element) === 'search' &&
    /one-time-code/i.test(said('autocomplete')) &&
    (/^(?:numeric|decimal|tel)$/i.test(said('inputmode')) || /^(?:[4-9]|10)$/.test(said('maxlength')))
  );
}

/** Whether an element is an input that takes typed text. To a browser, an unknown type (`numeric`) is text. */
export function takesText(element: Element): element is HTMLInputElement {
  if (own(element, 'localName') !== 'input') return false;
  const type = writtenType(element);
  return TEXT_TYPES.has(type) || !KNOWN_TYPES.has(type) || isCodeSearch(element);
}

/** Whether an input's type never takes a code (`checkbox`, `file`). */
export function isOtherKind(element: Element): boolean {
  return own(element, 'localName') === 'input' && !takesText(element);
}

export function isTextarea(element: Element): element is HTMLTextAreaElement {
  return own(element, 'localName') === 'textarea';
}

export function isControl(element: Element): element is Control {
  return takesText(element) || isTextarea(element);
}

/** Whether the element is the root of editable content, rather than a part of it. */
export function isRichText(element: Element): element is HTMLElement {
  return /^(?:|true|plaintext-only)$/i.test(attributeOf(element, 'contenteditable') ?? 'none');
}

/** Whether a user could type into an element, now or once the page has enabled it. */
export function isEditable(element: Element): element is Editable {
  return isControl(element) || isRichText(element);
}

/** Whether it takes text now: neither disabled, by itself or by its fieldset, nor read-only. */
export function isOpen(element: Editable): boolean {
  return isControl(element) ? !element.readOnly && !element.matches(':disabled') : isRichText(element);
}

/** The text in an element. */
export function textIn(element: Editable): string {
  return isControl(element) ? element.value : (element.textContent ?? '');
}

/** The longest text that an element takes; Infinity if it sets no limit. */
export function limitOf(element: Editable): number {
  return isControl(element) && element.maxLength > 0 ? element.maxLength : Number.POSITIVE_INFINITY;
}

/** Selects the whole content, so that what is typed next replaces it. */
export function selectAll(element: Editable): void {
  if (isControl(element)) element.select();
  else element.ownerDocument.defaultView?.getSelection()?.selectAllChildren(element);
}

/**
 * Whether the whole text is selected, so that the next key would replace it. False for number fields, which do not
 * tell.
 */
export function isAllSelected(element: Editable): boolean {
  if (!isControl(element)) return false;
  return element.value !== '' && element.selectionStart === 0 && element.selectionEnd === element.value.length;
}

/** Puts the cursor after the last character, where the element has one. */
export function cursorToEnd(element: Editable): void {
  if (!isControl(element)) {
    const selection = element.ownerDocument.defaultView?.getSelection();
    selection?.selectAllChildren(element);
    selection?.collapseToEnd();
  } else if (/^(?:text|tel|password|search|url|textarea)$/.test(element.type)) {
    // Number fields throw: they have no selection.
    element.setSelectionRange(element.value.length, element.value.length);
  }
}
