import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { OTP_SENTENCES } from '../../../components/shared/explain-otp.ts';
import { WARNINGS } from '../../../lib/otp/uri-warnings.ts';
import { useEnglish } from '../app/i18n.ts';

beforeEach(useEnglish);

/** Codes of all failures that these rooms' sources throw. */
function thrownIn(folder: string): string[] {
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/new Failure\(\s*'([a-z0-9-]+)'/g)].map(([, code]) => code!),
  );
}

test('every failure of the otp and qr rooms has a sentence for the person', () => {
  const codes = new Set([...thrownIn('lib/otp'), ...thrownIn('lib/picture/qr/write')]);
  expect(codes.size).toBeGreaterThan(20);
  for (const code of codes) expect(OTP_SENTENCES[code]?.({ parameter: 'digits' }), code).toMatch(/\.$/);
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
  ]) {
    const text = OTP_SENTENCES[warning.code]!(warning.params);
    for (const [name, value] of Object.entries(warning.params))
      if (name !== 'field') expect(text).toContain(String(value));
  }
});
