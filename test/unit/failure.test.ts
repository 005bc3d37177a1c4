import { expect, test } from 'vitest';
import { Failure, isFailure, toFailureData } from '../../lib/failure.ts';
import { fromFailureData } from '../../lib/failure-data.ts';

test('a failure is the same on the other side of a channel', () => {
  const failure = new Failure('not-bound', { name: 'Acme', site: 'acme.example' });
  const arrived = fromFailureData(structuredClone(toFailureData(failure)));
  expect(arrived).toBeInstanceOf(Failure);
  expect(arrived).toMatchObject({ code: 'not-bound', message: 'not-bound', params: failure.params });
});

test('what an unforeseen error says does not travel', () => {
  expect(JSON.stringify(toFailureData(new TypeError('secret JBSWY3DP')))).toBe('{"code":"unexpected","params":{}}');
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'locked'],
  ['a code of no catalogue', { code: 'made-up', params: {} }],
  ['a property of every object', { code: 'constructor', params: {} }],
  ['no parameters', { code: 'not-bound' }],
  ['a parameter too few', { code: 'not-bound', params: { name: 'Acme' } }],
  ['an inherited parameter', { code: 'not-bound', params: Object.create({ name: 'a', site: 'b' }) }],
  ['a parameter of another kind', { code: 'not-bound', params: { name: 'Acme', site: {} } }],
  ['a number that is none', { code: 'recovery-slip', params: { group: Number.NaN } }],
  ['a word of no list', { code: 'unsupported', params: { why: 'because' } }],
  ['a text without end', { code: 'not-bound', params: { name: 'x'.repeat(5000), site: 'b' } }],
])('data that holds %s becomes an unexpected failure', (_, data) => {
  expect(fromFailureData(data)).toMatchObject({ code: 'unexpected', params: {} });
});

test('parameters that nobody asked for stay behind', () => {
  expect(fromFailureData({ code: 'locked', params: { more: 'text' } }).params).toEqual({});
});

test('isFailure knows the codes it is asked about', () => {
  const error: unknown = new Failure('frame-away', { host: 'a.example', origin: 'https://a.example' });
  expect(isFailure(error, 'locked')).toBe(false);
  expect(isFailure(error, 'locked', 'frame-away')).toBe(true);
  expect(isFailure(new Error('locked'), 'locked')).toBe(false);
});
