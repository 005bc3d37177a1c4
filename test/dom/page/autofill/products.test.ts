import { describe, expect, it } from 'vitest';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { names, showPage } from './page.ts';
import { FRAMEWORKS } from './pages/frameworks.ts';
import { SELF_HOSTED } from './pages/self-hosted.ts';
import { VENDORS } from './pages/vendors.ts';

describe.each([
  ['self-hosted', SELF_HOSTED],
  ['hosted', VENDORS],
  ['frameworks', FRAMEWORKS],
])('the code field of %s sign-in steps', (_kind, pages) => {
  it.each(pages)('%s', (_product, html, expected) => {
    showPage(html);
    expect(names(findCodeFields(document)[0]?.inputs ?? [])).toEqual(expected);
  });
});
