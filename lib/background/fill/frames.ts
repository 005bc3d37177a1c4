import { type FrameChannel, onFrameChannel } from '../../browser/frame-channel.ts';
import { SHOWN_MS } from '../../browser/popup.ts';
import { startScript } from '../../browser/scripting.ts';
import { SCRIPTS } from '../../browser/scripts.ts';
import { Failure } from '../../failure.ts';
import { MESSAGES, type Order, type Question, type Report } from '../../page/autofill/protocol.ts';
import { type Choice, choose, findAwayFrame, type NoChoice, type OfferedFrame, type PlaceRequest } from './choose.ts';

/** Name of the channel between the script in a frame and the background. */
const CHANNEL = 'autofill';

/**
 * Timeouts in ms: for the page's own first answer, for its frames after that, for frames that the script has not
 * reached by then, for a field to appear, and for the report on a write.
 */
const PAGE_MS = 5000;
const FRAMES_MS = 400;
const LATE_FRAMES_MS = 2500;
const APPEAR_MS = 1600;
/** ms. A page may add the frame with its field only meanwhile: the script is put into such frames in these steps. */
const AGAIN_MS = 800;
const REPORT_MS = 12_000;
/** ms. A little longer than the script in the page waits for the user to choose a field. */
const PICK_MS = 31_000;

interface Frame extends OfferedFrame {
  channel: FrameChannel;
}

/** One field of one frame, chosen to be filled. */
export type Place = Choice<Frame>;

/** One search for a field in one tab: the frames that answered, until it is closed. */
export class FillSession {
  readonly #tabId: number;
  readonly #frames = new Map<FrameChannel, Frame>();
  readonly #reports = new Map<FrameChannel, (report: Report | null) => void>();
  readonly #picks = new Map<FrameChannel, (index: number) => void>();
  #changed: () => void = () => undefined;
  #isRefused = false;
  /** Whether the script has run in every frame. */
  #isEverywhere = false;

  constructor(tabId: number) {
    this.#tabId = tabId;
  }

  /** Adds a frame of this session's tab. One that has answered before needs no second script. */
  join(channel: FrameChannel): void {
    const isKnown = [...this.#frames.values()].some(
      ({ frameId, url }) => frameId === channel.frameId && url === channel.url,
    );
    if (isKnown) {
      channel.close();
      return;
    }
    channel.onMessage((message) => this.#hear(channel, message));
    channel.onClose(() => {
      this.#frames.delete(channel);
      this.#reports.get(channel)?.(null);
      this.#picks.get(channel)?.(-1);
      this.#changed();
    });
  }

  #hear(channel: FrameChannel, message: unknown): void {
    const kind = (message as { kind?: unknown } | null)?.kind;
    try {
      if (kind === 'offer')
        this.#frames.set(channel, {
          channel,
          frameId: channel.frameId,
          url: channel.url,
          origin: channel.origin,
          offer: MESSAGES.offer(message),
        });
      if (kind === 'report') this.#reports.get(channel)?.(MESSAGES.report(message));
      if (kind === 'pick') this.#picks.get(channel)?.(MESSAGES.pick(message).index);
    } catch {
      // A frame that violates the protocol is treated as offering nothing.
      this.#frames.delete(channel);
    }
    this.#changed();
  }

  /**
   * Injects the script and waits until a field is found or the timeouts pass. The top frame has to answer first: no
   * subframe can answer in its place or delay it.
   * @throws {Failure} `page-unreachable` if the browser allows no script in the page; `page-silent` if the page does not
   * answer
   */
  async find(tabUrl: string, request: PlaceRequest): Promise<Place | NoChoice> {
    startScript(this.#tabId, SCRIPTS.autofill)
      .then(
        () => {
          this.#isEverywhere = true;
        },
        () => {
          this.#isRefused = true;
        },
      )
      .then(() => this.#changed());
    const hasPage = (): boolean => [...this.#frames.values()].some(({ frameId }) => frameId === 0);
    await this.#until(() => hasPage() || this.#isRefused, PAGE_MS);
    // The browser may report one frame as refused although others answer.
    if (!hasPage()) throw this.#isRefused ? unreachable() : silent();
    const pick = (): Place | NoChoice => choose([...this.#frames.values()], tabUrl, request);
    // A field under a frame is the least sure of all: what is in that frame may come later.
    const isSure = (place: Place | NoChoice): boolean =>
      typeof place !== 'string' && (place.target !== 'field' || place.frame.offer.fields[place.index]?.score !== 0);
    await this.#until(() => isSure(pick()), FRAMES_MS);
    const hasField = (): boolean => {
      const place = pick();
      return place === 'other-site-frame' || place === 'no-password' || isSure(place);
    };
    // On a busy machine the field may be in a frame that the script has yet to reach.
    if (!hasField()) await this.#until(() => hasField() || this.#isEverywhere || this.#isRefused, LATE_FRAMES_MS);
    for (let waited = 0; !hasField() && waited < APPEAR_MS; waited += AGAIN_MS) {
      // A frame that was there gets no second script; one that allows none is none.
      if (this.#isEverywhere) startScript(this.#tabId, SCRIPTS.autofill).catch(() => undefined);
      await this.#until(hasField, AGAIN_MS);
    }
    return pick();
  }

  /** Origin of a visible frame of the tab's site that we have no permission for. */
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

  /** Whether the chosen frame still shows the same document: a navigation closes its channel. */
  isAlive({ frame }: Place): boolean {
    return this.#frames.has(frame.channel);
  }

  /** Lets the user choose among equally likely fields. @throws {Failure} `not-pointed` if they choose none */
  ask(place: Place, text: string): Promise<Place> {
    const { frame, rivals } = place;
    return new Promise<number>((resolve) => {
      this.#picks.set(frame.channel, resolve);
      setTimeout(() => resolve(-1), PICK_MS);
      const value: Question = { indexes: rivals, text };
      frame.channel.post({ kind: 'question', value });
    }).then((index) => {
      this.#picks.delete(frame.channel);
      if (!rivals.includes(index)) throw new Failure('not-pointed');
      return { ...place, index, rivals: [] };
    });
  }

  /**
   * Sends the order to one frame. Null if the frame unloaded before it reported, as when a filled form submits itself.
   * @throws {Failure} `page-silent` if it stays but does not report: it is unknown whether the field has the code
   */
  write({ frame, target, index }: Choice<Frame>, code: string, submit: boolean): Promise<Report | null> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(silent()), REPORT_MS);
      this.#reports.set(frame.channel, (report) => {
        clearTimeout(timer);
        resolve(report);
      });
      const value: Order = { target, index, code, submit };
      frame.channel.post({ kind: 'order', value });
    });
  }

  /** Hands on what else the frame reports while the mark is shown that the page took the code, until it is a refusal. */
  laterReports({ frame }: Choice<Frame>, heard: (report: Report) => void): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, SHOWN_MS);
      this.#reports.set(frame.channel, (report) => {
        if (report) heard(report);
        if (report?.problem !== '') resolve();
      });
    });
  }

  close(): void {
    for (const { channel } of this.#frames.values()) channel.close();
    this.#frames.clear();
  }
}

function unreachable(): Failure {
  return new Failure('page-unreachable');
}

function silent(): Failure {
  return new Failure('page-silent');
}

const sessions = new Map<number, FillSession>();

/** Starts a session in a tab and closes an earlier one there. */
export function startSession(tabId: number): FillSession {
  sessions.get(tabId)?.close();
  const session = new FillSession(tabId);
  sessions.set(tabId, session);
  return session;
}

/** Closes a session and forgets its frames. */
export function endSession(tabId: number, session: FillSession): void {
  session.close();
  if (sessions.get(tabId) === session) sessions.delete(tabId);
}

/** Accepts channels of injected scripts, only while their tab has a session. Call it synchronously at the worker's start. */
export function listenToFrames(): void {
  onFrameChannel(CHANNEL, (channel) => {
    const session = sessions.get(channel.tabId);
    if (session) session.join(channel);
    else channel.close();
  });
}
