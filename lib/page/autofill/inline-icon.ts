import { drawnParent, type ShadowOf } from './dom.ts';
import { type CodeField, findCodeFields } from './fields.ts';
import { Stillness } from './stillness.ts';
import { isUnderTopLayer } from './top-layer.ts';

const SETTLE_MS = 250;
const SIZE = 22;

// Left, top and display are set on the element itself, so nothing here may be `!important` about them.
const STYLE = `
  :host { position: fixed !important; right: auto !important; bottom: auto !important; margin: 0 !important;
    padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important;
    width: ${SIZE}px !important; height: ${SIZE}px !important; min-width: 0 !important; min-height: 0 !important;
    max-width: none !important; max-height: none !important; opacity: 1 !important; visibility: visible !important;
    filter: none !important; transform: none !important; translate: none !important; scale: none !important;
    rotate: none !important; clip-path: none !important; mask: none !important; mix-blend-mode: normal !important;
    transition: none !important; animation: none !important; pointer-events: auto !important; }
  button { all: initial; display: grid; place-items: center; width: ${SIZE}px; height: ${SIZE}px; border-radius: 6px;
    cursor: pointer; background: #0d6553; color: #fff; box-shadow: 0 0 0 1px #fff8; }
  button:hover { background: #12806a; }
  button:focus-visible { outline: 2px solid #fff; outline-offset: -4px; }
  svg { width: 14px; height: 14px; }
`;

export interface InlineIconOptions {
  shadowOf: ShadowOf;
  /** What a screen reader says of the icon. */
  label: string;
  /** The user clicked the icon, which had stood still, in sight and on top. */
  onAct(): void;
}

/** Whether nothing that is drawn around an element makes it see-through, shifted or cut: the tricks that steal clicks. */
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

/** A small icon in the page's code field. The page sees an element; what is in it, and what it does, it does not. */
class InlineIcon {
  readonly #field: CodeField;
  readonly #options: InlineIconOptions;
  readonly #host: HTMLElement;
  readonly #document: Document;
  readonly #life = new AbortController();
  readonly #observer: IntersectionObserver;
  readonly #stillness = new Stillness();
  #reportsVisibility = false;

  constructor(field: CodeField, options: InlineIconOptions) {
    this.#field = field;
    this.#options = options;
    this.#document = field.inputs[0]!.ownerDocument;
    this.#host = this.#document.createElement('div');
    this.#host.popover = 'manual';
    this.#draw();
    // Chrome also tells whether anything covers or distorts it (trackVisibility); others leave `isVisible` out.
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), {
      threshold: [0, 1],
      trackVisibility: true,
      delay: 100,
    } as IntersectionObserverInit);
    this.#document.documentElement.append(this.#host);
    this.#host.showPopover();
    this.place();
    this.#observer.observe(this.#host);
    this.#follow(this.#document.defaultView!);
  }

  /** Follows the user's own acts in the page; what the page's scripts dispatch is not listened to. */
  #follow(view: Window): void {
    const on = <E extends Event>(name: string, hear: (event: E) => void): void =>
      view.addEventListener(name, (event) => event.isTrusted && hear(event as E), {
        capture: true,
        passive: true,
        signal: this.#life.signal,
      });
    const move = (): void => void view.requestAnimationFrame(() => this.place());
    on('scroll', move);
    on('resize', move);
    const pointOf = ({ clientX, clientY }: PointerEvent) => ({ x: clientX, y: clientY });
    on<PointerEvent>('pointermove', (event) => this.#stillness.pointerMoved(pointOf(event)));
    on<PointerEvent>('pointerover', (event) => {
      if (event.target === this.#host) this.#stillness.pointerArrived(pointOf(event), event.timeStamp);
    });
    on<PointerEvent>('pointerdown', (event) => {
      if (event.target !== this.#host) this.#stillness.pressedElsewhere(event.timeStamp);
    });
    // The page sees the element itself, and can write to it.
    const watcher = new MutationObserver(() => this.#stillness.standsAt(this.#placeNow(), performance.now()));
    watcher.observe(this.#host, { attributes: true });
    this.#life.signal.addEventListener('abort', () => watcher.disconnect());
  }

  get inputs(): CodeField['inputs'] {
    return this.#field.inputs;
  }

  #draw(): void {
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    const style = this.#document.createElement('style');
    style.textContent = STYLE;
    const button = this.#document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', this.#options.label);
    button.title = this.#options.label;
    const svg = this.#document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 20 20');
    const path = this.#document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', 'M2 4l4 12 4-9 4 9 4-12');
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', '2.2');
    svg.append(path);
    button.append(svg);
    // The cursor stays in the field.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => this.#click(event));
    shadow.append(style, button);
  }

  #see(entries: IntersectionObserverEntry[]): void {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
    this.#reportsVisibility ||= last?.isVisible === true;
    this.#stillness.isSeen(Boolean(last?.isIntersecting) && last?.isVisible !== false, performance.now());
  }

  #click(event: MouseEvent): void {
    event.stopPropagation();
    if (!event.isTrusted || !this.#stillness.mayAct(this.#placeNow(), event.detail, performance.now())) return;
    if (!this.#isUncovered()) return;
    // Where the browser does not tell what is in sight, whatever else is in the top layer may be what the user sees.
    if (!this.#reportsVisibility && isUnderTopLayer(this.#host, this.#options.shadowOf)) this.#raise();
    else this.#options.onAct();
  }

  /** Becomes the last of the top layer. What comes on top of it again meanwhile is met by the next click. */
  #raise(): void {
    this.#host.hidePopover();
    this.#host.showPopover();
    this.#stillness.restart(performance.now());
  }

  #placeNow(): string {
    const { left, top, width, height } = this.#host.getBoundingClientRect();
    return [left, top, width, height].map(Math.round).join();
  }

  #isUncovered(): boolean {
    const view = this.#document.defaultView!;
    const styleOf = (element: Element): CSSStyleDeclaration => view.getComputedStyle(element);
    const box = this.#host.getBoundingClientRect();
    const points = [
      [box.left + box.width / 2, box.top + box.height / 2],
      [box.left + 3, box.top + 3],
      [box.right - 3, box.bottom - 3],
    ] as const;
    const first = this.#field.inputs[0]!;
    return (
      points.every(([x, y]) => this.#document.elementFromPoint(x, y) === this.#host) &&
      isPlain(this.#host, styleOf) &&
      first.isConnected &&
      isPlain(first, styleOf)
    );
  }

  /** Puts the icon at the end of the field, or takes it out of sight with it. */
  place(): void {
    const boxes = this.#field.inputs;
    const end = boxes.at(-1)!.getBoundingClientRect();
    const isSeen = boxes[0]!.isConnected && end.width > 0 && end.bottom > 0 && end.right > 0;
    this.#host.style.setProperty('display', isSeen ? 'block' : 'none', 'important');
    const isSplit = boxes.length > 1;
    const isLeftward = this.#document.defaultView!.getComputedStyle(boxes[0]!).direction === 'rtl';
    // In a single field at its end; beside the last one of several boxes, which have no room.
    const inner = isLeftward ? end.left + 8 : end.right - SIZE - 8;
    const outer = isLeftward ? end.left - SIZE - 8 : end.right + 8;
    const left = isSplit ? outer : inner;
    this.#host.style.setProperty('left', `${Math.round(left)}px`, 'important');
    this.#host.style.setProperty('top', `${Math.round(end.top + (end.height - SIZE) / 2)}px`, 'important');
    this.#stillness.standsAt(this.#placeNow(), performance.now());
  }

  remove(): void {
    this.#life.abort();
    this.#observer.disconnect();
    this.#host.remove();
  }
}

/** Keeps an icon in the surest field of a page for as long as there is one. Returns the way to stop. */
export function startInlineIcon(document: Document, options: InlineIconOptions): () => void {
  let icon: InlineIcon | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    const [field] = findCodeFields(document, { shadowOf: options.shadowOf });
    const isSame = field && icon && field.inputs[0] === icon.inputs[0] && field.inputs.length === icon.inputs.length;
    if (isSame) {
      icon!.place();
      return;
    }
    icon?.remove();
    icon = field && new InlineIcon(field, options);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLE_MS);
  };

  const observer = new MutationObserver(soon);
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'disabled', 'type', 'open'],
  });
  const life = new AbortController();
  for (const event of ['focusin', 'animationend', 'transitionend'])
    document.addEventListener(event, soon, { capture: true, signal: life.signal });
  look();
  return () => {
    life.abort();
    observer.disconnect();
    clearTimeout(timer);
    icon?.remove();
  };
}
