import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { decodeText } from '../../../lib/transfer/codecs/text.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';
import type { Sample } from './sample.ts';
import { samples } from './samples.ts';

type Value = unknown;
const isObject = (value: Value): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same JSON with each value, the innermost first, changed. */
function changed(value: Value, change: (value: Value) => Value): Value {
  if (Array.isArray(value)) return change(value.map((one) => changed(one, change)));
  if (!isObject(value)) return change(value);
  return change(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, changed(one, change)])));
}

const ofJson = (change: (value: Value) => Value) => (text: string) =>
  utf8(JSON.stringify(changed(JSON.parse(text), change)));

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), isLittle);
  return bytes;
}

/** What other versions, editors and mail programs make of a file. */
const ANY: Record<string, (text: string) => Uint8Array> = {
  'with a byte order mark': (text) => utf8(`\ufeff${text}`),
  'in UTF-16': (text) => utf16(text, true),
  'in UTF-16, the big end first': (text) => utf16(text, false),
  'with empty lines around': (text) => utf8(`\n\n${text}\r\n\r\n`),
};
const JSON_ONLY: Record<string, (text: string) => Uint8Array> = {
  'spread over lines': (text) => utf8(JSON.stringify(JSON.parse(text), null, '\t').replaceAll('\n', '\r\n')),
  'with keys that nobody knows': ofJson((value) =>
    isObject(value) ? { ...value, addedLater: { list: [1, null] }, nothing: null } : value,
  ),
  'with its keys in another order': ofJson((value) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).reverse()) : value,
  ),
  'without the keys that are null': ofJson((value) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null)) : value,
  ),
  'with its numbers as texts': ofJson((value) => (typeof value === 'number' ? String(value) : value)),
};

const all = await samples();
const texts = all.filter(({ bytes }) => !bytes.includes(0) && !new TextDecoder().decode(bytes).includes('\ufffd'));
/** One value of JSON; 1PIF has one a line. */
const isJson = ({ format, bytes }: Sample) => format !== '1password-1pif' && /^\s*[[{]/.test(decodeText(bytes));
/** Java's byte lists are numbers and nothing else. */
const hasByteLists = ({ format }: Sample) => format.startsWith('freeotp');

const told = async (sample: Sample, bytes: Uint8Array) => {
  const { format, accounts } = await readExport({ name: sample.name, bytes }, sample.password);
  return { format, accounts: accounts.map(({ id: _id, created: _created, ...rest }) => rest) };
};

describe('a file is read the same', () => {
  test.each(Object.entries(ANY))('%s', async (_, change) => {
    for (const sample of texts)
      expect(await told(sample, change(decodeText(sample.bytes))), sample.format).toEqual(
        await told(sample, sample.bytes),
      );
  });

  test.each(Object.entries(JSON_ONLY))('%s', async (name, change) => {
    for (const sample of texts.filter(isJson)) {
      if (name.includes('numbers') && hasByteLists(sample)) continue;
      expect(await told(sample, change(decodeText(sample.bytes))), sample.format).toEqual(
        await told(sample, sample.bytes),
      );
    }
  });
});
