import { ClickGuard } from './click-guard.ts';
import { drawnParent, type ShadowOf } from './dom.ts';
import { lastOf } from './editable.ts';
import type { CodeField } from './fields.ts';
import { ICON_SIZE, makeIcon } from './inline-icon-element.ts';
import { isInTransition, isUnderTopLayer, seemsUnderTopLayer } from './top-layer.ts';

/** Milliseconds between two checks that nothing covers the icon. Random, so that no page can time itself to them. */
const CHECK_MS = { least: 120, most: 320 };
/** On a page zoomed out further than this, the icon is too small to be seen. */
const LEAST_ZOOM = 0.8;

export interface InlineIconOptions {
  shadowOf: ShadowOf;
  /** The icon's accessible name. */
  label: string;
  /** The user clicked the icon, and `ClickGuard` let the click through. */
  onAct(): void;
}

/** Whether no style on an element or its ancestors makes it transparent, shifted or clipped: tricks that steal clicks. */
export function isPlain(element: Element, styleOf: (element: Element) => CSSStyleDeclaration): boolean {
  for (let at: Element | null = element; at; at = drawnParent(at)) {
    const style = styleOf(at);
    if (style.visibility === 'hidden' || style.display === 'none') return false;
    if (style.opacity !== '' && Number.parseFloat(style.opacity) < 0.95) return false;
    for (const effect of [style.filter, style.clipPath, style.maskImage, style.mixBlendMode])
      if (effect && effect !== 'none' && effect !== 'normal') return false;
  }
  return true;
}

/** A small icon in the page's code field. The page sees a host element, but not its content or what it does. */
export class InlineIcon {
  readonly #field: CodeField;
  readonly #options: InlineIconOptions;
  readonly #host: HTMLElement;
  readonly #document: Document;
  readonly #life = new AbortController();
  readonly #observer: IntersectionObserver;
  readonly #view: Window & typeof globalThis;
  readonly #clickGuard = new ClickGuard();
  #reportsVisibility = false;
  #isInSight = false;
  #isOnTop = false;
  #moves = 0;

  constructor(field: CodeField, view: Window & typeof globalThis, options: InlineIconOptions) {
    this.#view = view;
    this.#field = field;
    this.#options = options;
    this.#document = field.inputs[0].ownerDocument;
    const { host, button } = makeIcon(this.#document, options.label);
    this.#host = host;
    button.addEventListener('focus', () => this.#clickGuard.focused(performance.now()));
    button.addEventListener('click', (event) => this.#click(event));
    // Chrome also tells whether anything covers or distorts it (trackVisibility); others leave `isVisible` out.
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), {
      threshold: [0, 1],
      trackVisibility: true,
      delay: 100 + Math.random() * 50,
    } as IntersectionObserverInit);
    this.#document.documentElement.append(this.#host);
    this.#host.showPopover();
    this.place();
    this.#observer.observe(this.#host);
    this.#follow();
    this.#keepChecking();
  }

  /** Follows what the user does in the page. Events that the page's scripts dispatch are ignored. */
  #follow(): void {
    const on = <E extends Event>(name: string, hear: (event: E) => void): void =>
      this.#view.addEventListener(name, (event) => event.isTrusted && hear(event as E), {
        capture: true,
        passive: true,
        signal: this.#life.signal,
      });
    const move = (): void => void this.#view.requestAnimationFrame(() => this.place());
    on('scroll', move);
    on('resize', move);
    const pointOf = ({ clientX, clientY }: PointerEvent) => ({ x: clientX, y: clientY });
    on<PointerEvent>('pointermove', (event) => this.#clickGuard.pointerMoved(pointOf(event)));
    on<PointerEvent>('pointerover', (event) => {
      // A finger has no position before it touches.
      if (event.target === this.#host && event.pointerType !== 'touch')
        this.#clickGuard.pointerArrived(pointOf(event), event.timeStamp);
    });
    on<PointerEvent>('pointerout', (event) => event.relatedTarget === null && this.#clickGuard.pointerLeft());
    on<PointerEvent>('pointerdown', (event) => {
      if (event.target !== this.#host) this.#clickGuard.pressedElsewhere(event.timeStamp);
    });
    // The page can change the host element's attributes.
    const watcher = new MutationObserver(() => this.#notePlace());
    watcher.observe(this.#host, { attributes: true });
    this.#life.signal.addEventListener('abort', () => watcher.disconnect());
  }

  get inputs(): CodeField['inputs'] {
    return this.#field.inputs;
  }

  #see(entries: IntersectionObserverEntry[]): void {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
    this.#reportsVisibility ||= last?.isVisible === true;
    this.#isInSight = Boolean(last?.isIntersecting) && last?.isVisible !== false;
    this.#noteVisibility();
  }

  /** Checks regularly, in painted frames, whether anything covers the icon. */
  #keepChecking(): void {
    const wait = CHECK_MS.least + Math.random() * (CHECK_MS.most - CHECK_MS.least);
    setTimeout(() => {
      this.#document.defaultView?.requestAnimationFrame(() => {
        if (this.#life.signal.aborted) return;
        this.#isOnTop = this.#seemsOnTop();
        this.#noteVisibility();
        this.#keepChecking();
      });
    }, wait);
  }

  #seemsOnTop(): boolean {
    try {
      return this.#isUncovered() && (this.#reportsVisibility || !seemsUnderTopLayer(this.#host));
    } catch {
      // The page may have shadowed the document's methods (DOM clobbering).
      return false;
    }
  }

  #noteVisibility(): void {
    this.#clickGuard.visibilityChanged(this.#isInSight && this.#isOnTop, performance.now());
  }

  #click(event: MouseEvent): void {
    event.stopPropagation();
    const { isTrusted, detail, timeStamp } = event;
    if (!isTrusted || !this.#clickGuard.mayAct(this.#placeNow(), detail, timeStamp, performance.now())) return;
    if (!this.#isUncovered()) return;
    // Where the browser does not report real visibility, anything else in the top layer may be what the user sees.
    if (this.#reportsVisibility || !isUnderTopLayer(this.#host, this.#options.shadowOf)) this.#options.onAct();
  }

  /** A move counts from the frame after the one that painted it. */
  #notePlace(): void {
    if (!this.#clickGuard.standsAt(this.#placeNow())) return;
    const move = ++this.#moves;
    const drawn = () => move === this.#moves && this.#clickGuard.drawn(performance.now());
    this.#view.requestAnimationFrame(() => this.#view.requestAnimationFrame(drawn));
  }

  #placeNow(): string {
    const { left, top, width, height } = this.#host.getBoundingClientRect();
    return [left, top, width, height].map(Math.round).join();
  }

  #isUncovered(): boolean {
    const styleOf = (element: Element): CSSStyleDeclaration => this.#view.getComputedStyle(element);
    const box = this.#host.getBoundingClientRect();
    const points = [
      [box.left + box.width / 2, box.top + box.height / 2],
      [box.left + 3, box.top + 3],
      [box.right - 3, box.bottom - 3],
    ] as const;
    const [first] = this.#field.inputs;
    const { currentCSSZoom = 1 } = this.#host as Element & { currentCSSZoom?: number };
    return (
      currentCSSZoom >= LEAST_ZOOM &&
      !isInTransition(this.#document) &&
      points.every(([x, y]) => this.#document.elementFromPoint(x, y) === this.#host) &&
      isPlain(this.#host, styleOf) &&
      first.isConnected &&
      isPlain(first, styleOf)
    );
  }

  /** Puts the icon at the end of the field, or hides it when the field cannot be seen. */
  place(): void {
    const boxes = this.#field.inputs;
    const end = lastOf(boxes).getBoundingClientRect();
    const isSeen = boxes[0].isConnected && end.width > 0 && end.bottom > 0 && end.right > 0;
    this.#host.style.setProperty('display', isSeen ? 'block' : 'none', 'important');
    const isLeftward = this.#view.getComputedStyle(boxes[0]).direction === 'rtl';
    // At the end of a single field. Split boxes have no room, so beside the last one.
    const inner = isLeftward ? end.left + 8 : end.right - ICON_SIZE - 8;
    const outer = isLeftward ? end.left - ICON_SIZE - 8 : end.right + 8;
    const left = boxes.length > 1 ? outer : inner;
    this.#host.style.setProperty('left', `${Math.round(left)}px`, 'important');
    this.#host.style.setProperty('top', `${Math.round(end.top + (end.height - ICON_SIZE) / 2)}px`, 'important');
    this.#notePlace();
  }

  remove(): void {
    this.#life.abort();
    this.#observer.disconnect();
    this.#host.remove();
  }
}
