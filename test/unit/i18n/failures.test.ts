import { globSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { explainTransfer } from '../../../components/shared/explain-transfer.ts';

/** Codes that nobody reads: why each is none of those a person can meet. */
const UNSEEN: Record<string, string> = {
  cancelled: 'the person stopped it, and its file leaves the list',
  'clipboard-not-allowed': 'is made by a component, with its translated sentence',
};

/** Codes as the sources throw or list them, with the `why` that some of them carry. */
function codesInSources(): { code: string; params: Record<string, string> }[] {
  const found = new Map<string, { code: string; params: Record<string, string> }>();
  const patterns = [
    /\b(?:new )?Failure\(\s*'([a-z0-9-]+)',([^;]*)/g,
    /\bgather\.(?:problem|warn)\(\s*(?:`[^`]*`|[^,`]+),\s*'([a-z0-9-]+)'()/g,
    /\bcode: '([a-z0-9-]+)'()/g,
    /this\.#list\([^']*, '([a-z0-9-]+)', '()/g,
    // The tables of lib/background/fill/fill.ts
    /^ {2}'?([a-z-]+)'?: '[A-Z][^']+\.'(),$/gm,
  ];
  for (const file of globSync('{lib,components,entrypoints}/**/*.{ts,tsx}')) {
    const source = readFileSync(file, 'utf8');
    for (const pattern of patterns.slice(0, file.endsWith('background/fill/fill.ts') ? 5 : 4))
      for (const [, code, rest] of source.matchAll(pattern)) {
        const why = /why: '([a-z-]+)'/.exec(rest ?? '')?.[1];
        found.set(`${code} ${why}`, { code: code!, params: why ? { why } : {} });
      }
  }
  return [...found.values()];
}

beforeAll(() => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(((key: string) => `translated ${key}`) as never);
});

const codes = codesInSources();

test('the sources are searched', () => {
  const all = codes.map(({ code }) => code);
  for (const code of ['locked', 'no-field', 'uri-is-push', 'kdf-out-of-range', 'trashed', 'part-of-batch', 'shortened'])
    expect(all).toContain(code);
});

test.each(codes.filter(({ code }) => !(code in UNSEEN)))(
  'a person reads $code ($params.why) in their language',
  (one) => {
    expect(explainTransfer({ ...one, message: 'English' })).toMatch(/^translated /);
  },
);
