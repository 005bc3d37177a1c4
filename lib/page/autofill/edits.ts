import { call } from './dom.ts';
import { type Editable, isControl } from './editable.ts';

/** The events and edits of a user who types or pastes. Each acts on one element. */

type View = Window & typeof globalThis;

const viewOf = (element: Element): View => (element.ownerDocument.defaultView ?? globalThis) as View;

/** Whether the browser fires `beforeinput` for what our scripts type. Firefox does; only it gives scripts this function. */
export const announcesItself = (): boolean => 'exportFunction' in globalThis;

/**
 * Types at the cursor. Call it only for the focused element: the browser writes wherever the focus is.
 * @returns `stopped` if the browser fired `beforeinput` and the page cancelled it
 */
export function insertAtCursor(element: Editable, text: string): 'in' | 'stopped' | 'failed' {
  const document = element.ownerDocument;
  if (typeof document.execCommand !== 'function') return 'failed';
  const view = viewOf(element);
  let told: Event | undefined;
  const hear = (event: Event): void => {
    if (event.isTrusted) told = event;
  };
  view.addEventListener('beforeinput', hear, true);
  const isIn = call(document, 'execCommand', 'insertText', false, text);
  view.removeEventListener('beforeinput', hear, true);
  if (told?.defaultPrevented) return 'stopped';
  return isIn ? 'in' : 'failed';
}

/** Deletes the selection. Call it only for the focused element. */
export function deleteAtCursor(element: Editable): boolean {
  const document = element.ownerDocument;
  return typeof document.execCommand === 'function' && call(document, 'execCommand', 'delete');
}

/**
 * Sets the whole text with the native setter, past the property by which React notices changes, and fires `input` with
 * `data`.
 */
export function setText(element: Editable, text: string, data: string | null): void {
  if (isControl(element)) Reflect.set(Object.getPrototypeOf(element), 'value', text, element);
  else element.textContent = text;
  const inputType = data === null ? 'deleteContentBackward' : 'insertText';
  element.dispatchEvent(new (viewOf(element).InputEvent)('input', { bubbles: true, composed: true, inputType, data }));
}

/** Fires `beforeinput`, for where the browser does not. Returns false if the page cancels it. */
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

/** `code` and `keyCode` of the key for a character on a US keyboard; empty and 0 if there is none. */
function keyOf(character: string): { code: string; keyCode: number } {
  if (/^\d$/.test(character)) return { code: `Digit${character}`, keyCode: character.charCodeAt(0) };
  const letter = character.toUpperCase();
  if (/^[A-Z]$/.test(letter)) return { code: `Key${letter}`, keyCode: letter.charCodeAt(0) };
  return { code: '', keyCode: 0 };
}

/** Fires one keyboard event for a character. Returns false if the page cancels it. */
export function pressKey(element: Element, type: 'keydown' | 'keypress' | 'keyup', character: string): boolean {
  const { code, keyCode } = keyOf(character);
  const charCode = type === 'keypress' ? character.charCodeAt(0) : 0;
  const number = charCode || keyCode;
  const init = { bubbles: true, cancelable: true, composed: true, key: character, code };
  // `keyCode` is deprecated, but all that old pages read.
  return element.dispatchEvent(
    new (viewOf(element).KeyboardEvent)(type, {
      ...init,
      keyCode: number,
      which: number,
      charCode,
    } as KeyboardEventInit),
  );
}

/** Fires a paste event with a text. Returns false if the page handled it. */
export function paste(element: Editable, text: string): boolean {
  const { DataTransfer: Data, ClipboardEvent: Clipboard } = viewOf(element);
  if (typeof Data !== 'function' || typeof Clipboard !== 'function') return true;
  const clipboardData = new Data();
  clipboardData.setData('text/plain', text);
  // Firefox hides a script's own DataTransfer from the page, and makes one from `data` instead.
  const init = { bubbles: true, cancelable: true, composed: true, clipboardData, data: text, dataType: 'text/plain' };
  return element.dispatchEvent(new Clipboard('paste', init));
}

/** Fires `change`, as leaving a field does. */
export function fireChange(element: Editable): void {
  element.dispatchEvent(new (viewOf(element).Event)('change', { bubbles: true }));
}

/** Fires the events of a click, for pages that enable a field when it is clicked. */
export function click(element: Editable): void {
  const view = viewOf(element);
  const init = { bubbles: true, cancelable: true, composed: true };
  const pointer = { ...init, pointerType: 'mouse', isPrimary: true };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const isPointer = type.startsWith('pointer');
    element.dispatchEvent(isPointer ? new view.PointerEvent(type, pointer) : new view.MouseEvent(type, init));
  }
}
