import { binarize, type Grid, principalAxis } from './binarize.ts';
import type { Finder } from './finder.ts';
import { type FinderSearch, findFinders } from './finders.ts';
import { isTimingBetween, type Placed, place } from './grid.ts';
import { type Axis, BLUE, characterOf, halve, LUMA, type Picture, RED } from './picture.ts';
import { type Place, placeOf, readingOrder } from './reading-order.ts';
import { type Decoder, readSecond } from './second.ts';
import { draw, readFirst } from './symbol.ts';
import { arrange, enlarge, enlargeFinder, isInside, likelyPairs, type Triple } from './triples.ts';

export interface DecodeOptions {
  /** ms after which no further attempt is started. */
  budget?: number;
  /** Another second decoder than ours; `null` for none. */
  second?: Decoder | null;
}

/** Texts that set up an account, in every spelling that some app exports. */
const ACCOUNT = /^(?:apple-)?otpauth(?:-migration)?:|^(?:motp|steam):/i;
const DEFAULT_BUDGET = 4000;
/** Share of the fixed modules that must be right before a grid is worth decoding. */
const WORTH = 0.75;
/** Share below which no other binarisation will repair a grid. */
const HOPELESS = 0.66;
/** Share from which a grid is a symbol for certain, whether or not the first decoder reads it. */
const CERTAIN = 0.97;
/** Place of a code that only the second decoder found: sorts last. */
const NOWHERE: Place = { left: 0, top: 1e6, bottom: 1e6 };
/** Grids tried in one pass. */
const MAX_TRIPLES = 60;
/** Share of coloured pixels from which a code may differ from its ground in colour alone. */
const COLOURFUL = 0.008;
/** Share of flat pixels from which a picture is a screen, not a photo. */
const SCREEN = 0.6;
/** Finder patterns without an adjacent timing pattern that are examined further. */
const MAX_WITHOUT_TIMING = 24;
/** Grids handed to the second decoder at once. */
const MAX_UNREAD = 8;

/**
 * The text of every QR code on a picture, each once, in the order of the page. Never rejects for what the picture shows.
 * The cheapest attempt that usually works comes first: finder patterns found by their proportions, the modules between
 * them redrawn as a flawless symbol for jsQR. Attempts stop at the first level that has given an account.
 */
export async function decodeAll(picture: Picture, options: DecodeOptions = {}): Promise<string[]> {
  return await new Search(picture, options).run();
}

class Search {
  readonly #picture: Picture;
  readonly #options: DecodeOptions;
  readonly #deadline: number;
  /** Texts, with where the code was found. */
  readonly #texts = new Map<string, Place>();
  /** Outlines of codes that are read, as three finder patterns each. */
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
    const step = Math.min(4, Math.max(3, Math.round(whole.width / 1000)));
    const { flat, coloured } = characterOf(whole);
    const passes: FinderSearch[] = [
      // Every other row first: the finder patterns of nearly all codes are tall enough for that.
      { axis: LUMA, edge: 40, step: step * 2, start: step >> 1 },
      { axis: LUMA, edge: 40, step: step * 2, start: (step >> 1) + step },
      { axis: LUMA, edge: 12, step: step + 1 },
      ...(coloured > COLOURFUL
        ? [
            { axis: RED, edge: 30, step: step + 1 },
            { axis: BLUE, edge: 40, step: step + 1 },
          ]
        : []),
    ];
    for (const [index, pass] of passes.entries()) {
      if (index > 0) await yieldToEventLoop();
      this.#look(whole, 1, pass);
      if (this.#isOver) return this.#inOrder();
      if (this.#unread.some((grid) => grid.score >= CERTAIN)) {
        this.#readGrids();
        if (this.#isOver) return this.#inOrder();
      }
    }
    const isScreen = flat > SCREEN;
    if (isScreen && !this.#isSuspicious({ needsTiming: true })) return this.#inOrder();
    await yieldToEventLoop();
    this.#look(halve(whole), 2, { axis: LUMA, edge: 24, step: 1 });
    if (!this.#isOver) this.#readGrids();
    await yieldToEventLoop();
    if (!this.#isOver && this.#isSuspicious({ needsTiming: isScreen })) this.#readSecond(whole);
    return this.#inOrder();
  }

  /** Whether something is left that looks like a part of a code. `needsTiming`: only with a timing pattern, as on screens. */
  #isSuspicious({ needsTiming }: { needsTiming: boolean }): boolean {
    return this.#unread.length > 0 || this.#hasPair(likeliest(this.#loose), { needsTiming });
  }

  /** Finder patterns that belong to no code that is read. */
  get #loose(): Finder[] {
    return this.#finders.filter((one) => !this.#isExplained(one, 1));
  }

  #hasPair(finders: readonly Finder[], { needsTiming }: { needsTiming: boolean }): boolean {
    for (const [a, b] of likelyPairs(finders))
      if (!needsTiming || isTimingBetween(this.#picture, a, b, LUMA)) return true;
    return false;
  }

  get #hasAccount(): boolean {
    for (const text of this.#texts.keys()) if (ACCOUNT.test(text)) return true;
    return false;
  }

  /** Whether an account is found and nothing looks like a second code, or time is up. */
  get #isOver(): boolean {
    if (performance.now() > this.#deadline) return true;
    const timed = this.#loose.filter(({ hasTiming }) => hasTiming);
    return this.#hasAccount && !this.#hasPair(timed, { needsTiming: true });
  }

  /** One pass; `scale` is the number of pixels of the whole picture per pixel of `picture`. */
  #look(picture: Picture, scale: number, search: FinderSearch): void {
    // Looking between rows that were looked at goes on with what these have shown.
    const known = search.start === undefined ? [] : this.#finders;
    const fresh = findFinders(picture, search, known).filter((one) => !this.#isExplained(one, scale));
    if (fresh.length === 0) return;
    const timed = fresh.filter(({ hasTiming }) => hasTiming);
    this.#readTriples(picture, scale, timed, search.axis);
    if (timed.length < fresh.length) this.#readTriples(picture, scale, likeliest(fresh), search.axis);
    for (const one of fresh) if (!known.includes(one)) this.#finders.push(enlargeFinder(one, scale));
  }

  #readTriples(picture: Picture, scale: number, finders: readonly Finder[], axis: Axis): void {
    let left = MAX_TRIPLES;
    for (const triple of arrange(finders.filter((one) => !this.#isExplained(one, scale)))) {
      if (left-- <= 0 || performance.now() > this.#deadline) break;
      if ([triple.corner, triple.right, triple.below].some((one) => this.#isExplained(one, scale))) continue;
      if (this.#read(picture, scale, triple, axis)) this.#done.push(enlarge(triple, scale));
    }
  }

  #read(picture: Picture, scale: number, triple: Triple, axis: Axis): boolean {
    const before = this.#unread.length;
    const tries = [...place(picture, triple, axis)]
      .map((placed) => ({ placed, plain: binarize(placed, axis, 'global') }))
      .filter(({ plain }) => plain.score >= HOPELESS)
      .sort((a, b) => b.plain.score - a.plain.score);
    for (const { placed, plain } of tries) {
      for (const grid of waysToTell(placed, plain, axis)) {
        if (grid.score < WORTH) continue;
        const text = readFirst(grid);
        if (text !== undefined) {
          this.#keep([text], placeOf(triple, scale));
          this.#unread.length = before;
          return true;
        }
        this.#unread.push(grid);
        // Another threshold would hardly change it, so leave it to the second decoder.
        if (grid.score >= CERTAIN) break;
      }
    }
    return false;
  }

  #isExplained(finder: Finder, scale: number): boolean {
    const at = { x: finder.x * scale, y: finder.y * scale };
    return this.#done.some((triple) => isInside(at, triple));
  }

  /** Redraws what the first decoder could not read, for the second one. */
  #readGrids(): void {
    const grids = this.#unread.sort((a, b) => b.score - a.score).slice(0, MAX_UNREAD);
    this.#unread = [];
    for (const grid of grids) {
      if (performance.now() > this.#deadline) break;
      this.#readSecond(draw(grid));
    }
  }

  #readSecond(picture: Picture): void {
    const { second = readSecond } = this.#options;
    if (second) this.#keep(second(picture));
  }

  #keep(texts: readonly string[], at: Place = NOWHERE): void {
    for (const text of texts) if (!this.#texts.has(text)) this.#texts.set(text, at);
  }

  #inOrder(): string[] {
    return readingOrder([...this.#texts]);
  }
}

/** In Firefox the popup shares its thread with this code. */
function yieldToEventLoop(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

/** Those with a timing pattern beside them, and the largest of the others: a text has hundreds, and they are small. */
function likeliest(finders: readonly Finder[]): Finder[] {
  const others = finders.filter(({ hasTiming }) => !hasTiming).sort((a, b) => b.moduleX - a.moduleX);
  return [...finders.filter(({ hasTiming }) => hasTiming), ...others.slice(0, MAX_WITHOUT_TIMING)];
}

/** The ways to binarise a grid, the most likely first. */
function* waysToTell(placed: Placed, plain: Grid, axis: Axis): Generator<Grid> {
  yield plain;
  const principal = principalAxis(placed.colours);
  yield binarize(placed, principal, 'global');
  yield binarize(placed, axis, 'local');
  yield binarize(placed, principal, 'local');
}
