import { collectControls, deepActive, type ShadowOf } from './dom.ts';
import { cursorToEnd, type Editable, isEditable, isOpen, limitOf, selectAll, textIn } from './editable.ts';
import { announce, announcesItself, deleteAtCursor, insertAtCursor, pressKey, setText } from './edits.ts';

/** The result of one key: whether the page cancelled the browser's own action. */
export interface Keystroke {
  handled: boolean;
}

/**
 * Types like a user, into the elements of one field and nowhere else: each step checks the focus first. An element that
 * the page does not let be focused gets the same events, and its text is set directly.
 */
export class Typist {
  readonly #document: Document;
  readonly #shadowOf: ShadowOf;
  readonly #isOurs: (element: Element) => boolean;
  /** The texts of the page's other controls before writing. */
  readonly #others = new Map<Element, string>();
  readonly #focused = new WeakSet<Element>();
  /** Whether a text landed in another control, and was removed there. */
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

  /** Focuses an element; false if the page moves the focus away. */
  focus(element: Editable): boolean {
    if (!this.hasCursor(element)) element.focus();
    const hasCursor = this.hasCursor(element);
    if (hasCursor) this.#focused.add(element);
    return hasCursor;
  }

  /** Where a key lands: a component may have moved the focus to another of its boxes. */
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
      const isOurs = !announcesItself() || !this.hasCursor(typed);
      isFree = (!isOurs || announce(typed, character)) && this.insert(typed, character, isOurs);
    }
    const released = this.#landing(target);
    if (released) pressKey(released, 'keyup', character);
    return { handled: !isFree };
  }

  /**
   * Inserts a text at the cursor, or after the content if there is no cursor.
   * @param isAnnounced whether the page has seen `beforeinput` for it
   * @returns false if the page cancelled it
   */
  insert(target: Editable, text: string, isAnnounced = true): boolean {
    if (!isOpen(target)) return true;
    const before = textIn(target);
    const done = this.hasCursor(target) ? insertAtCursor(target, text) : 'failed';
    if (done === 'stopped') return false;
    if (done === 'in') {
      this.#takeBack(target, before, text);
      return true;
    }
    if (!isAnnounced && !announce(target, text)) return false;
    const limit = limitOf(target);
    // A full box takes the new character in place of the old one.
    setText(target, limit <= text.length ? text.slice(0, limit) : `${before}${text}`.slice(0, limit), text);
    return true;
  }

  /** The browser writes at the focus, which a page can move at the last moment. */
  #takeBack(target: Editable, before: string, text: string): void {
    const { active } = this;
    if (!active || active === target || textIn(target) !== before) return;
    const other = this.#others.get(active);
    if (other === undefined || textIn(active as Editable) === other || !textIn(active as Editable).includes(text))
      return;
    setText(active as Editable, other, null);
    this.strayed = true;
  }

  /** Removes the content of an element. */
  clear(target: Editable): void {
    if (!isOpen(target) || textIn(target) === '') return;
    if (this.focus(target)) {
      selectAll(target);
      if (this.hasCursor(target)) deleteAtCursor(target);
    }
    if (target.isConnected && isOpen(target) && textIn(target) !== '') setText(target, '', null);
  }

  /**
   * Leaves the cursor after the last character, unless the page has moved it. An element that had the focus and lost it
   * does not get it again: the page may empty it then.
   */
  rest(target: Editable): void {
    const { active } = this;
    const isFree = !active || active === this.#document.body || this.#isOurs(active);
    if (!isFree || !target.isConnected || !isOpen(target)) return;
    if (this.hasCursor(target) || (!this.#focused.has(target) && this.focus(target))) cursorToEnd(target);
  }
}
