import { expect, test } from 'vitest';
import { allow } from '../../../lib/background/fill/fill.ts';
import { toFailureData } from '../../../lib/failure.ts';
import { makeAccount } from '../../../lib/otp/account.ts';
import { matchSite } from '../../../lib/sites/match.ts';

const account = (issuer: string, ...sites: string[]) => makeAccount({ secret: new Uint8Array([1]), issuer, sites });
const at = (url: string, bind: string, of = account('localhost.example')) => allow(of, matchSite([of], url), bind);
const codeAt = (url: string, bind: string, of: ReturnType<typeof account>): string => {
  try {
    return at(url, bind, of);
  } catch (error) {
    return toFailureData(error).code;
  }
};

test('a yes counts for the site that was shown, however its name was written', () => {
  expect(at('https://login.localhost.example/', 'localhost.example')).toBe('localhost.example');
  expect(at('https://login.localhost.example/', 'login.localhost.example')).toBe('localhost.example');
});

test('a yes to one site binds nothing to another that came into the tab meanwhile', () => {
  for (const url of ['https://other.test/', 'https://localhost.example.other.test/', 'http://localhost:81/'])
    for (const bind of ['localhost.example', 'localhost:80'])
      expect(() => at(url, bind, account('Acme'))).toThrow(expect.objectContaining({ code: 'page-changed' }));
  expect(() => at('https://localhost.example/', '')).toThrow(expect.objectContaining({ code: 'not-bound' }));
});

test('a yes to one customer’s host binds nothing to another host of the same domain', () => {
  const acme = account('Acme');
  const kept = account('Acme', 'acme.portal-host.example', 'evil.portal-host.example');
  const allowAt = (url: string, bind: string) => allow(acme, matchSite([kept, acme], url), bind);
  expect(allowAt('https://acme.portal-host.example/', 'acme.portal-host.example')).toBe('acme.portal-host.example');
  for (const bind of ['acme.portal-host.example', 'portal-host.example'])
    expect(() => allowAt('https://evil.portal-host.example/', bind)).toThrow(
      expect.objectContaining({ code: 'page-changed' }),
    );
});

test('a yes to an address with a port counts for that port', () => {
  expect(at('http://localhost:81/', 'localhost:81', account('localhost:81'))).toBe('localhost:81');
  expect(codeAt('http://localhost:81/', 'localhost:82', account('localhost:81'))).toBe('page-changed');
});

test('a yes does not bind what was not offered: an account of another site, or of an unknown issuer', () => {
  const [url, bind] = ['https://secure-signin.test/', 'secure-signin.test'];
  const never = { ...account('GitHub', 'github.com'), siteRules: { 'github.com': 'never' as const } };
  expect([
    codeAt(url, bind, account('GitHub', 'github.com')),
    codeAt(url, bind, account('Acme')),
    codeAt('https://github.com/', 'github.com', never),
    codeAt('https://github.xyz/', 'github.xyz', account('GitHub')),
  ]).toEqual(['bound-elsewhere', 'no-site', 'never-here', 'lookalike']);
});
