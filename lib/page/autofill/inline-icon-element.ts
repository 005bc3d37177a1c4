/** Width and height of the icon, px. */
export const ICON_SIZE = 22;

// Left, top and display are set on the element itself, so nothing here may set them with `!important`.
const STYLE = `
  :host { position: fixed !important; right: auto !important; bottom: auto !important; margin: 0 !important;
    padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important;
    width: ${ICON_SIZE}px !important; height: ${ICON_SIZE}px !important; min-width: 0 !important; min-height: 0 !important;
    max-width: none !important; max-height: none !important; opacity: 1 !important; visibility: visible !important;
    filter: none !important; transform: none !important; translate: none !important; scale: none !important;
    rotate: none !important; zoom: 1 !important; clip-path: none !important; mask: none !important; mix-blend-mode: normal !important;
    transition: none !important; animation: none !important; pointer-events: auto !important; }
  button { all: initial; display: grid; place-items: center; width: ${ICON_SIZE}px; height: ${ICON_SIZE}px; border-radius: 6px;
    cursor: pointer; background: #0d6553; color: #fff; box-shadow: 0 0 0 1px #fff8; }
  button:hover { background: #12806a; }
  button:focus-visible { outline: 2px solid #fff; outline-offset: -4px; }
  svg { width: 14px; height: 14px; }
`;

/** Makes the icon: a popover that looks empty to the page, and the button in its closed shadow tree. */
export function makeIcon(document: Document, label: string): { host: HTMLElement; button: HTMLButtonElement } {
  const host = document.createElement('div');
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = STYLE;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', label);
  button.title = label;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M2 4l4 12 4-9 4 9 4-12');
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '2.2');
  svg.append(path);
  button.append(svg);
  // Keeps the cursor in the field.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('mousedown', (event) => event.preventDefault());
  shadow.append(style, button);
  return { host, button };
}
