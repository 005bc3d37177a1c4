/** Milliseconds that something has to stand still, in sight and on top before a click on it is the user's own. */
export const STILL_MS = 500;
/** Milliseconds after which a click says nothing any more: a page that keeps its thread busy shows what was before. */
export const STALE_MS = 200;

interface Point {
  x: number;
  y: number;
}

/**
 * Whether a click on a small element is meant for it. A page that wants such a click moves the element under a resting
 * pointer, or takes away what lay over it, between the two presses of a double click. So every move, every arrival of
 * the pointer that is the page's doing, and every press elsewhere starts the wait anew; a move counts from when it was
 * drawn. Times in ms of one clock.
 */
export class Stillness {
  #place = '';
  #since = Number.POSITIVE_INFINITY;
  #seenSince = Number.POSITIVE_INFINITY;
  #pointer: Point | undefined;
  #arrived = Number.NEGATIVE_INFINITY;
  #pressed = Number.NEGATIVE_INFINITY;

  /**
   * The element stands at a place (any text that is the same for the same place and size).
   * @returns whether it moved: then it may not act until `drawn` was told
   */
  standsAt(place: string): boolean {
    if (place === this.#place) return false;
    this.#place = place;
    this.#since = Number.POSITIVE_INFINITY;
    return true;
  }

  /** The user sees the element where it stands now. */
  drawn(now: number): void {
    if (this.#since === Number.POSITIVE_INFINITY) this.#since = now;
  }

  /** The keyboard's focus came onto the element. */
  focused(now: number): void {
    this.#arrived = now;
  }

  /** The browser says whether the element is in sight. */
  isSeen(isSeen: boolean, now: number): void {
    if (!isSeen) this.#seenSince = Number.POSITIVE_INFINITY;
    else if (this.#seenSince === Number.POSITIVE_INFINITY) this.#seenSince = now;
  }

  /** The pointer was moved by the user, anywhere in the page. */
  pointerMoved(at: Point): void {
    this.#pointer = at;
  }

  /** The pointer left the document: what brings it back may be another window that closed, or a frame that moved. */
  pointerLeft(): void {
    this.#pointer = undefined;
  }

  /** The pointer came onto the element: by the page's doing where it stands where it stood, or was seen nowhere. */
  pointerArrived(at: Point, now: number): void {
    const stood = !this.#pointer || (Math.abs(this.#pointer.x - at.x) <= 1 && Math.abs(this.#pointer.y - at.y) <= 1);
    if (stood) this.#arrived = now;
    this.#pointer = at;
  }

  /** A button was pressed somewhere else in the page. */
  pressedElsewhere(now: number): void {
    this.#pressed = now;
  }

  /**
   * @param place where the element stands when the click is handled
   * @param clicks how many in a row this one is; 0 for one by the keyboard
   * @param at when the user clicked
   * @param now when the click is handled
   */
  mayAct(place: string, clicks: number, at: number, now: number): boolean {
    if (place !== this.#place || clicks > 1 || now - at > STALE_MS) return false;
    const last = Math.max(this.#since, this.#seenSince, this.#arrived, this.#pressed);
    return at - last >= STILL_MS;
  }
}
