import { expect, test } from 'vitest';
import { readExport } from '../../../lib/transfer/import/read.ts';

const MANY = 100_000;
const SECRET = 'JBSWY3DPEHPK3PXP';

/** Files that take hours where something compares each part with each other, and what comes of them. */
const FILES: Record<string, [text: string, outcome: string]> = {
  'a cell of commas': [`a,secret\n"${','.repeat(MANY)}"x\n`, 'generic-csv 0'],
  'a link of spaces': [`otpauth://totp/a?secret=${' '.repeat(MANY)}x`, 'uri-list 0'],
  'a label of spaces': [`otpauth://totp/${' '.repeat(MANY)}x`, 'uri-list 0'],
  'spaces before a link': [`#\n${' '.repeat(MANY)}otpauth://totp/a?secret=${SECRET}`, 'winauth-text 1'],
  'a line of marks': [`#\n${'- '.repeat(MANY)}x: otpauth://totp/a?secret=${SECRET}`, 'uri-list 1'],
  'links without end': ['otpauth://'.repeat(MANY / 10), 'uri-list 0'],
  'JSON that only opens': ['['.repeat(MANY), 'damaged'],
  'XML that only opens': [`<?xml version="1.0"?><map>${'<a>'.repeat(MANY)}`, 'damaged'],
  'XML of stray brackets': [`<?xml version="1.0"?><map>${'< '.repeat(MANY)}</map>`, 'damaged'],
  'XML with entities of entities': [
    `<?xml version="1.0"?><!DOCTYPE map [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">]><map><string name="k">&b;</string></map>`,
    'damaged',
  ],
  'a prototype': [
    `{"__proto__":{"polluted":"${SECRET}"},"constructor":{"prototype":{"polluted":1}},"secret":"${SECRET}"}`,
    'generic-json 1',
  ],
};

test.each(Object.entries(FILES))('%s is read or refused, soon', async (_, [text, outcome]) => {
  const read = readExport({ name: 'x', bytes: new TextEncoder().encode(text) });
  const came = await read.then(
    ({ format, accounts }) => `${format} ${accounts.length}`,
    ({ code }) => code,
  );
  expect(came).toBe(outcome);
  expect({}).not.toHaveProperty('polluted');
});
