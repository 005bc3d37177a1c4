import { drawnParent, type ShadowOf } from './dom.ts';
import { type CodeField, findCodeFields } from './fields.ts';

/** Milliseconds that the mark has to stand in plain sight before a click on it counts. */
const SHOWN_MS = 500;
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

export interface MarkOptions {
  shadowOf: ShadowOf;
  /** What a screen reader says of the mark. */
  label: string;
  /** A person clicked the mark, seen and uncovered. */
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

/** A small mark in the page's code field. The page sees an element; what is in it, and what it does, it does not. */
class Mark {
  readonly #field: CodeField;
  readonly #options: MarkOptions;
  readonly #host: HTMLElement;
  readonly #document: Document;
  readonly #life = new AbortController();
  readonly #observer: IntersectionObserver;
  #clearSince = 0;

  constructor(field: CodeField, options: MarkOptions) {
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
    const view = this.#document.defaultView!;
    const move = (): void => void view.requestAnimationFrame(() => this.place());
    for (const event of ['scroll', 'resize'])
      view.addEventListener(event, move, { capture: true, passive: true, signal: this.#life.signal });
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
    const isClear = Boolean(last?.isIntersecting) && last?.isVisible !== false;
    if (!isClear) this.#clearSince = 0;
    else if (this.#clearSince === 0) this.#clearSince = performance.now();
  }

  #click(event: MouseEvent): void {
    event.stopPropagation();
    if (!event.isTrusted || this.#clearSince === 0 || performance.now() - this.#clearSince < SHOWN_MS) return;
    if (!this.#isUncovered()) return;
    this.#options.onAct();
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

  /** Puts the mark at the end of the field, or takes it out of sight with it. */
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
  }

  remove(): void {
    this.#life.abort();
    this.#observer.disconnect();
    this.#host.remove();
  }
}

/** Keeps a mark in the surest field of a page for as long as there is one. Returns the way to stop. */
export function startMark(document: Document, options: MarkOptions): () => void {
  let mark: Mark | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = (): void => {
    const [field] = findCodeFields(document, { shadowOf: options.shadowOf });
    const isSame = field && mark && field.inputs[0] === mark.inputs[0] && field.inputs.length === mark.inputs.length;
    if (isSame) {
      mark!.place();
      return;
    }
    mark?.remove();
    mark = field && new Mark(field, options);
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
    mark?.remove();
  };
}
