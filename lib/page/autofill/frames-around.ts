import { attributeOf, call, own, queryAll } from './dom.ts';
import { VisibilityChecker } from './visible.ts';

/** Side of a frame that is drawn to be seen, px. */
const SMALLEST_FRAME = 40;

/** Origins of the visible frames, as the page writes their addresses, without its own origin. */
export function framesIn(document: Document): string[] {
  const visibility = new VisibilityChecker(document);
  const origins = new Set<string>();
  for (const frame of queryAll(document, 'iframe[src], frame[src]')) {
    const url = URL.parse(attributeOf(frame, 'src') ?? '', own(document, 'baseURI'));
    if (!url || !/^https?:$/.test(url.protocol) || url.origin === own(document, 'location').origin) continue;
    const box = call(frame, 'getBoundingClientRect');
    const isSmall = visibility.hasLayout && (box.width < SMALLEST_FRAME || box.height < SMALLEST_FRAME);
    if (!isSmall && !visibility.isHidden(frame)) origins.add(url.origin.slice(0, 300));
  }
  return [...origins].slice(0, 20);
}

/** Origins of the frames around this one, as far as the browser reports them. */
export function ancestorsOf(document: Document): string[] {
  const view = own(document, 'defaultView');
  if (!view || view.parent === view) return [];
  const told = view.location.ancestorOrigins;
  if (told) return [...told].slice(0, 40);
  const origins: string[] = [];
  for (let at: Window = view; at !== at.parent && origins.length < 40; at = at.parent) {
    try {
      origins.push(at.parent.location.origin);
    } catch {
      // A window of another origin does not reveal it. The outermost one is the tab itself, which the background knows.
      origins.push(at.parent === view.top ? 'top' : '?');
    }
  }
  return origins;
}
