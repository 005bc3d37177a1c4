import { type ReadonlySignal, signal } from '@preact/signals';
import { type FailureData, toFailureData } from '../../failure.ts';

/** A short message about what happened, with at most one action. */
interface Notice {
  id: number;
  /** `busy`: in progress; stays until the next notice. */
  tone: 'done' | 'problem' | 'busy';
  text: string;
  action?: { label: string; run: () => void };
}

export interface Notices {
  current: ReadonlySignal<Notice | undefined>;
  say(text: string, action?: Notice['action']): void;
  /** Shows that something is in progress. Stays until the next notice, or `dismiss`. */
  busy(text: string): void;
  /** Shows a thrown error as a sentence in the user's language. */
  problem(error: unknown, action?: Notice['action']): void;
  dismiss(): void;
  /** Keeps the notice while the pointer or focus is on it, until `release`. */
  hold(): void;
  release(): void;
}

const SHORT_MS = 2600;
const LONG_MS = 8000;

/** The sentence of a failure in the user's language; a promise if the sentences are not loaded yet. */
export type Explain = (failure: FailureData) => string | Promise<string>;

export function createNotices(explain: Explain): Notices {
  const current = signal<Notice | undefined>(undefined);
  let next = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (notice: Notice) => {
    clearTimeout(timer);
    if (notice.tone === 'busy') return;
    const isShort = notice.tone === 'done' && !notice.action;
    timer = setTimeout(
      () => {
        if (current.value === notice) current.value = undefined;
      },
      isShort ? SHORT_MS : LONG_MS,
    );
  };
  const show = (notice: Omit<Notice, 'id'>) => {
    current.value = { id: next++, ...notice };
    wait(current.value);
  };

  return {
    current,
    say: (text, action) => show({ tone: 'done', text, ...(action ? { action } : {}) }),
    busy: (text) => show({ tone: 'busy', text }),
    problem(error, action) {
      const text = explain(toFailureData(error));
      const rest = action ? { action } : {};
      if (typeof text === 'string') show({ tone: 'problem', text, ...rest });
      else void text.then((loaded) => show({ tone: 'problem', text: loaded, ...rest }));
    },
    dismiss() {
      clearTimeout(timer);
      current.value = undefined;
    },
    hold: () => clearTimeout(timer),
    release() {
      if (current.value) wait(current.value);
    },
  };
}
