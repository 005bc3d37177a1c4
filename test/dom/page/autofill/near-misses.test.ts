import { expect, it } from 'vitest';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { names, showPage } from './page.ts';
import { NEAR_MISSES } from './pages/near-misses.ts';

it.each(NEAR_MISSES)('no code field: %s', (_kind, html) => {
  showPage(html);
  expect(findCodeFields(document).map(({ inputs, reasons }) => [names(inputs), reasons])).toEqual([]);
});
