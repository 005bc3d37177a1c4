import { attributeOf, call, drawnParent, own, queryAll } from './dom.ts';

/** How a field is shown. `no` is never filled; `drawn` is a transparent input over boxes that the page draws. */
export type Visibility = 'yes' | 'no' | 'drawn';

/** Computed styles are slow in DOMs without layout, where inline style and `hidden` tell nearly everything. */
const STYLE_BUDGET = 400;
const MIN_SIZE = 6;
/** Smallest side of a box that a page draws for one character, px. */
const DRAWN_SIZE = 14;

/** What a user presses or fills in, and so no cell for a character. */
const INTERACTIVE = 'input, textarea, select, option, a, img, svg, canvas';
/** More elements than these in one place are no row of cells with their field. */
const MAX_BESIDE = 24;
/** What a cell shows: nothing, a character, or a sign for one that is missing. */
const PLACEHOLDER = /^[\p{L}\p{N}•●*·∗○_|–—-]?$/u;

/** Hidden from the keyboard and from screen readers: a component's spacer, or its copy for the form. */
function isUnreachable(input: HTMLElement): boolean {
  return attributeOf(input, 'aria-hidden') === 'true' && attributeOf(input, 'tabindex') === '-1';
}

function isClipped({ clip, clipPath }: CSSStyleDeclaration): boolean {
  return /^rect\((?:0|1px)[, ]/.test(clip) || /inset\(50%\)|inset\(100%\)/.test(clipPath);
}

/** Counts the controls under `root` that a user fills in by typing or choosing. */
export function controlsIn(root: ParentNode): number {
  return queryAll(
    root,
    'input:not([type=hidden], [type=submit], [type=button], [type=checkbox], [type=radio]), select, textarea',
  ).length;
}

/** Decides what a user can see. It caches its answers, so make a new one for each pass over the page. */
export class VisibilityChecker {
  readonly #hidden = new Map<Element, boolean>();
  readonly #controls = new Map<Element, number>();
  readonly #styles = new Map<Element, CSSStyleDeclaration | null>();
  readonly #window: (Window & typeof globalThis) | null;
  readonly #document: Document;
  #budget = STYLE_BUDGET;
  /** Whether boxes have sizes. They have none in a DOM without layout. */
  readonly hasLayout: boolean;

  constructor(document: Document) {
    this.#document = document;
    this.#window = own(document, 'defaultView');
    const box = own(document, 'documentElement')?.getBoundingClientRect();
    this.hasLayout = Boolean(box && box.width > 0);
  }

  controlCount(element: Element): number {
    const count = this.#controls.get(element) ?? controlsIn(element);
    this.#controls.set(element, count);
    return count;
  }

  style(element: Element): CSSStyleDeclaration | null {
    const known = this.#styles.get(element);
    if (known !== undefined) return known;
    let style: CSSStyleDeclaration | null = null;
    if (this.#window && (this.hasLayout || this.#budget-- > 0)) style = this.#window.getComputedStyle(element);
    this.#styles.set(element, style);
    return style;
  }

  /** Whether the element or one of its ancestors is not rendered at all, or is inert. */
  isHidden(element: Element): boolean {
    const known = this.#hidden.get(element);
    if (known !== undefined) return known;
    const parent = drawnParent(element);
    const hidden = this.#isHiddenHere(element) || (parent !== null && this.isHidden(parent));
    this.#hidden.set(element, hidden);
    return hidden;
  }

  #isHiddenHere(element: Element): boolean {
    if (own(element, 'localName') === 'dialog' && attributeOf(element, 'open') === null) return true;
    if (attributeOf(element, 'inert') !== null) return true;
    if (attributeOf(element, 'hidden') !== null && !this.hasLayout) return true;
    const inline = attributeOf(element, 'style');
    if (inline && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(inline)) {
      // An inline style can lose against `!important`; with layout the computed one decides.
      if (!this.hasLayout) return true;
    }
    const style = this.style(element);
    if (!style) return false;
    if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse') return true;
    return style.getPropertyValue('content-visibility') === 'hidden';
  }

  /** How an input is shown. */
  of(input: HTMLElement): Visibility {
    if (this.isHidden(input) || isUnreachable(input)) return 'no';
    if (this.#isOffPage(input)) return this.#isReachedByLabel(input) || this.cellsFor(input) > 0 ? 'drawn' : 'no';
    if (this.#isTiny(input)) return this.#hasDrawnBoxes(input) || this.cellsFor(input) > 0 ? 'drawn' : 'no';
    return this.#isTransparent(input) ? (this.#couldBeDrawn(input) ? 'drawn' : 'no') : 'yes';
  }

  /** Moved off the page or clipped to nothing: the usual ways of hiding a trap, or a copy for screen readers. */
  #isOffPage(input: HTMLElement): boolean {
    const style = this.style(input);
    if (style) {
      if (isClipped(style)) return true;
      const isFarOff = (value: string): boolean => /^-\d{4,}/.test(value);
      if (style.position === 'absolute' || style.position === 'fixed')
        if ([style.left, style.top, style.right, style.bottom].some(isFarOff)) return true;
      if (isFarOff(style.textIndent)) return true;
    }
    return (this.hasLayout && !this.#isOnCanvas(input)) || this.#isInClipped(input);
  }

  /** Inside an element that is clipped to nothing: a whole form for screen readers, or a trap. */
  #isInClipped(input: HTMLElement): boolean {
    for (let around = drawnParent(input); around; around = drawnParent(around)) {
      const style = this.style(around);
      if (style && isClipped(style)) return true;
    }
    return false;
  }

  #isTiny(input: HTMLElement): boolean {
    if (this.hasLayout) {
      const box = input.getBoundingClientRect();
      return box.width < MIN_SIZE || box.height < MIN_SIZE;
    }
    const style = this.style(input);
    const tiny = (value: string): boolean => /^[01]px$/.test(value);
    return style !== null && /absolute|fixed/.test(style.position) && (tiny(style.width) || tiny(style.height));
  }

  /** A visible label with boxes drawn in it: a click on them puts the cursor into an input that cannot be seen. */
  #isReachedByLabel(input: HTMLElement): boolean {
    const labels = own(input, 'localName') === 'input' ? [...((input as HTMLInputElement).labels ?? [])] : [];
    return this.hasLayout && labels.some((label) => !this.isHidden(label) && this.#hasRow(label, input));
  }

  /** A row of equal boxes beside an input too small to see: the page draws its characters there. */
  #hasDrawnBoxes(input: HTMLElement): boolean {
    let parent = drawnParent(input);
    for (let level = 0; parent && level < 2; level++, parent = drawnParent(parent))
      if (this.#hasRow(parent, input)) return true;
    return false;
  }

  /**
   * The number of cells that the page draws for the characters of an input that the keyboard reaches: beside the input or
   * in a sibling of it, four to ten in a row, without controls and with at most a placeholder each. 0 if there are none.
   */
  cellsFor(input: HTMLElement): number {
    if (!this.hasLayout || attributeOf(input, 'aria-hidden') === 'true' || input.tabIndex === -1) return 0;
    let parent = drawnParent(input);
    for (let level = 0; parent && level < 2; level++, parent = drawnParent(parent)) {
      if (own(parent, 'childElementCount') > MAX_BESIDE) return 0;
      for (const place of [parent, ...own(parent, 'children')]) {
        if (own(place, 'childElementCount') > MAX_BESIDE) continue;
        if (place !== parent && (call(place, 'contains', input) || this.isHidden(place))) continue;
        const count = this.#rowIn(place, input, (cell) => this.#isCell(cell));
        if (count > 0) return count;
      }
    }
    return 0;
  }

  #isCell(element: Element): boolean {
    const text = (own(element, 'textContent') ?? '').trim();
    return (
      PLACEHOLDER.test(text) && !call(element, 'matches', INTERACTIVE) && queryAll(element, INTERACTIVE).length === 0
    );
  }

  #hasRow(parent: Element, input: Element): boolean {
    return this.#rowIn(parent, input, () => true) > 0;
  }

  /**
   * How many like boxes an element has as children, four to ten; else 0. The one with the input counts where it is a box
   * like the others, for the input that goes from one to the next.
   */
  #rowIn(parent: Element, input: Element, isPart: (child: Element) => boolean): number {
    const alike = new Map<string, number>();
    const kindOf = (child: Element): string => `${own(child, 'localName')}.${own(child, 'classList')[0] ?? ''}`;
    let around = '';
    for (const child of own(parent, 'children')) {
      if (child !== input && call(child, 'contains', input)) around = kindOf(child);
      if (call(child, 'contains', input) || this.isHidden(child) || !isPart(child)) continue;
      const box = call(child, 'getBoundingClientRect');
      if (this.hasLayout && (box.width < DRAWN_SIZE || box.height < DRAWN_SIZE)) continue;
      alike.set(kindOf(child), (alike.get(kindOf(child)) ?? 0) + 1);
    }
    const [kind, count = 0] = [...alike].find(([, many]) => many >= 4 && many <= 10) ?? [];
    return count + Number(kind === around);
  }

  /** A user can scroll to what is below or right of the page's origin, but not to what is left of or above it. */
  #isOnCanvas(input: HTMLElement): boolean {
    const box = input.getBoundingClientRect();
    const scroller = own(this.#document, 'scrollingElement') ?? own(this.#document, 'documentElement');
    return box.right + scroller.scrollLeft > 0 && box.bottom + scroller.scrollTop > 0;
  }

  #isTransparent(input: HTMLElement): boolean {
    let opacity = 1;
    for (let element: Element | null = input; element; element = drawnParent(element)) {
      const value = Number.parseFloat(this.style(element)?.opacity ?? '1');
      if (!Number.isNaN(value)) opacity *= value;
    }
    return opacity < 0.05;
  }

  /** A transparent input belongs to drawn boxes if the keyboard can reach it and what is around it is visible. */
  #couldBeDrawn(input: HTMLElement): boolean {
    if (attributeOf(input, 'aria-hidden') === 'true' || input.tabIndex === -1) return false;
    const parent = drawnParent(input);
    if (!parent || this.#isTransparent(parent as HTMLElement)) return false;
    // A trap stands alone; drawn boxes are elements beside the input.
    const outer = drawnParent(parent);
    return own(parent, 'childElementCount') > 1 || (outer !== null && own(outer, 'childElementCount') > 1);
  }
}
