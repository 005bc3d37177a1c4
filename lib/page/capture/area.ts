import { must } from '../../must.ts';
import type { Rect } from '../../picture/qr/read/picture.ts';

export interface AreaTexts {
  /** What to do, shown on the page. */
  hint: string;
  /** Name of the overlay for screen readers. */
  label: string;
}

/** Side of the box that the keyboard starts with, CSS px. */
const START = 280;
const STEP = 16;
const FINE = 1;
/** A smaller box was a click, not a selection. CSS px. */
const LEAST = 12;

const STYLE = `
:host { all: initial; }
.ground { position: fixed; inset: 0; cursor: crosshair; outline: none; overflow: hidden; touch-action: none;
  background: rgb(10 18 15 / 0.45); user-select: none; }
.ground[data-marked] { background: none; }
.box { position: absolute; box-sizing: border-box; border: 2px solid #78d6be; border-radius: 4px;
  box-shadow: 0 0 0 1px #05231b, 0 0 0 200vmax rgb(10 18 15 / 0.45); }
.hint { position: absolute; inset-block-start: 24px; inset-inline: 24px; margin-inline: auto; inline-size: fit-content;
  max-inline-size: 480px; padding: 10px 16px; border-radius: 10px; background: #111513; color: #eef2ee;
  font: 500 14px/1.4 system-ui, sans-serif; text-align: center; box-shadow: 0 8px 28px rgb(0 0 0 / 0.35); pointer-events: none; }
.line { position: absolute; background: rgb(120 214 190 / 0.7); pointer-events: none; }
.across { inset-inline: 0; block-size: 1px; }
.down { inset-block: 0; inline-size: 1px; }
`;

const XHTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** The node to insert the overlay into: the root element, or, in an SVG document, a foreignObject in it. */
function stageIn(document: Document, host: HTMLElement): Element {
  if (document.documentElement.namespaceURI !== SVG) return host;
  const stage = document.createElementNS(SVG, 'foreignObject');
  stage.setAttribute('width', '100%');
  stage.setAttribute('height', '100%');
  stage.append(host);
  return stage;
}

/** The overlay in its shadow root, not in the page yet: its ground, the two lines of the cross, and the box. */
function drawOverlay(document: Document, view: Window & typeof globalThis, texts: AreaTexts) {
  const host = document.createElementNS(XHTML, 'div') as HTMLElement;
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const make = (className: string, parent: Node): HTMLElement => {
    const element = document.createElementNS(XHTML, 'div') as HTMLElement;
    element.className = className;
    parent.appendChild(element);
    return element;
  };
  const ground = make('ground', root);
  ground.tabIndex = 0;
  ground.setAttribute('role', 'application');
  ground.setAttribute('aria-label', texts.label);
  ground.setAttribute('aria-description', texts.hint);
  const across = make('line across', ground);
  const down = make('line down', ground);
  make('hint', ground).textContent = texts.hint;
  const box = make('box', ground);
  box.hidden = true;
  box.style.display = 'none';
  return { host, ground, across, down, box };
}

/**
 * Lets a user select an area: by dragging, or with arrow keys (Shift resizes, Alt makes small steps), Enter and Esc.
 * The overlay is above everything, in a closed shadow root, and the page gets none of its events.
 * @returns the area in CSS px once the overlay is gone from the screen; undefined if the user cancelled
 */
export function selectArea(document: Document, texts: AreaTexts): Promise<Rect | undefined> {
  const view = must(document.defaultView);
  const before = document.activeElement;
  const { host, ground, across, down, box } = drawOverlay(document, view, texts);
  let area: Rect | undefined;
  const show = (next: Rect): void => {
    const width = Math.min(next.width, view.innerWidth);
    const height = Math.min(next.height, view.innerHeight);
    area = {
      x: Math.max(0, Math.min(next.x, view.innerWidth - width)),
      y: Math.max(0, Math.min(next.y, view.innerHeight - height)),
      width,
      height,
    };
    ground.dataset.marked = '';
    Object.assign(box.style, { display: 'block', left: `${area.x}px`, top: `${area.y}px` });
    Object.assign(box.style, { width: `${area.width}px`, height: `${area.height}px` });
    across.style.display = 'none';
    down.style.display = 'none';
  };

  const stage = stageIn(document, host);
  return new Promise((resolve) => {
    const over = new view.AbortController();
    const end = (result: Rect | undefined): void => {
      over.abort();
      stage.remove();
      if (before instanceof view.HTMLElement) before.focus({ preventScroll: true });
      // Twice: the first frame is drawn without the overlay, the second shows that it is on the screen.
      view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve(result)));
    };
    listen(view, over.signal, {
      start: { x: 0, y: 0, isDown: false },
      ground,
      move: ({ clientX, clientY }) => {
        across.style.top = `${clientY}px`;
        down.style.left = `${clientX}px`;
      },
      drag: show,
      done: () => end(area && area.width >= LEAST && area.height >= LEAST ? area : undefined),
      cancel: () => end(undefined),
      key: (event) => show(moved(area, event, view)),
    });
    document.documentElement.appendChild(stage);
    try {
      host.popover = 'manual';
      host.showPopover();
    } catch {
      // Without the top layer it still covers the page.
      host.style.cssText = 'all:initial;position:fixed;inset:0;z-index:2147483647';
    }
    ground.focus({ preventScroll: true });
  });
}

interface Overlay {
  start: { x: number; y: number; isDown: boolean };
  ground: HTMLElement;
  move(event: PointerEvent): void;
  drag(area: Rect): void;
  done(): void;
  cancel(): void;
  key(event: KeyboardEvent): void;
}

/** Listens on the window, before the page: its handlers must not act on what is meant for the overlay. */
function listen(view: Window, signal: AbortSignal, overlay: Overlay): void {
  const { start } = overlay;
  const on = <K extends keyof WindowEventMap>(type: K, run: (event: WindowEventMap[K]) => void): void =>
    view.addEventListener(
      type,
      (event) => {
        // Events that the page makes do not count.
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        if (event.cancelable) event.preventDefault();
        run(event);
      },
      { signal, capture: true, passive: false },
    );
  on('pointerdown', (event) => {
    if (event.button !== 0) return overlay.cancel();
    Object.assign(start, { x: event.clientX, y: event.clientY, isDown: true });
  });
  on('pointermove', (event) => {
    overlay.move(event);
    if (!start.isDown) return;
    overlay.drag({
      x: Math.min(start.x, event.clientX),
      y: Math.min(start.y, event.clientY),
      width: Math.abs(event.clientX - start.x),
      height: Math.abs(event.clientY - start.y),
    });
  });
  on('pointerup', () => {
    if (start.isDown) overlay.done();
  });
  on('keydown', (event) => {
    if (event.key === 'Escape') overlay.cancel();
    else if (event.key === 'Enter') overlay.done();
    else if (event.key.startsWith('Arrow')) overlay.key(event);
  });
  for (const type of ['keyup', 'mousedown', 'mouseup', 'click', 'contextmenu', 'wheel', 'touchstart'] as const)
    on(type, () => undefined);
  on('resize', () => overlay.cancel());
}

/** The box after an arrow key: moved, or with Shift resized. */
function moved(area: Rect | undefined, { key, shiftKey, altKey }: KeyboardEvent, view: Window): Rect {
  const step = altKey ? FINE : STEP;
  const x = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
  const y = key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0;
  if (!area)
    return { x: (view.innerWidth - START) / 2 + x, y: (view.innerHeight - START) / 2 + y, width: START, height: START };
  if (shiftKey) return { ...area, width: Math.max(LEAST, area.width + x), height: Math.max(LEAST, area.height + y) };
  return { ...area, x: area.x + x, y: area.y + y };
}
