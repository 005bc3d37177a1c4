import { call } from './dom.ts';
import { type Editable, isControl } from './editable.ts';

/** The events and edits of a user who types or pastes, each on the one element that it is meant for. */

type View = Window & typeof globalThis;

const viewOf = (element: Element): View => (element.ownerDocument.defaultView ?? globalThis) as View;

/** Types at the cursor. For an element that has the cursor only: the browser writes wherever that is. */
export function insertAtCursor(element: Editable, text: string): boolean {
  const document = element.ownerDocument;
  return typeof document.execCommand === 'function' && call(document, 'execCommand', 'insertText', false, text);
}

/** Deletes what is selected. For an element that has the cursor only. */
export function deleteAtCursor(element: Editable): boolean {
  const document = element.ownerDocument;
  return typeof document.execCommand === 'function' && call(document, 'execCommand', 'delete');
}

/** Sets the whole text past the property that React lays over it to notice changes, and says that `data` came in. */
export function setText(element: Editable, text: string, data: string | null): void {
  if (isControl(element)) Reflect.set(Object.getPrototypeOf(element), 'value', text, element);
  else element.textContent = text;
  const inputType = data === null ? 'deleteContentBackward' : 'insertText';
  element.dispatchEvent(new (viewOf(element).InputEvent)('input', { bubbles: true, composed: true, inputType, data }));
}

/** Announces a text that is about to come in, which the browser does not do for `execCommand`. False: the page stops it. */
export function announce(element: Editable, data: string): boolean {
  return element.dispatchEvent(
    new (viewOf(element).InputEvent)('beforeinput', {
      bubbles: true,
      cancelable: true,
      composed: true,
      inputType: 'insertText',
      data,
    }),
  );
}

/** Name and number of the key that gives a character on the commonest keyboard; empty and 0 where none does. */
function keyOf(character: string): { code: string; keyCode: number } {
  if (/^\d$/.test(character)) return { code: `Digit${character}`, keyCode: character.charCodeAt(0) };
  const letter = character.toUpperCase();
  if (/^[A-Z]$/.test(letter)) return { code: `Key${letter}`, keyCode: letter.charCodeAt(0) };
  return { code: '', keyCode: 0 };
}

/** One event of a key that gives a character. False: the page does not want the browser to act on it. */
export function pressKey(element: Element, type: 'keydown' | 'keypress' | 'keyup', character: string): boolean {
  const { code, keyCode } = keyOf(character);
  const charCode = type === 'keypress' ? character.charCodeAt(0) : 0;
  const number = charCode || keyCode;
  const init = { bubbles: true, cancelable: true, composed: true, key: character, code };
  // The numbers are deprecated, and all that old pages look at.
  return element.dispatchEvent(
    new (viewOf(element).KeyboardEvent)(type, {
      ...init,
      keyCode: number,
      which: number,
      charCode,
    } as KeyboardEventInit),
  );
}

/** Offers a text as pasted. False: the page has dealt with it, in whatever way. */
export function paste(element: Editable, text: string): boolean {
  const { DataTransfer: Data, ClipboardEvent: Clipboard } = viewOf(element);
  if (typeof Data !== 'function' || typeof Clipboard !== 'function') return true;
  const clipboardData = new Data();
  clipboardData.setData('text/plain', text);
  // Firefox hides a script's own DataTransfer from the page, and makes one from `data` instead.
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData, data: text, dataType: 'text/plain' };
  return element.dispatchEvent(new Clipboard('paste', init));
}

/** Tells that editing is over, as leaving a field does. */
export function fireChange(element: Editable): void {
  element.dispatchEvent(new (viewOf(element).Event)('change', { bubbles: true }));
}

/** A click without a mouse, for pages that open a field when it is pointed at. */
export function click(element: Editable): void {
  const view = viewOf(element);
  const init = { bubbles: true, cancelable: true, composed: true };
  const pointer = { ...init, pointerType: 'mouse', isPrimary: true };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const isPointer = type.startsWith('pointer');
    element.dispatchEvent(isPointer ? new view.PointerEvent(type, pointer) : new view.MouseEvent(type, init));
  }
}
