import { collectControls, deepActive, type ShadowOf } from './dom.ts';
import { cursorToEnd, type Editable, isEditable, isOpen, limitOf, selectAll, textIn } from './editable.ts';
import { announce, deleteAtCursor, insertAtCursor, pressKey, setText } from './edits.ts';

/** What became of one key: whether the page kept the browser from acting on it. */
export interface Keystroke {
  handled: boolean;
}

/**
 * Types as a user does, into the elements of one field and nothing else: each step looks where the cursor is first. An
 * element that the page lets have no cursor gets the same events, and its text without one.
 */
export class Typist {
  readonly #document: Document;
  readonly #shadowOf: ShadowOf;
  readonly #isOurs: (element: Element) => boolean;
  /** The texts of the page's other controls before we began. */
  readonly #others = new Map<Element, string>();
  /** Whether a text of ours came into another control, and was taken out of it again. */
  strayed = false;

  constructor(document: Document, shadowOf: ShadowOf, isOurs: (element: Element) => boolean) {
    this.#document = document;
    this.#shadowOf = shadowOf;
    this.#isOurs = isOurs;
    for (const control of collectControls(document, shadowOf))
      if (!isOurs(control) && isEditable(control)) this.#others.set(control, textIn(control));
  }

  get active(): Element | null {
    return deepActive(this.#document, this.#shadowOf);
  }

  hasCursor(element: Element): boolean {
    return element.isConnected && this.active === element;
  }

  /** Puts the cursor into an element; false where the page does not leave it there. */
  focus(element: Editable): boolean {
    if (!this.hasCursor(element)) element.focus();
    return this.hasCursor(element);
  }

  /** Where a key lands: a component may have moved the cursor on to another of its own boxes. */
  #landing(target: Editable): Editable | null {
    const { active } = this;
    if (active && this.#isOurs(active)) return active as Editable;
    return target.isConnected ? target : null;
  }

  /** One key, from down to up. */
  type(target: Editable, character: string): Keystroke {
    const pressed = this.#landing(target);
    let isFree = pressed !== null && pressKey(pressed, 'keydown', character);
    isFree &&= pressed !== null && pressKey(pressed, 'keypress', character);
    const typed = isFree ? this.#landing(target) : null;
    if (typed && isOpen(typed)) {
      isFree = announce(typed, character);
      if (isFree) this.insert(typed, character);
    }
    const released = this.#landing(target);
    if (released) pressKey(released, 'keyup', character);
    return { handled: !isFree };
  }

  /** Puts a text in at the cursor, or behind what is there where there is no cursor. */
  insert(target: Editable, text: string): void {
    if (!isOpen(target)) return;
    const before = textIn(target);
    if (this.hasCursor(target) && insertAtCursor(target, text)) {
      this.#takeBack(target, before, text);
      return;
    }
    const limit = limitOf(target);
    // A box that is full takes the new character in place of the old one.
    setText(target, limit <= text.length ? text.slice(0, limit) : `${before}${text}`.slice(0, limit), text);
  }

  /** The browser writes where the cursor is, and a page can move it at the very last moment. */
  #takeBack(target: Editable, before: string, text: string): void {
    const { active } = this;
    if (!active || active === target || textIn(target) !== before) return;
    const other = this.#others.get(active);
    if (other === undefined || textIn(active as Editable) === other || !textIn(active as Editable).includes(text))
      return;
    setText(active as Editable, other, null);
    this.strayed = true;
  }

  /** Takes out all that an element holds. */
  clear(target: Editable): void {
    if (!isOpen(target) || textIn(target) === '') return;
    if (this.focus(target)) {
      selectAll(target);
      if (this.hasCursor(target)) deleteAtCursor(target);
    }
    if (target.isConnected && isOpen(target) && textIn(target) !== '') setText(target, '', null);
  }

  /** Leaves the cursor behind the last character, unless the page has put it elsewhere. */
  rest(target: Editable): void {
    const { active } = this;
    const isFree = !active || active === this.#document.body || this.#isOurs(active);
    if (isFree && target.isConnected && isOpen(target) && this.focus(target)) cursorToEnd(target);
  }
}
