import { call } from './dom.ts';

/** What a page changes of itself while a field is filled. */
export class Changes {
  readonly #observer: MutationObserver;
  readonly #life = new AbortController();
  /** What has changed before the mark: a countdown does so whatever we do. */
  readonly #restless = new Set<Node>();
  #fresh = 0;
  /** Whether a form was sent off meanwhile. */
  isSent = false;

  constructor(document: Document) {
    this.#observer = new MutationObserver((records) => {
      this.#fresh += this.#note(records);
    });
    this.#observer.observe(document, { subtree: true, childList: true, characterData: true });
    const listen = { capture: true, signal: this.#life.signal };
    call(
      document,
      'addEventListener',
      'submit',
      () => {
        this.isSent = true;
      },
      listen,
    );
  }

  #note(records: readonly MutationRecord[]): number {
    const fresh = records.map(({ target }) => target).filter((target) => !this.#restless.has(target));
    for (const target of fresh) this.#restless.add(target);
    return fresh.length;
  }

  /** From here on, what changes for the first time counts as new. */
  mark(): void {
    this.#note(this.#observer.takeRecords());
    this.#fresh = 0;
  }

  /** Whether something changed since the mark that had been still before. */
  areNew(): boolean {
    this.#fresh += this.#note(this.#observer.takeRecords());
    return this.#fresh > 0;
  }

  end(): void {
    this.#observer.disconnect();
    this.#life.abort();
  }
}
