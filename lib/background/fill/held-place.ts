import type { ActiveTab } from '../../browser/front-tab.ts';
import { nativeText } from '../../browser/native-text.ts';
import { tabById } from '../../browser/tabs.ts';
import { Failure } from '../../failure.ts';
import type { Report } from '../../page/autofill/protocol.ts';
import { isSameSite } from '../../sites/site.ts';
import { lockCount, refuseAfterLock } from '../vault/lock.ts';
import type { NoChoice, PlaceRequest } from './choose.ts';
import { endSession, type FillSession, type Place, startSession } from './frames.ts';

/** ms that a found place is kept: the popup has to close before the code can be written. */
const HELD_MS = 15_000;

/** A code to write, made at the last moment. */
export interface TakenCode {
  code: string;
  /** Reverts what making the code changed, such as a counter. Called only if the page is known not to have the code. */
  undo(): Promise<void>;
}

export function pageChanged(): Failure<'page-changed'> {
  return new Failure('page-changed');
}

/** The failure for no place found: a frame that we may not enter could hold the field. */
function noPlace(why: NoChoice, session: FillSession, tabUrl: string): Failure {
  const origin = why === 'other-site-frame' ? undefined : session.findAway(tabUrl);
  if (!origin) return new Failure(why);
  const { host } = new URL(origin);
  return new Failure('frame-away', { host, origin });
}

/** One place in one document of a tab, which takes one code. */
export class HeldPlace {
  readonly tab: ActiveTab;
  readonly #session: FillSession;
  readonly #since = lockCount();
  #place: Place;
  /** What was reported before anybody listened. */
  readonly #unheard: Report[] = [];
  #heed = (report: Report): void => void this.#unheard.push(report);

  constructor(tab: ActiveTab, session: FillSession, place: Place) {
    this.tab = tab;
    this.#session = session;
    this.#place = place;
  }

  /** Whether the field holds nothing yet; false where the place is no field. */
  get isEmpty(): boolean {
    const { frame, index, target } = this.#place;
    return target === 'field' && frame.offer.fields[index]?.empty === true;
  }

  /** Hears what is reported of a code that the page took, in the moments after `write`: a refusal is the last. */
  onLater(heed: (report: Report) => void): void {
    this.#heed = heed;
    this.#unheard.splice(0).forEach(heed);
  }

  /**
   * Security check: the tab still shows the same site, the frame still the same document, and the vault was not locked.
   * @throws {Failure} `page-changed`, `locked`
   */
  async #check(): Promise<void> {
    const now = await tabById(this.tab.id);
    refuseAfterLock(this.#since);
    if (!now || !isSameSite(now.url, this.tab.url) || !this.#session.isAlive(this.#place)) throw pageChanged();
  }

  /**
   * Writes a code and releases the place, once nothing more is said of it. The security check runs before the code is made and again right before it is
   * sent: making it may have waited.
   * @param submit submit the form afterwards, if a code field was recognised
   * @returns whether the form was submitted
   * @throws {Failure} saying why the page did not get or take it; `take` is then undone, unless the code was sent
   */
  async write(take: () => Promise<TakenCode>, submit = false): Promise<boolean> {
    let isTaken = false;
    try {
      if (this.#place.rivals.length > 0) this.#place = await this.#session.ask(this.#place, nativeText('fill.pointAt'));
      await this.#check();
      const { code, undo } = await take();
      await this.#check().catch((error) => undo().then(() => Promise.reject(error)));
      const report = await this.#session.write(this.#place, code, submit && this.#place.target === 'field');
      // A frame that left right after its order was sent on by the full field itself.
      if (report === null) return false;
      // Whatever the page reports, it may have seen the code by now: a counter does not go back.
      if (report.problem !== '') throw new Failure(report.problem);
      isTaken = true;
      return report.submitted;
    } finally {
      if (isTaken)
        void this.#session.laterReports(this.#place, (report) => this.#heed(report)).then(() => this.release());
      else this.release();
    }
  }

  release(): void {
    endSession(this.tab.id, this.#session);
  }
}

/** Finds the one place in a tab that fits the request. @throws {Failure} why there is none */
export async function findPlace(tab: ActiveTab, request: PlaceRequest): Promise<HeldPlace> {
  const session = startSession(tab.id);
  try {
    const place = await session.find(tab.url, request);
    if (typeof place === 'string') throw noPlace(place, session, tab.url);
    return new HeldPlace(tab, session, place);
  } catch (error) {
    endSession(tab.id, session);
    throw error;
  }
}

/** A place and the function that writes to it. */
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

  /** Releases the held place, if there is one. */
  drop(): void {
    this.#held?.place.release();
    this.#held = undefined;
  }

  /** Hands over the held place. @throws {Failure} `page-changed` if none is held any more */
  take(): Held<Done> {
    const held = this.#held;
    this.#held = undefined;
    if (!held) throw pageChanged();
    return held;
  }
}
