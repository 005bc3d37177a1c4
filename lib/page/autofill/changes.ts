import { call } from './dom.ts';

/** Tracks what a page changes while a field is filled. */
export class Changes {
  readonly #observer: MutationObserver;
  readonly #life = new AbortController();
  /** Nodes that changed before `mark()`. A countdown changes whatever we do. */
  readonly #restless = new Set<Node>();
  #fresh = 0;
  /** Whether a form was submitted meanwhile. */
  wasSubmitted = false;

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
        this.wasSubmitted = true;
      },
      listen,
    );
  }

  #note(records: readonly MutationRecord[]): number {
    const fresh = records.map(({ target }) => target).filter((target) => !this.#restless.has(target));
    for (const target of fresh) this.#restless.add(target);
    return fresh.length;
  }

  /** From here on, a node that changes for the first time counts as new. */
  mark(): void {
    this.#note(this.#observer.takeRecords());
    this.#fresh = 0;
  }

  /** Whether a node changed since `mark()` that had not changed before. */
  areNew(): boolean {
    this.#fresh += this.#note(this.#observer.takeRecords());
    return this.#fresh > 0;
  }

  end(): void {
    this.#observer.disconnect();
    this.#life.abort();
  }
}
