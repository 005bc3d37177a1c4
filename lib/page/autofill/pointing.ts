import { deepActive, own, type ShadowOf } from './dom.ts';
import type { Editable } from './editable.ts';

/** Milliseconds for the user to choose a field. */
const PATIENCE = 30_000;
const FOLLOW = 200;
const MARGIN = 4;

const NOTE_STYLE = [
  'left: 50%; top: 12px; transform: translateX(-50%); max-width: 90%; padding: 10px 16px',
  'border-radius: 10px; background: #0d6553; color: #fff; box-shadow: 0 2px 12px #0006',
  'font: 15px/1.4 system-ui, sans-serif',
].join('; ');

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function around(inputs: readonly Editable[]): Box {
  const boxes = inputs.map((input) => input.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return {
    left: left - MARGIN,
    top: top - MARGIN,
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}

function isWithin({ left, top, width, height }: Box, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= left && clientX <= left + width && clientY >= top && clientY <= top + height;
}

/** Outlines around fields of a page, above everything else. They take no clicks. */
class Outlines {
  readonly #host: HTMLElement;
  readonly #outlines: { element: HTMLElement; inputs: readonly Editable[] }[] = [];
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(document: Document, fields: readonly (readonly Editable[])[], text: string) {
    const make = (css: string): HTMLElement => {
      const element = document.createElement('div');
      element.style.cssText = `all: initial; position: fixed; pointer-events: none; box-sizing: border-box; ${css}`;
      return element;
    };
    this.#host = make('inset: 0; width: 100%; height: 100%; margin: 0; border: 0; background: none; overflow: visible');
    this.#host.popover = 'manual';
    const shadow = this.#host.attachShadow({ mode: 'closed' });
    for (const inputs of fields) {
      const element = make('border: 3px solid #0d6553; border-radius: 8px; box-shadow: 0 0 0 3px #fffc');
      this.#outlines.push({ element, inputs });
      shadow.append(element);
    }
    const note = make(NOTE_STYLE);
    note.setAttribute('role', 'status');
    note.textContent = text;
    shadow.append(note);
    own(document, 'documentElement').append(this.#host);
    this.#host.showPopover();
    this.#place();
    // Pages scroll and move their fields in many ways that fire no event.
    this.#timer = setInterval(() => this.#place(), FOLLOW);
  }

  #place(): void {
    for (const { element, inputs } of this.#outlines)
      for (const [side, length] of Object.entries(around(inputs))) element.style.setProperty(side, `${length}px`);
  }

  remove(): void {
    clearInterval(this.#timer);
    this.#host.remove();
  }
}

/**
 * Lets the user choose one of several fields, with a real click into it, or with Enter while it has the focus.
 * @returns its index in `fields`; -1 if the user pressed Escape or the time was up
 */
export function pointAtField(
  document: Document,
  fields: readonly (readonly Editable[])[],
  text: string,
  { shadowOf, signal }: { shadowOf: ShadowOf; signal: AbortSignal },
): Promise<number> {
  const outlines = new Outlines(document, fields, text);
  const life = new AbortController();
  const indexOf = (element: EventTarget | null | undefined): number =>
    fields.findIndex((inputs) => inputs.some((input) => input === element));
  return new Promise<number>((resolve) => {
    const listen = { capture: true, signal: life.signal };
    document.addEventListener(
      'click',
      (event) => {
        const index = event.isTrusted ? indexOf(deepActive(document, shadowOf)) : -1;
        const field = fields[index];
        if (field && isWithin(around(field), event)) resolve(index);
      },
      listen,
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (!event.isTrusted) return;
        const index = event.key === 'Enter' ? indexOf(deepActive(document, shadowOf)) : -1;
        if (index < 0 && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopImmediatePropagation();
        resolve(index);
      },
      listen,
    );
    signal.addEventListener('abort', () => resolve(-1), { signal: life.signal });
    setTimeout(() => resolve(-1), PATIENCE);
  }).finally(() => {
    life.abort();
    outlines.remove();
  });
}
