import { type FrameLine, onLine } from '../../browser/line.ts';
import { startScript } from '../../browser/scripting.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { Failure } from '../../failure.ts';
import { type Order, type Question, type Report, SPOKEN } from '../../page/autofill/protocol.ts';
import { type Choice, choose, findAwayFrame, type NoChoice, type OfferedFrame, type Wish } from './choose.ts';

/** The name of the line between the script in a frame and the background. */
const LINE = 'autofill';

/**
 * Milliseconds that the page itself gets to answer at all, that its frames get after it, that a field gets to appear, and
 * that a frame gets to say how writing went.
 */
const PAGE_MS = 5000;
const FRAMES_MS = 400;
const APPEAR_MS = 1600;
const REPORT_MS = 12_000;
/** A little more than the page gives the user to point at a field. */
const PICK_MS = 31_000;

interface Frame extends OfferedFrame {
  line: FrameLine;
}

/** One field of one frame, chosen to be filled. */
export type Place = Choice<Frame>;

/** One look into one tab: the frames that answered, until it is closed. */
export class Look {
  readonly #tabId: number;
  readonly #frames = new Map<FrameLine, Frame>();
  readonly #reports = new Map<FrameLine, (report: Report | null) => void>();
  readonly #picks = new Map<FrameLine, (index: number) => void>();
  #changed: () => void = () => undefined;
  #isRefused = false;

  constructor(tabId: number) {
    this.#tabId = tabId;
  }

  /** Takes the line of a frame in this look's tab. */
  join(line: FrameLine): void {
    line.onMessage((message) => this.#hear(line, message));
    line.onClose(() => {
      this.#frames.delete(line);
      this.#reports.get(line)?.(null);
      this.#picks.get(line)?.(-1);
      this.#changed();
    });
  }

  #hear(line: FrameLine, message: unknown): void {
    const kind = (message as { kind?: unknown } | null)?.kind;
    try {
      if (kind === 'offer')
        this.#frames.set(line, {
          line,
          frameId: line.frameId,
          url: line.url,
          origin: line.origin,
          offer: SPOKEN.offer(message),
        });
      if (kind === 'report') this.#reports.get(line)?.(SPOKEN.report(message));
      if (kind === 'pick') this.#picks.get(line)?.(SPOKEN.pick(message).index);
    } catch {
      // A frame that does not keep to the protocol is a frame that offers nothing.
      this.#frames.delete(line);
    }
    this.#changed();
  }

  /**
   * Starts the script, and waits until a field turns up or time is over. The page itself is heard first: a frame in it
   * neither answers in its place nor holds it up.
   * @throws {Failure} `page-unreachable` where the browser lets nothing into the page; `page-silent` where the page does not
   * answer
   */
  async find(tabUrl: string, wish: Wish): Promise<Place | NoChoice> {
    startScript(this.#tabId, SCRIPTS.autofill, () => {
      this.#isRefused = true;
      this.#changed();
    });
    const hasPage = (): boolean => [...this.#frames.values()].some(({ frameId }) => frameId === 0);
    await this.#until(() => hasPage() || this.#isRefused, PAGE_MS);
    // Frames that can be reached answer even where one of them is refused.
    if (!hasPage()) throw this.#isRefused ? unreachable() : silent();
    const pick = (): Place | NoChoice => choose([...this.#frames.values()], tabUrl, wish);
    await this.#until(() => typeof pick() !== 'string', FRAMES_MS);
    if (pick() === 'no-field') await this.#until(() => pick() !== 'no-field', APPEAR_MS);
    return pick();
  }

  /** Origin of a frame of the tab's site that the browser keeps from us, where one is to be seen. */
  findAway(tabUrl: string): string | undefined {
    return findAwayFrame([...this.#frames.values()], tabUrl);
  }

  #until(done: () => boolean, ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (done()) return resolve();
      const timer = setTimeout(resolve, ms);
      this.#changed = () => {
        if (!done()) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Whether the frame's document is still the one that was chosen: its line died with any other. */
  isAlive({ frame }: Place): boolean {
    return this.#frames.has(frame.line);
  }

  /** Lets the user point at one of the fields that a place may be. @throws {Failure} `not-pointed` where they do not */
  ask(place: Place, text: string): Promise<Place> {
    const { frame, rivals } = place;
    return new Promise<number>((resolve) => {
      this.#picks.set(frame.line, resolve);
      setTimeout(() => resolve(-1), PICK_MS);
      const value: Question = { indexes: rivals, text };
      frame.line.post({ kind: 'question', value });
    }).then((index) => {
      this.#picks.delete(frame.line);
      if (!rivals.includes(index)) throw new Failure('not-pointed');
      return { ...place, index, rivals: [] };
    });
  }

  /**
   * Gives one frame its order; null where the frame left before it could say how it went, as a full form does.
   * @throws {Failure} `page-silent` where it stays and says nothing: nobody knows whether it has the code
   */
  write({ frame, target, index }: Choice<Frame>, code: string, submit: boolean): Promise<Report | null> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(silent()), REPORT_MS);
      this.#reports.set(frame.line, (report) => {
        clearTimeout(timer);
        resolve(report);
      });
      const value: Order = { target, index, code, submit };
      frame.line.post({ kind: 'order', value });
    });
  }

  close(): void {
    for (const { line } of this.#frames.values()) line.close();
    this.#frames.clear();
  }
}

function unreachable(): Failure {
  return new Failure('page-unreachable');
}

function silent(): Failure {
  return new Failure('page-silent');
}

const looks = new Map<number, Look>();

/** Starts looking into a tab; an earlier look there ends. */
export function lookInto(tabId: number): Look {
  looks.get(tabId)?.close();
  const look = new Look(tabId);
  looks.set(tabId, look);
  return look;
}

/** Ends a look, with all that it knew. */
export function endLook(tabId: number, look: Look): void {
  look.close();
  if (looks.get(tabId) === look) looks.delete(tabId);
}

/** Takes the lines of injected scripts; only while a look into their tab is under way. Call it at the worker's start. */
export function listenToFrames(): void {
  onLine(LINE, (line) => {
    const look = looks.get(line.tabId);
    if (look) look.join(line);
    else line.close();
  });
}
