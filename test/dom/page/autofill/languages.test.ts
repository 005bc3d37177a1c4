import { describe, expect, it } from 'vitest';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { showPage } from './page.ts';
import { LANGUAGES } from './pages/languages.ts';

const found = (html: string): number => {
  showPage(html);
  return findCodeFields(document).length;
};

/** The ways that a page puts a label: nothing else about the field says what it is for. */
const WAYS: Record<string, (words: string) => string> = {
  label: (words) => `<form><label>${words} <input name=f7></label></form>`,
  placeholder: (words) => `<form><input name=f7 placeholder="${words}"></form>`,
  'aria-label': (words) => `<form><input name=f7 aria-label="${words}"></form>`,
  'text beside': (words) => `<form><div><span>${words}</span></div><div><input name=f7></div></form>`,
  'below a password': (words) =>
    `<form><input type=email name=e><input type=password name=p><label>${words} <input name=f7></label></form>`,
};

describe.each(Object.entries(LANGUAGES))('%s', (_language, { certain, bare, prompt, sent, recovery, others }) => {
  it.each(certain)('asks for a code: %s', (words) => {
    expect(Object.entries(WAYS).filter(([, way]) => found(way(words)) !== 1)).toEqual([]);
  });

  it('a bare word below a sentence', () => {
    expect(found(`<p>${prompt}</p><form><label>${bare} <input name=f7></label></form>`)).toBe(1);
    expect(found(`<p>${sent}</p><form><label>${bare} <input name=f7></label></form>`)).toBe(1);
    expect(found(`<p>${prompt}</p><form><input name=f7 placeholder="${bare}"></form>`)).toBe(1);
    expect(found(`<p>${sent}</p>${'<input maxlength=1>'.repeat(6)}`)).toBe(1);
  });

  it.each(recovery)('no recovery code: %s', (words) => {
    for (const html of [
      `<form><label>${words} <input name=code autocomplete="one-time-code"></label></form>`,
      `<p>${prompt}</p><form><input name=code placeholder="${words}"></form>`,
      `<h1>${words}</h1><form><input name=f7></form>`,
    ])
      expect(found(html)).toBe(0);
  });

  it.each(others)('no other code: %s', (words) => {
    for (const html of [
      `<form><label>${words} <input name=code></label></form>`,
      `<form><input name=f7 placeholder="${words}" maxlength=6></form>`,
      `<p>${sent}</p><form><label>${words} <input name=f7></label></form>`,
    ])
      expect(found(html)).toBe(0);
  });
});
