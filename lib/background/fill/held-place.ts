import { i18n } from '#i18n';
import { type ActiveTab, tabById } from '../../browser/tabs.ts';
import { Failure } from '../../failure.ts';
import { isSameSite } from '../../sites/site.ts';
import { lockCount, refuseAfterLock } from '../vault/lock.ts';
import type { NoChoice, Wish } from './choose.ts';
import { endLook, type Look, lookInto, type Place } from './frames.ts';

/** A place that was found waits only while a popup takes to close; ms. */
const HELD_MS = 15_000;

/** A code to be written, taken at the last moment. */
export interface TakenCode {
  code: string;
  /** Takes back what taking it changed; called only where the page is known not to have it. */
  undo(): Promise<void>;
}

export function pageChanged(): Failure<'page-changed'> {
  return new Failure('page-changed');
}

/** Why nothing was chosen: a frame out of our reach may hold the field. */
function noPlace(why: NoChoice, look: Look, tabUrl: string): Failure {
  const origin = why === 'other-site-frame' ? undefined : look.findAway(tabUrl);
  if (!origin) return new Failure(why);
  const { host } = new URL(origin);
  return new Failure('frame-away', { host, origin });
}

/** One place in one document of a tab, which takes one code. */
export class HeldPlace {
  readonly tab: ActiveTab;
  readonly #look: Look;
  readonly #since = lockCount();
  #place: Place;

  constructor(tab: ActiveTab, look: Look, place: Place) {
    this.tab = tab;
    this.#look = look;
    this.#place = place;
  }

  /** Whether the field holds nothing yet; false where the place is no field. */
  get isEmpty(): boolean {
    const { frame, index, target } = this.#place;
    return target === 'field' && frame.offer.fields[index]?.empty === true;
  }

  /**
   * The gate: the tab still shows the same site, the frame still the same document, and no lock has come.
   * @throws {Failure} `page-changed`, `locked`
   */
  async #check(): Promise<void> {
    const now = await tabById(this.tab.id);
    refuseAfterLock(this.#since);
    if (!now || !isSameSite(now.url, this.tab.url) || !this.#look.isAlive(this.#place)) throw pageChanged();
  }

  /**
   * Writes a code and ends the place. The gate is passed before the code is taken, and once more right before it leaves:
   * taking it may have waited.
   * @param submit send the form off afterwards, where a field was recognised
   * @returns whether the form was sent off afterwards
   * @throws {Failure} saying why the page did not get or take it; `take` is then undone, unless the code was sent
   */
  async write(take: () => Promise<TakenCode>, submit = false): Promise<boolean> {
    try {
      if (this.#place.rivals.length > 0) this.#place = await this.#look.ask(this.#place, i18n.t('fill.pointAt'));
      await this.#check();
      const { code, undo } = await take();
      await this.#check().catch((error) => undo().then(() => Promise.reject(error)));
      const report = await this.#look.write(this.#place, code, submit && this.#place.target === 'field');
      // A frame that left right after its order was sent on by the full field itself.
      if (report === null || report.problem === '') return report?.submitted ?? false;
      // Whatever the page reports, it may have seen the code by now: a counter does not go back.
      throw new Failure(report.problem);
    } finally {
      this.release();
    }
  }

  release(): void {
    endLook(this.tab.id, this.#look);
  }
}

/** Finds the one place in a tab that a wish means. @throws {Failure} saying why there is none */
export async function findPlace(tab: ActiveTab, wish: Wish): Promise<HeldPlace> {
  const look = lookInto(tab.id);
  try {
    const place = await look.find(tab.url, wish);
    if (typeof place === 'string') throw noPlace(place, look, tab.url);
    return new HeldPlace(tab, look, place);
  } catch (error) {
    endLook(tab.id, look);
    throw error;
  }
}

/** A place with what is to be written to it. */
export interface Held<Done> {
  place: HeldPlace;
  write(): Promise<Done>;
}

/** Keeps one place while the popup that asked for it closes. */
export class Holder<Done> {
  #held: Held<Done> | undefined;

  hold(next: Held<Done>): void {
    this.#held?.place.release();
    this.#held = next;
    setTimeout(() => {
      if (this.#held !== next) return;
      next.place.release();
      this.#held = undefined;
    }, HELD_MS);
  }

  /** Lets go of what is held, if anything is. */
  drop(): void {
    this.#held?.place.release();
    this.#held = undefined;
  }

  /** @throws {Failure} `page-changed` where none is held any more */
  take(): Held<Done> {
    const held = this.#held;
    this.#held = undefined;
    if (!held) throw pageChanged();
    return held;
  }
}
