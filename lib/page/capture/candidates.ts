import { must } from '../../must.ts';
import type { Candidate } from './candidate.ts';
import { findKeys } from './keys.ts';
import { findLinks } from './links.ts';
import { paintedBy } from './painted.ts';
import { readPixels } from './pixels.ts';
import { type ElementReport, type FrameReport, MAX_ELEMENTS, MAX_PIXELS } from './report.ts';
import { stylePictures } from './styles.ts';
import { elementsOf, openShadow, type ShadowOf } from './walk.ts';

/** CSS px. A phone could not read a smaller code either. */
const MIN_SIDE = 40;
/** Largest ratio of its sides. A code is square, and its frame nearly so. */
const MAX_RATIO = 2.2;
/** Largest side of a dot whose shadows can form a code, CSS px. */
const MAX_DOT = 12;
/** Limit on the pixels of one frame, in characters of all data: URLs together. */
const MAX_TOTAL_PIXELS = 4_000_000;

/** The address of the picture that an element shows without being an image element; empty for all others. */
function addressOf(element: Element): string {
  switch (element.localName) {
    case 'object':
      return element.getAttribute('data') ?? '';
    case 'embed':
      return element.getAttribute('src') ?? '';
    case 'input':
      return element.getAttribute('type') === 'image' ? (element.getAttribute('src') ?? '') : '';
    case 'image':
      return element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
    default:
      return '';
  }
}

/**
 * Reports what in this frame may be a code or set one up. Only reads: adds, changes, scrolls and focuses nothing.
 * @param own whether to read the elements' own pixels where the page allows it
 */
export async function reportFrame(
  document: Document,
  shadowOf: ShadowOf = openShadow,
  own = true,
): Promise<FrameReport> {
  const view = must(document.defaultView);
  const elements = [...elementsOf(document, shadowOf)];
  const report: FrameReport = {
    width: view.innerWidth,
    height: view.innerHeight,
    elements: [],
    links: findLinks(elements),
    keys: findKeys(elements),
  };
  let room = MAX_TOTAL_PIXELS;
  for (const candidate of choose(elements, view)) {
    const pixels = own ? await readPixels(candidate.element, candidate.rect, candidate.from) : '';
    const fits = pixels.length <= Math.min(MAX_PIXELS, room);
    if (fits) room -= pixels.length;
    report.elements.push(describe(candidate, fits ? pixels : ''));
  }
  return report;
}

function describe({ element, rect, from }: Candidate, pixels: string): ElementReport {
  const source =
    element.localName === 'img'
      ? (element as HTMLImageElement).currentSrc
      : from === 'element' || 'paint' in from
        ? ''
        : from.address;
  return {
    x: Math.round(rect.x),
    y: Math.round(rect.y),
    width: Math.round(rect.width),
    height: Math.round(rect.height),
    source: source.slice(0, 2048),
    pixels,
  };
}

/**
 * Chooses the most likely elements, returned in the order of the page: nearly square ones first if there are too many,
 * then large ones.
 */
function choose(elements: readonly Element[], view: Window): Candidate[] {
  const found: (Candidate & { rank: number })[] = [];
  for (const element of elements)
    for (const { from, rect } of picturesOf(element, view)) {
      const [short, long] = [Math.min(rect.width, rect.height), Math.max(rect.width, rect.height)];
      if (short < MIN_SIDE || long > short * MAX_RATIO || !isDrawn(element)) continue;
      found.push({ element, rect, from, rank: long / short - Math.min(short, 400) / 1000 });
    }
  const likeliest = new Set(found.toSorted((a, b) => a.rank - b.rank).slice(0, MAX_ELEMENTS));
  return found.filter((candidate) => likeliest.has(candidate));
}

function picturesOf(element: Element, view: Window): Pick<Candidate, 'from' | 'rect'>[] {
  if (isPicture(element)) return [{ from: 'element', rect: element.getBoundingClientRect() }];
  const own = addressOf(element);
  if (own !== '') return [{ from: { address: own, isMask: false }, rect: element.getBoundingClientRect() }];
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  if (!offsetWidth) return [];
  // Computing a style is expensive; an element that is too small cannot show a code.
  const hasRoom = offsetWidth >= MIN_SIDE && offsetHeight >= MIN_SIDE;
  const painted = hasRoom || offsetWidth <= MAX_DOT ? paintedBy(element, view) : undefined;
  if (painted) return [{ from: painted, rect: painted.area }];
  if (!hasRoom || offsetWidth > offsetHeight * MAX_RATIO || offsetHeight > offsetWidth * MAX_RATIO) return [];
  const rect = element.getBoundingClientRect();
  return stylePictures(element, view).map((from) => ({ from, rect }));
}

function isPicture(element: Element): boolean {
  const name = element.localName;
  if (name === 'svg') return !element.parentElement?.closest('svg');
  return name === 'img' || name === 'canvas' || name === 'video';
}

function isDrawn(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}
