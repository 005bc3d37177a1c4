import { expect, test } from 'vitest';
import { allow } from '../../../lib/background/fill/fill.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { matchSite } from '../../../lib/sites/match.ts';

const account = makeAccount({ secret: new Uint8Array([1]), issuer: 'Example' });
const at = (url: string, bind: string) => allow(account, matchSite([account], url), bind);

test('a yes counts for the site that was shown, however its name was written', () => {
  expect(at('https://login.example.com/', 'example.com')).toBe('example.com');
  expect(at('https://login.example.com/', 'login.example.com')).toBe('example.com');
  expect(at('http://localhost/', 'localhost')).toBe('localhost:80');
  expect(at('http://127.0.0.1:8080/', '127.0.0.1:8080')).toBe('127.0.0.1:8080');
});

test('a yes to one site binds nothing to another that came into the tab meanwhile', () => {
  for (const url of ['https://other.test/', 'https://example.com.other.test/', 'http://localhost:81/'])
    for (const bind of ['example.com', 'localhost:80'])
      expect(() => at(url, bind)).toThrow(expect.objectContaining({ code: 'page-changed' }));
  expect(() => at('https://example.com/', '')).toThrow(expect.objectContaining({ code: 'not-bound' }));
});
