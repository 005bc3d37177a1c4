/** The events and edits of a person who types or pastes, one at a time and without waiting. */

/** Types at the cursor. False where the document does not edit that way. */
export function insertText(input: HTMLInputElement, text: string): boolean {
  const { ownerDocument: document } = input;
  return typeof document.execCommand === 'function' && document.execCommand('insertText', false, text);
}

/** Deletes what is selected. False where the document does not edit that way. */
export function deleteSelection(input: HTMLInputElement): boolean {
  const { ownerDocument: document } = input;
  return typeof document.execCommand === 'function' && document.execCommand('delete');
}

/** The element's own setter, past the property that React lays over it to notice changes. */
export function setValue(input: HTMLInputElement, value: string): void {
  const view = input.ownerDocument.defaultView ?? globalThis;
  Object.getOwnPropertyDescriptor(view.HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(
    new view.InputEvent('input', {
      bubbles: true,
      composed: true,
      inputType: value ? 'insertText' : 'deleteContentBackward',
      data: value || null,
    }),
  );
}

/** Offers a text as pasted; whether it is taken is the page's affair. */
export function paste(input: HTMLInputElement, text: string): void {
  const view = input.ownerDocument.defaultView ?? globalThis;
  if (typeof view.DataTransfer !== 'function' || typeof view.ClipboardEvent !== 'function') return;
  const clipboardData = new view.DataTransfer();
  clipboardData.setData('text/plain', text);
  input.dispatchEvent(
    new view.ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
}

/** Tells that editing is over, as leaving a field does. */
export function fireChange(input: HTMLInputElement): void {
  const view = input.ownerDocument.defaultView ?? globalThis;
  input.dispatchEvent(new view.Event('change', { bubbles: true }));
}

/** Old pages wake their button on `keyup`. */
export function fireKeyUp(input: HTMLInputElement, code: string): void {
  const view = input.ownerDocument.defaultView ?? globalThis;
  input.dispatchEvent(new view.KeyboardEvent('keyup', { bubbles: true, composed: true, key: code.slice(-1) }));
}
