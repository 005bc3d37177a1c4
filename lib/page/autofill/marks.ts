import { attributeOf, call, drawnParent, queryAll } from './dom.ts';

/** How pages mark what is wrong, and what is not, whatever the language. */
const WRONG = /\berr|error|invalid|danger|destructive|alert|warn|fail|wrong|-red-/i;
const RIGHT = /(?<!un)success/i;
const FINE = /info|status/i;

/** So far red or green is ahead of the other two. */
const LEAD = { red: 60, green: 45 };
/** The same in OKLCH: the least chroma, and degrees of hue. */
const VIVID = 0.1;
const RED_HUES = [5, 42] as const;
const GREEN_HUES = [130, 165] as const;

/** More elements than these are no message with its sign. */
const MOST_IN_MESSAGE = 12;

/** The red, green and blue of a computed colour, 0 to 255; of an OKLCH colour only which of them it is. */
function channelsOf(colour: string): number[] {
  const [a = 0, b = 0, c = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (colour.startsWith('rgb')) return [a, b, c];
  if (colour.startsWith('color(srgb ')) return [a * 255, b * 255, c * 255];
  if (!colour.startsWith('oklch') || b < VIVID) return [];
  const isHue = ([from, to]: readonly [number, number]): boolean => c >= from && c <= to;
  return isHue(RED_HUES) ? [255, 0, 0] : isHue(GREEN_HUES) ? [0, 255, 0] : [];
}

/** The colour with a sense that an element's text, ground or line has; red goes first. Empty for any other. */
export function signalOf(element: Element): 'red' | 'green' | '' {
  const { color, backgroundColor, borderLeftColor, borderBottomColor } = getComputedStyle(element);
  const all = [color, backgroundColor, borderLeftColor, borderBottomColor].map(channelsOf);
  if (all.some(([red = 0, green = 0, blue = 0]) => red - Math.max(green, blue) > LEAD.red)) return 'red';
  return all.some(([red = 0, green = 0, blue = 0]) => green - Math.max(red, blue) > LEAD.green) ? 'green' : '';
}

/** Whether a red sign stands in or beside the status that a text is in: some libraries call each of their notes one. */
function hasRedSign(element: Element): boolean {
  const status = drawnParent((call(element, 'closest', '[role=status]') as Element | null) ?? element);
  const all = status ? queryAll(status, '*') : [];
  return all.length <= MOST_IN_MESSAGE && all.some((each) => signalOf(each) === 'red');
}

export type Mark = 'wrong' | 'right' | 'fine' | '';

/**
 * How a page marks a text or an input, by names or by colour. Libraries say `success` some levels around `alert`.
 * @param brand the colours that the page gives its headings and buttons: they say nothing
 */
export function markOf(element: Element, brand: readonly string[]): Mark {
  const said: (string | null)[] = [];
  let at: Element | null = element;
  for (let level = 0; at && level < 3; level++, at = drawnParent(at))
    for (const name of ['role', 'class', 'id', 'data-status', 'data-type', 'color']) said.push(attributeOf(at, name));
  const all = said.join(' ');
  if (RIGHT.test(all)) return 'right';
  if (WRONG.test(all)) return 'wrong';
  if (FINE.test(all)) return hasRedSign(element) ? 'wrong' : 'fine';
  const signal = signalOf(element);
  if (signal === '' || brand.includes(signal)) return '';
  return signal === 'red' ? 'wrong' : 'right';
}
