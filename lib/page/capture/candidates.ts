import { must } from '../../must.ts';
import { findKeys } from './keys.ts';
import { findLinks } from './links.ts';
import { readPixels } from './pixels.ts';
import { type ElementReport, type FrameReport, MAX_ELEMENTS, MAX_PIXELS } from './report.ts';
import { elementsOf } from './walk.ts';

/** CSS pixels: a code of less is not one that a phone could read either. */
const MIN_SIDE = 40;
/** A code is square, its frame nearly so. */
const MAX_RATIO = 2.2;
/** Characters of all pixels of one frame together. */
const MAX_TOTAL_PIXELS = 4_000_000;

interface Candidate {
  element: Element;
  rect: DOMRect;
  /** The address of a CSS background image. */
  background: string;
}

/**
 * What of this frame may be or lead to a code. Reads only: nothing on the page is added, changed, scrolled or focused.
 * @param own Whether to read the elements' own pixels where the page allows it.
 */
export async function reportFrame(document: Document, own = true): Promise<FrameReport> {
  const view = must(document.defaultView);
  const elements = [...elementsOf(document)];
  const report: FrameReport = {
    width: view.innerWidth,
    height: view.innerHeight,
    elements: [],
    links: findLinks(elements),
    keys: findKeys(elements),
  };
  let room = MAX_TOTAL_PIXELS;
  for (const candidate of choose(elements, view)) {
    const pixels = own ? await readPixels(candidate.element, candidate.rect, candidate.background) : '';
    const fits = pixels.length <= Math.min(MAX_PIXELS, room);
    if (fits) room -= pixels.length;
    report.elements.push(describe(candidate, fits ? pixels : ''));
  }
  return report;
}

function describe({ element, rect, background }: Candidate, pixels: string): ElementReport {
  const source = element.localName === 'img' ? (element as HTMLImageElement).currentSrc : background;
  return {
    x: Math.round(rect.x),
    y: Math.round(rect.y),
    width: Math.round(rect.width),
    height: Math.round(rect.height),
    source: source.slice(0, 2048),
    pixels,
  };
}

/** The likeliest elements: near square first, then large ones. */
function choose(elements: readonly Element[], view: Window): Candidate[] {
  const found: (Candidate & { rank: number })[] = [];
  for (const element of elements) {
    const background = isPicture(element) ? '' : backgroundOf(element, view);
    if (!background && !isPicture(element)) continue;
    const rect = element.getBoundingClientRect();
    const [short, long] = [Math.min(rect.width, rect.height), Math.max(rect.width, rect.height)];
    if (short < MIN_SIDE || long > short * MAX_RATIO || !isDrawn(element)) continue;
    found.push({ element, rect, background, rank: long / short - Math.min(short, 400) / 1000 });
  }
  return found.sort((a, b) => a.rank - b.rank).slice(0, MAX_ELEMENTS);
}

function isPicture(element: Element): boolean {
  const name = element.localName;
  if (name === 'svg') return !element.parentElement?.closest('svg');
  return (
    name === 'img' ||
    name === 'canvas' ||
    name === 'video' ||
    (name === 'input' && element.getAttribute('type') === 'image')
  );
}

/** The address in an element's CSS background, if it is one image. */
function backgroundOf(element: Element, view: Window): string {
  // A style is costly to compute; what has no room cannot show a code.
  if (!(element as HTMLElement).offsetWidth || (element as HTMLElement).offsetWidth < MIN_SIDE) return '';
  return /^url\("(.+)"\)$/.exec(view.getComputedStyle(element).backgroundImage)?.[1] ?? '';
}

function isDrawn(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}
