import { type Finder, type FinderSearch, findFinders } from './finders.ts';
import { binarize, type Grid, type Placed, place, principalAxis } from './grid.ts';
import { type Axis, BLUE, halve, LUMA, type Picture, type Point, RED, type Rect } from './picture.ts';
import { draw, readDrawn } from './symbol.ts';
import { arrange, type Triple } from './triples.ts';
import { type Decoder, loadZxing } from './zxing.ts';

export interface DecodeOptions {
  /** Where codes are likeliest, in pixels of the picture; looked at first. */
  areas?: readonly Rect[];
  /** Milliseconds after which no further attempt is begun. */
  budget?: number;
  /** How to get the second decoder, called only when it is needed; `null` for none. */
  second?: (() => Promise<Decoder>) | null;
  /** Told when the quick attempts have found nothing and the slow ones begin. */
  onSlow?: () => void;
}

/** Longest text that is taken from a code; more is an attack, not an account. */
const MAX_TEXT = 4096;
const DEFAULT_BUDGET = 4000;
/** Share of the fixed modules that must be right before a grid is worth decoding. */
const WORTH = 0.75;
/** Grids tried in one pass. */
const MAX_TRIPLES = 60;

/**
 * The text of every QR code on a picture, in the order found, each once. Never rejects for what the picture shows.
 * The cheapest attempt that usually works comes first: eyes found by their proportions, the modules between them
 * redrawn as a flawless symbol for jsQR. Attempts stop at the first level that has given an account.
 */
export async function decodeAll(picture: Picture, options: DecodeOptions = {}): Promise<string[]> {
  return await new Search(picture, options).run();
}

class Search {
  readonly #picture: Picture;
  readonly #options: DecodeOptions;
  readonly #deadline: number;
  readonly #texts = new Set<string>();
  /** Outlines of codes that are read, as three eyes each. */
  readonly #done: Triple[] = [];
  #finders: Finder[] = [];
  /** Grids that look like a symbol but that the first decoder could not read. */
  #unread: Grid[] = [];

  constructor(picture: Picture, options: DecodeOptions) {
    this.#picture = picture;
    this.#options = options;
    this.#deadline = performance.now() + (options.budget ?? DEFAULT_BUDGET);
  }

  async run(): Promise<string[]> {
    const whole = this.#picture;
    const step = Math.min(4, Math.max(2, Math.round(whole.width / 1000)));
    for (const area of this.#options.areas ?? []) {
      this.#look(whole, 1, { axis: LUMA, edge: 40, step: 1, area });
      if (this.#hasAccount) return [...this.#texts];
    }
    const passes: FinderSearch[] = [
      { axis: LUMA, edge: 40, step },
      { axis: LUMA, edge: 12, step },
      { axis: RED, edge: 30, step },
      { axis: BLUE, edge: 40, step },
    ];
    for (const pass of passes) {
      this.#look(whole, 1, pass);
      if (this.#isOver) return [...this.#texts];
    }
    this.#look(halve(whole), 2, { axis: LUMA, edge: 24, step: 1 });
    if (!this.#isOver) await this.#askSecond();
    return [...this.#texts];
  }

  get #hasAccount(): boolean {
    for (const text of this.#texts) if (/^otpauth(-migration)?:/i.test(text)) return true;
    return false;
  }

  get #isOver(): boolean {
    return this.#hasAccount || performance.now() > this.#deadline;
  }

  /** One way of looking; `scale` is how many pixels of the whole picture one of `picture` stands for. */
  #look(picture: Picture, scale: number, search: FinderSearch): void {
    const fresh = findFinders(picture, search).filter((one) => !this.#isExplained(one, scale));
    if (fresh.length === 0) return;
    let left = MAX_TRIPLES;
    for (const triple of arrange(fresh)) {
      if (left-- <= 0 || performance.now() > this.#deadline) break;
      if ([triple.corner, triple.right, triple.below].some((one) => this.#isExplained(one, scale))) continue;
      if (this.#read(picture, triple, search.axis)) this.#done.push(enlarge(triple, scale));
    }
    this.#finders.push(...fresh.map((one) => enlargeFinder(one, scale)));
  }

  #read(picture: Picture, triple: Triple, axis: Axis): boolean {
    for (const placed of place(picture, triple, axis)) {
      for (const grid of grids(placed, axis)) {
        if (grid.score < WORTH) continue;
        const text = readDrawn(draw(grid));
        if (text !== undefined) {
          if (text.length <= MAX_TEXT) this.#texts.add(text);
          return true;
        }
        this.#unread.push(grid);
      }
    }
    return false;
  }

  #isExplained(finder: Finder, scale: number): boolean {
    const at = { x: finder.x * scale, y: finder.y * scale };
    return this.#done.some((triple) => isInside(at, triple));
  }

  async #askSecond(): Promise<void> {
    if (this.#options.second === null) return;
    const loose = this.#finders.filter((one) => !this.#isExplained(one, 1));
    if (loose.length < 2 && this.#unread.length === 0) return;
    this.#options.onSlow?.();
    const decoder = await (this.#options.second ?? loadZxing)();
    for (const grid of this.#unread.sort((a, b) => b.score - a.score).slice(0, 8)) {
      for (const text of await decoder(draw(grid))) this.#texts.add(text);
    }
    if (this.#isOver) return;
    for (const text of await decoder(this.#picture)) if (text.length <= MAX_TEXT) this.#texts.add(text);
  }
}

/** The ways to tell dark from light, the likeliest first. */
function* grids(placed: Placed, axis: Axis): Generator<Grid> {
  yield binarize(placed, axis, 'global');
  const principal = principalAxis(placed.colours);
  yield binarize(placed, principal, 'global');
  yield binarize(placed, axis, 'local');
  yield binarize(placed, principal, 'local');
}

function enlargeFinder(one: Finder, scale: number): Finder {
  return { ...one, x: one.x * scale, y: one.y * scale, moduleX: one.moduleX * scale, moduleY: one.moduleY * scale };
}

function enlarge(triple: Triple, scale: number): Triple {
  return {
    ...triple,
    corner: enlargeFinder(triple.corner, scale),
    right: enlargeFinder(triple.right, scale),
    below: enlargeFinder(triple.below, scale),
  };
}

/** Whether a point lies in the parallelogram of three eyes, their outer halves included. */
function isInside(point: Point, { corner, right, below, size }: Triple): boolean {
  const ux = right.x - corner.x;
  const uy = right.y - corner.y;
  const vx = below.x - corner.x;
  const vy = below.y - corner.y;
  const dx = point.x - corner.x;
  const dy = point.y - corner.y;
  const area = ux * vy - uy * vx;
  const a = (dx * vy - dy * vx) / area;
  const b = (ux * dy - uy * dx) / area;
  const margin = 4 / (size - 7);
  return a > -margin && b > -margin && a < 1 + margin && b < 1 + margin;
}
