import { describe, expect, it } from 'vitest';
import { matchSite } from '../../../lib/sites/match.ts';

const account = (issuer: string, ...sites: string[]) => ({ issuer, sites });

describe('matchSite', () => {
  it.each([
    ['https://github.com/login', 'github.com'],
    ['https://gist.github.com/', 'github.com'],
    ['https://alice.github.io/', 'alice.github.io'],
    ['http://localhost:8080/', 'localhost:8080'],
    ['http://127.0.0.1:3000/', '127.0.0.1:3000'],
    ['https://192.168.1.10/', '192.168.1.10:443'],
    ['https://[fe80::1]:8443/', '[fe80::1]:8443'],
    ['https://nas/', 'nas:443'],
    ['https://shop.example.co.uk/', 'example.co.uk'],
    ['https://www.youtube.com/', 'google.com'],
    ['https://github.com./login', 'github.com'],
    ['https://github.com/', 'https://www.github.com/login'],
  ])('%s belongs to an account of %s', (address, key) => {
    const mine = account('Mine', key);
    expect(matchSite([account('Other', 'example.org'), mine], address)).toMatchObject({
      bound: [mine],
      lookalike: null,
    });
  });

  it.each([
    ['https://bob.github.io/', 'alice.github.io'],
    ['https://shop-b.myshopify.com/', 'shop-a.myshopify.com'],
    ['http://localhost:8081/', 'localhost:8080'],
    ['https://192.168.1.11/', '192.168.1.10:443'],
    ['https://github.com.evil.net/', 'github.com'],
    ['https://evil.co.uk/', 'example.co.uk'],
  ])('%s is not %s', (address, key) => {
    expect(matchSite([account('Mine', key)], address)).toMatchObject({ bound: [], suggested: [] });
  });

  it.each([
    ['https://evil-github.com/', 'github.com', 'label'],
    ['https://github.com.login.evil.net/', 'github.com', 'label'],
    ['https://github.evil.net/', 'github.com', 'label'],
    ['https://githublogin.com/', 'github.com', 'label'],
    ['https://github.co/', 'github.com', 'suffix'],
    ['https://githud.com/', 'github.com', 'letters'],
    ['https://gihtub.com/', 'github.com', 'letters'],
    ['https://g1thub.com/', 'github.com', 'letters'],
    ['https://paypa1.com/', 'paypal.com', 'letters'],
    ['https://rnicrosoft.com/', 'microsoft.com', 'letters'],
    ['https://xn--pypal-4ve.com/', 'paypal.com', 'letters'],
    ['https://xn--80ak6aa92e.com/', 'apple.com', 'letters'],
  ])('%s passes for %s by its %s', (address, of, how) => {
    const match = matchSite([account('Mine', of)], address);
    expect(match).toMatchObject({ bound: [], suggested: [], lookalike: { of, how } });
  });

  it('suggests an unbound account by its issuer, and names what looks like the issuer', () => {
    const github = account('GitHub');
    expect(matchSite([github], 'https://github.com/')).toMatchObject({ bound: [], suggested: [github] });
    expect(matchSite([github], 'https://evil-github.com/')).toMatchObject({
      suggested: [],
      lookalike: { of: 'github.com' },
    });
    expect(matchSite([account('Example')], 'https://www.example.org/').suggested).toHaveLength(1);
    expect(matchSite([account('mail.example.org')], 'https://example.org/').suggested).toHaveLength(1);
  });

  it('does not suggest an account that is bound elsewhere', () => {
    expect(matchSite([account('GitHub', 'corp.example')], 'https://github.com/').suggested).toEqual([]);
  });

  it.each([
    ['http://github.com/', 'insecure'],
    ['http://192.168.1.10/', 'insecure'],
    ['file:///home/me/page.html', 'not-a-web-page'],
    ['chrome://settings', 'not-a-web-page'],
    ['about:blank', 'not-a-web-page'],
    ['data:text/html,x', 'opaque'],
    ['null', 'not-a-web-page'],
  ])('%s has no site: %s', (address, refusal) => {
    expect(matchSite([account('GitHub', 'github.com')], address)).toMatchObject({ site: null, refusal, bound: [] });
  });
});

it.each(['clients.your-server.de', 'shop.force.com', 'status.statuspage.io', 'evil.blogspot.com', 'binance.us'])(
  'no group of equivalent sites has %s, where others than the owner of the account are at home',
  (host) => {
    const owners = ['hetzner.com', 'salesforce.com', 'atlassian.com', 'google.com', 'binance.com'];
    const accounts = owners.map((site) => account('', site));
    expect(matchSite(accounts, `https://${host}/`).bound).toEqual([]);
  },
);
