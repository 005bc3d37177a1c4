import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { names, showPage } from './page.ts';

/** What "Copy as a test" gives: one case a file, as it was pasted into a report. */
interface Case {
  html: string;
  /** Names of the code field's inputs; none where the page has no code field. */
  expected: string[];
}

const FOLDER = 'test/fixtures/pages';
const CASES = readdirSync(FOLDER).map((name): [string, Case] => [
  name,
  JSON.parse(readFileSync(join(FOLDER, name), 'utf8')),
]);

it.each(CASES)('%s', (_, { html, expected }) => {
  showPage(html);
  expect(names(findCodeFields(document)[0]?.inputs ?? [])).toEqual(expected);
});
