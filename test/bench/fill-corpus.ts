import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The corpus of sign-in pages; absent outside of the project's own workplace. */
export const CORPUS = resolve(import.meta.dirname, '../../../shared/fixtures/autofill');

/** One labelled page. ` >>> ` in a selector crosses a shadow root. */
export interface Page {
  file: string;
  kind: string;
  otpSelectors: string[];
  accept?: string[];
  negative: boolean;
}

/** Every page of the corpus, or null where it is absent. */
export function readCorpus(): Page[] | null {
  const index = resolve(CORPUS, 'INDEX.json');
  return existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as Page[]) : null;
}

export function readPage(page: Page): string {
  return readFileSync(resolve(CORPUS, page.file), 'utf8');
}

/** The element that a labelled selector names. */
export function select(root: Document | ShadowRoot, selector: string): Element | null {
  const [first, ...rest] = selector.split(' >>> ');
  const element = root.querySelector(first!);
  if (rest.length === 0) return element;
  return element?.shadowRoot ? select(element.shadowRoot, rest.join(' >>> ')) : null;
}

/** Declarative shadow roots, for DOMs whose parser leaves them as templates. */
export function attachShadows(root: Document | ShadowRoot): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement!;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = template.innerHTML;
    template.remove();
    attachShadows(shadow);
  }
}
