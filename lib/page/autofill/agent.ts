import { appendCode } from './append.ts';
import { collectControls, deepActive, openShadow, own, type ShadowOf } from './dom.ts';
import { type Editable, isEditable, isOpen, takesText, textIn } from './editable.ts';
import { type CodeField, findCodeFields } from './fields.ts';
import { fillCode } from './fill.ts';
import { ancestorsOf, framesIn } from './frames-around.ts';
import type { FillOutcome, Refusal } from './outcome.ts';
import { pointAtField } from './pointing.ts';
import { type Channel, MESSAGES, type Offer, type Order, type Question, type Report } from './protocol.ts';
import { VisibilityChecker } from './visible.ts';
import { watchPage } from './watch-page.ts';

/** Milliseconds that a frame keeps looking for a field that appears after it was asked. */
const WATCH_MS = 5000;
const SETTLE_MS = 120;
/** Milliseconds after which a page that never settles, as with a countdown, is looked at all the same. */
const RESTLESS_MS = 360;
/** Milliseconds between two looks at a page without a field: what a shadow tree shows later, no observer tells. */
const AGAIN_MS = 400;

export interface AgentOptions {
  shadowOf?: ShadowOf;
}

/** Runs in a frame: reports the fields it finds, fills what it is told to, and stops when the channel closes. */
export function startAgent(document: Document, channel: Channel, options: AgentOptions = {}): void {
  new Agent(document, channel, options.shadowOf ?? openShadow).start();
}

class Agent {
  readonly #document: Document;
  readonly #channel: Channel;
  readonly #shadowOf: ShadowOf;
  /** Aborted when the frame stops looking for fields. */
  readonly #life = new AbortController();
  /** Aborted when the channel closes. */
  readonly #closed = new AbortController();
  #fields: CodeField[] = [];
  #lastOffer = '';
  #isFilling = false;

  constructor(document: Document, channel: Channel, shadowOf: ShadowOf) {
    this.#document = document;
    this.#channel = channel;
    this.#shadowOf = shadowOf;
  }

  start(): void {
    this.#channel.onMessage((message) => {
      // A page can make any DOM call throw. The background still gets its answer.
      this.#obey(message).catch(() => this.#report('not-taken'));
    });
    this.#channel.onClose(() => this.#end());
    this.#watchLeaving();
    this.#look();
    this.#watch();
  }

  #end(): void {
    this.#life.abort();
    this.#closed.abort();
  }

  /**
   * A browser may keep a page that the user left, and its channel, for the back button. Close the channel on leaving.
   */
  #watchLeaving(): void {
    const leave = (event: Event): void => {
      if (!event.isTrusted) return;
      this.#end();
      if (!this.#isFilling) this.#channel.close();
    };
    own(this.#document, 'defaultView')?.addEventListener('pagehide', leave, { signal: this.#closed.signal });
  }

  /** Looks again when the page changes, for a few seconds: sign-in pages render their steps late and animate them. */
  #watch(): void {
    const look = (): void => this.#look();
    const stop = watchPage(this.#document, look, { settleMs: SETTLE_MS, restlessMs: RESTLESS_MS });
    const again = setInterval(() => this.#fields.length === 0 && look(), AGAIN_MS);
    this.#life.signal.addEventListener('abort', () => {
      stop();
      clearInterval(again);
    });
    setTimeout(() => this.#life.abort(), WATCH_MS);
  }

  #find(): CodeField[] {
    return findCodeFields(this.#document, { shadowOf: this.#shadowOf }).slice(0, 50);
  }

  #look(): void {
    if (!own(this.#document, 'documentElement')) return;
    this.#fields = this.#find();
    const active = this.#active();
    const value: Offer = {
      fields: this.#fields.map(({ score, inputs, source }) => ({
        score,
        boxes: inputs.length,
        focused: active !== null && inputs.some((input) => input === active),
        empty: inputs.every((input) => textIn(input) === ''),
        source,
      })),
      inText: active !== null && isWritable(active),
      password: this.#password() !== null,
      ancestors: ancestorsOf(this.#document),
      frames: framesIn(this.#document),
    };
    const said = JSON.stringify(value);
    if (said === this.#lastOffer) return;
    this.#lastOffer = said;
    this.#channel.post({ kind: 'offer', value });
  }

  #active(): Element | null {
    return deepActive(this.#document, this.#shadowOf);
  }

  #password(): HTMLInputElement | null {
    const active = this.#active();
    if (active && isPassword(active)) return active;
    const visibility = new VisibilityChecker(this.#document);
    const passwords = collectControls(this.#document, this.#shadowOf).filter(isPassword);
    const seen = passwords.filter((input) => visibility.of(input) === 'yes');
    const [only, another] = seen;
    return only && !another ? only : null;
  }

  async #obey(message: unknown): Promise<void> {
    if ((message as { kind?: unknown } | null)?.kind === 'question') return this.#ask(MESSAGES.question(message));
    this.#isFilling = true;
    const outcome = await this.#fill(MESSAGES.order(message));
    this.#isFilling = false;
    if (outcome.taken) this.#report('', outcome.submitted);
    else this.#report(outcome.problem);
    if (this.#closed.signal.aborted) this.#channel.close();
  }

  #report(problem: Report['problem'], submitted = false): void {
    const value: Report = { problem, submitted };
    this.#channel.post({ kind: 'report', value });
  }

  async #ask({ indexes, text }: Question): Promise<void> {
    const fields = indexes.flatMap((index) => this.#fields[index] ?? []);
    // The fields must not change between the question and the write, whatever the page renders meanwhile.
    this.#life.abort();
    const picked = await pointAtField(
      this.#document,
      fields.map(({ inputs }) => inputs),
      text,
      { shadowOf: this.#shadowOf, signal: this.#closed.signal },
    );
    const field = fields[picked];
    this.#channel.post({ kind: 'pick', value: { index: field ? this.#fields.indexOf(field) : -1 } });
  }

  /** An offered field; if the page has rendered it again since, the equivalent field in its place. */
  #fieldAt(index: number): CodeField | undefined {
    const offered = this.#fields[index];
    if (!offered || offered.inputs.every((input) => input.isConnected)) return offered;
    const now = this.#find();
    const field = now[index];
    const isSame =
      now.length === this.#fields.length &&
      field?.inputs.length === offered.inputs.length &&
      field.source === offered.source &&
      field.score === offered.score;
    return isSame ? field : undefined;
  }

  async #fill({ target, index, code, submit }: Order): Promise<FillOutcome> {
    const later = (refusal: Refusal): void => {
      if (!this.#closed.signal.aborted) this.#report(refusal);
    };
    const options = { submit, shadowOf: this.#shadowOf, signal: this.#closed.signal, later };
    if (target === 'password') {
      const password = this.#password();
      return password ? appendCode(password, code, options) : { taken: false, problem: 'gone' };
    }
    if (target === 'cursor') {
      const active = this.#active();
      if (!active || !isWritable(active)) return { taken: false, problem: 'gone' };
      const around = this.#fields.find(({ inputs }) => inputs.includes(active));
      return fillCode(around ?? { inputs: [active] }, code, options);
    }
    const field = this.#fieldAt(index);
    if (!field) return { taken: false, problem: 'gone' };
    const refind = (): CodeField[] => this.#find().filter(({ source }) => source === field.source);
    return fillCode(field, code, { ...options, refind });
  }
}

function isPassword(element: Element): element is HTMLInputElement {
  return takesText(element) && isOpen(element) && element.type === 'password';
}

function isWritable(element: Element): element is Editable {
  return isEditable(element) && isOpen(element);
}
