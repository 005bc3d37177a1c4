import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Pages rebuilt from public reports; absent outside of the project's own workplace. */
export const GIVEN = resolve(import.meta.dirname, '../../../shared/fixtures/reports/pages');

export interface GivenPage {
  file: string;
  kind: string;
  /** What `truth()` has to say, with `<code>` for the code. */
  expected: string;
  /** What a user does before filling. */
  first?: ((page: Page) => Promise<void>) | undefined;
  /** Whether the code goes behind the password. */
  append: boolean;
}

type Listed = Record<string, { kind: string; job: string; expected: string }>;

function readListed(): Listed | null {
  const index = resolve(GIVEN, 'EXPECTED.json');
  return existsSync(index) ? (JSON.parse(readFileSync(index, 'utf8')) as Listed) : null;
}

/** The given pages with a code out of sight, and the account that it sets up. Those that need a scroll or a marked area are left out. */
export function readGivenCodes(): Pick<GivenPage, 'file' | 'kind' | 'expected'>[] {
  return Object.entries(readListed() ?? {})
    .filter(([, { job, expected }]) => job === 'capture' && /^\w+$/.test(expected))
    .map(([file, { kind, expected }]) => ({ file, kind, expected }));
}

/** The given pages that are about filling, or null where they are absent. */
export function readGiven(): GivenPage[] | null {
  const pages = readListed();
  if (!pages) return null;
  return Object.entries(pages)
    .filter(([, { job }]) => job === 'fill')
    .map(([file, { kind, expected }]) => ({
      file,
      kind,
      expected,
      // The page says nothing of its field: the cursor does.
      first: /textarea/.test(file) ? (page: Page): Promise<void> => page.focus('textarea') : undefined,
      append: /append/.test(file),
    }));
}
