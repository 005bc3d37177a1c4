/** Milliseconds that an element must stay in one place, visible and on top, before a click on it counts. */
export const STILL_MS = 500;
/** Milliseconds after which a click no longer counts: a page that blocks its thread shows an outdated picture. */
export const STALE_MS = 200;

interface Point {
  x: number;
  y: number;
}

/**
 * Decides whether the user meant to click a small element (a guard against clickjacking). A page that wants to steal a
 * click moves the element under a resting pointer, or removes what covered it, between the two presses of a double
 * click. So the wait restarts with every move of the element, every arrival of the pointer that the page caused, and
 * every press elsewhere. A move counts from the frame that painted it. All times are in ms of one clock.
 */
export class ClickGuard {
  #place = '';
  #since = Number.POSITIVE_INFINITY;
  #seenSince = Number.POSITIVE_INFINITY;
  #pointer: Point | undefined;
  #arrived = Number.NEGATIVE_INFINITY;
  #pressed = Number.NEGATIVE_INFINITY;

  /**
   * Reports where the element is.
   * @param place any text that is the same for the same position and size
   * @returns whether it moved: then no click counts until `drawn` is called
   */
  standsAt(place: string): boolean {
    if (place === this.#place) return false;
    this.#place = place;
    this.#since = Number.POSITIVE_INFINITY;
    return true;
  }

  /** The browser has painted the element where it is now. */
  drawn(now: number): void {
    if (this.#since === Number.POSITIVE_INFINITY) this.#since = now;
  }

  /** The element got the keyboard focus. */
  focused(now: number): void {
    this.#arrived = now;
  }

  /** The element became visible, or is no longer. */
  visibilityChanged(isVisible: boolean, now: number): void {
    if (!isVisible) this.#seenSince = Number.POSITIVE_INFINITY;
    else if (this.#seenSince === Number.POSITIVE_INFINITY) this.#seenSince = now;
  }

  /** The user moved the pointer, anywhere in the page. */
  pointerMoved(at: Point): void {
    this.#pointer = at;
  }

  /** The pointer left the document. It may come back because a window closed or a frame moved. */
  pointerLeft(): void {
    this.#pointer = undefined;
  }

  /** The pointer entered the element. The page caused that if the pointer itself did not move, or came from nowhere. */
  pointerArrived(at: Point, now: number): void {
    const stood = !this.#pointer || (Math.abs(this.#pointer.x - at.x) <= 1 && Math.abs(this.#pointer.y - at.y) <= 1);
    if (stood) this.#arrived = now;
    this.#pointer = at;
  }

  /** A pointer button was pressed elsewhere in the page. */
  pressedElsewhere(now: number): void {
    this.#pressed = now;
  }

  /**
   * Whether a click counts.
   * @param place where the element is when the click is handled
   * @param clicks how many in a row this one is (`event.detail`); 0 for the keyboard
   * @param at when the user clicked (`event.timeStamp`)
   * @param now when the click is handled
   */
  mayAct(place: string, clicks: number, at: number, now: number): boolean {
    if (place !== this.#place || clicks > 1 || now - at > STALE_MS) return false;
    const last = Math.max(this.#since, this.#seenSince, this.#arrived, this.#pressed);
    return at - last >= STILL_MS;
  }
}
