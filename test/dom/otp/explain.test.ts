import { beforeEach, expect, test } from 'vitest';
import { explain } from '../../../components/shared/explain.ts';
import { toFailureData } from '../../../lib/failure.ts';
import { FAILURES } from '../../../lib/failures.ts';
import { WARNINGS } from '../../../lib/otp/uri-warnings.ts';
import { useEnglish } from '../app/i18n.ts';

beforeEach(useEnglish);

/** Each failure with sample parameters; one for each word where a parameter has several. */
const SAMPLES = Object.entries(FAILURES).flatMap(([code, kinds]) => {
  let samples: Record<string, unknown>[] = [{}];
  for (const [name, kind] of Object.entries(kinds as Record<string, 'text' | 'number' | readonly string[]>)) {
    const values = typeof kind === 'string' ? [kind === 'text' ? `«${name}»` : 31] : kind;
    samples = samples.flatMap((sample) => values.map((value) => ({ ...sample, [name]: value })));
  }
  return samples.map((params) => ({ code, params }));
});

test.each(SAMPLES)('$code $params has a whole sentence', (failure) => {
  expect(explain(failure as Parameters<typeof explain>[0])).toMatch(/^[^$]+[.?]$/);
});

test('warnings are shown with their particulars', () => {
  for (const warning of [
    WARNINGS.otherIssuer('a.example', 'Acme'),
    WARNINGS.noCounter(),
    WARNINGS.hexSecret(),
    WARNINGS.yandexSecret(),
    WARNINGS.bareSecret(),
    WARNINGS.removed('issuer', 'U+202E'),
    WARNINGS.removed('account', 'U+200B'),
    WARNINGS.mixedScripts('issuer', 'pаypal'),
  ])
    for (const [name, value] of Object.entries(warning.params))
      if (name !== 'field') expect(explain(warning)).toContain(String(value));
});

test('an error that nobody foresaw does not show its own text', () => {
  expect(explain(toFailureData(new Error('JBSWY3DPEHPK3PXP')))).toBe(
    'Something went wrong in Watchword. Check whether it’s done before you try again.',
  );
});
