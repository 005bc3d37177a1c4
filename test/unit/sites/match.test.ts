import { describe, expect, it } from 'vitest';
import type { SiteRule } from '../../../lib/otp/account.ts';
import { matchSite } from '../../../lib/sites/match.ts';
import { account } from './issuer-account.ts';

const ruled = (site: string, rule: SiteRule) => ({ issuer: '', sites: [site], siteRules: { [site]: rule } });

describe('a rule of an account', () => {
  it.each([
    ['https://example.com/', 'example.com', 'host', 'bound'],
    ['https://login.example.com/', 'example.com', 'host', 'elsewhere'],
    ['https://login.example.com/', 'login.example.com', 'host', 'bound'],
    ['https://example.com/', 'login.example.com', 'host', 'elsewhere'],
    ['https://example.com/', 'example.com', 'never', 'never'],
    ['https://login.example.com/', 'example.com', 'never', 'never'],
    ['https://example.com/', 'login.example.com', 'never', ''],
    ['https://login.live.com/', 'microsoft.com', 'host', 'elsewhere'],
    ['http://localhost:3000/', 'localhost:3000', 'host', 'bound'],
    ['http://localhost:3000/', 'localhost:3000', 'never', 'never'],
    ['http://localhost:4000/', 'localhost:3000', 'never', ''],
  ] as const)('%s, %s: %s', (address, site, rule, list) => {
    const mine = ruled(site, rule);
    const match = matchSite([mine], address);
    for (const name of ['bound', 'elsewhere', 'never', 'suggested'] as const)
      expect(match[name], name).toEqual(name === list ? [mine] : []);
  });

  it('never goes before a binding', () => {
    const mine = {
      issuer: '',
      sites: ['example.com', 'forum.example.com'],
      siteRules: { 'forum.example.com': 'never' },
    } as const;
    const at = (address: string) => matchSite([{ ...mine, sites: [...mine.sites] }], address).bound.length;
    expect([at('https://example.com/'), at('https://a.forum.example.com/')]).toEqual([1, 0]);
  });
});

describe('an account without a site', () => {
  it.each([
    ['GitHub', 'https://github.com/'],
    ['AWS', 'https://us-east-1.signin.aws.amazon.com/mfa'],
    ['Slack', 'https://acme.slack.com/'],
    ['mail.example.org', 'https://example.org/'],
    ['localhost:3000', 'http://localhost:3000/'],
    ['Yandex ID', 'https://passport.yandex.com/auth'],
    // By the name in a listed domain, without what users and services add.
    ['Statuscake', 'https://app.statuscake.com/login'],
    ['3Commas', 'https://3commas.io/'],
    ['Kraken Pro', 'https://pro.kraken.com/app/login'],
    ['GitHub (work)', 'https://github.com/'],
    ['Acme - Slack', 'https://acme.slack.com/'],
    ['Crypto.com Exchange', 'https://auth.crypto.com/'],
    ['Dropbox: jo@example.com', 'https://www.dropbox.com/'],
    ['Huawei Cloud', 'https://auth.huaweicloud.com/'],
    ['Vodafone', 'https://www.vodafone.it/'],
    ['E.ON', 'https://mein.eon.de/'],
    ['Revolut Bank', 'https://sso.revolut.com/signin'],
    ['GitLab - git.contoso.com', 'https://git.contoso.com/'],
    ['GitLab Contoso', 'https://gitlab.com/'],
  ])('of %s is asked about at %s', (issuer, address) => {
    expect(matchSite([account(issuer)], address)).toMatchObject({ bound: [], lookalike: null });
    expect(matchSite([account(issuer)], address).suggested).toHaveLength(1);
  });

  it.each([
    ['Example', 'https://example.org/'],
    ['Contoso Bank', 'https://contoso-bank.com/'],
    ['Okta', 'https://evil.okta.com/'],
    ['Trello', 'https://evil.atlassian.net/'],
    ['Facebook', 'https://apps.facebook.com/evil'],
    ['Steam', 'https://steam.com/'],
    ['Acme', 'https://acme.co/'],
    ['login', 'https://login.top/'],
    ['SSO', 'https://secure.login.gov/'],
    ['Mail', 'https://mail.com/'],
    ['Statuscake', 'https://statuscake.net/'],
    ['Statuscake', 'https://evil.statuscake.com/'],
    ['Vodafone', 'https://vodafone.top/'],
    ['GitHub (work)', 'https://work.example/'],
    ['Nextcloud Work', 'https://nextcloud.com/'],
    ['Mail server', 'https://server.pro/'],
    ['Delta Exchange', 'https://www.delta.com/'],
    ['Orange Bank', 'https://www.orange.fr/'],
    ['WP', 'https://wp.pl/'],
    ['Stake', 'https://hellostake.com/'],
    ['Bitwarden (self-hosted)', 'https://vault.bitwarden.com/'],
    ['GitLab on-prem', 'https://gitlab.com/'],
    ['GitLab - git.contoso.com', 'https://gitlab.com/'],
    ['n8n', 'https://n8n.io/'],
    ['Mattermost', 'https://mattermost.com/'],
    ['Front Desk', 'https://front.com/'],
    ['Ring Central', 'https://ring.com/'],
    ['Customer Portal', 'https://customer.io/'],
    ['Cloud', 'https://cloud.microsoft/'],
    ['Web (test)', 'https://web.de/'],
    ['impots.gouv', 'https://impots.gouv/'],
  ])('of %s is not offered at %s by its name', (issuer, address) => {
    expect(matchSite([account(issuer)], address).suggested).toEqual([]);
  });

  it.each([
    ['GitHub (alice)', 'https://github.com/login'],
    ['alice@example.com (GitHub)', 'https://github.com/login'],
    ['alice | Kraken', 'https://www.kraken.com/sign-in'],
    ['Dropbox - work', 'https://www.dropbox.com/login'],
  ])('is offered by its label %s at %s, if it has no issuer', (label, address) => {
    const [named, other] = [
      { ...account(''), account: label },
      { ...account('Other'), account: label },
    ];
    expect(matchSite([named, other], address).suggested).toEqual([named]);
  });

  it.each([
    ['github', 'https://github.com/login'],
    ['alice@github.com', 'https://github.com/login'],
    ['alice (work)', 'https://github.com/login'],
    ['GitHub (alice)', 'https://github.xyz/login'],
    ['GitHub (alice)', 'https://github.com.evil.net/login'],
    ['GitLab (self-hosted)', 'https://gitlab.com/'],
  ])('is not offered by its label %s at %s', (label, address) => {
    expect(matchSite([{ ...account(''), account: label }], address).suggested).toEqual([]);
  });

  it('is offered where another account of the issuer is bound, or by its name under the same suffix', () => {
    const [known, other] = [account('Acme', 'acme-portal.com'), account('ACME Inc.')];
    const at = (address: string) => matchSite([known, other], address).suggested;
    expect(at('https://acme-portal.com/')).toEqual([other]);
    expect(at('https://acme.com/')).toEqual([other]);
    expect(at('https://acme.co/')).toEqual([]);
  });
});

it.each([
  ['http://github.com/', 'insecure'],
  ['http://192.168.1.10/', 'insecure'],
  ['file:///home/me/page.html', 'not-a-web-page'],
  ['chrome://settings', 'not-a-web-page'],
  ['about:blank', 'not-a-web-page'],
  ['data:text/html,x', 'opaque'],
  ['null', 'not-a-web-page'],
  ['https://docs.google.com/forms/d/e/1/viewform', 'shared-page'],
  ['https://docs.google.com//Forms/d/e/1/viewform', 'shared-page'],
  ['https://www.dropbox.com/%73cl/fi/abc/login.html', 'shared-page'],
  ['https://evil.tumblr.com/', 'shared-page'],
  ['https://github.com/~evil/login.html', 'shared-page'],
  ['https://github.com//%7Eevil', 'shared-page'],
  ['https://github-com.translate.goog/login', 'shared-page'],
  ['https://github.com/evil/login/blob/main/README.md', 'shared-page'],
  ['https://gitlab.com/evil/login/-/wikis/x', 'shared-page'],
  ['https://gitlab.com/a/b/c/-/wikis/x', 'shared-page'],
  ['https://gitlab.com/a/b/c/d/e/-/issues/1', 'shared-page'],
  ['https://www.roblox.com/communities/1/evil', 'shared-page'],
  ['https://share.streamlit.io/evil/login/main/app.py', 'shared-page'],
  ['https://share.streamlit.io/evil/app/main', 'shared-page'],
  ['https://share.streamlit.io/streamlit/demo-face-gan', 'shared-page'],
  ['https://www.clipchamp.com/watch/abc', 'shared-page'],
  ['https://google.com/url?q=https://evil.example/', 'shared-page'],
  ['https://nam12.safelinks.protection.outlook.com/?url=https://evil.example/', 'shared-page'],
  ['https://linktr.ee/evil', 'shared-page'],
  ['https://linktr.ee/login-evil', 'shared-page'],
  ['https://linktr.ee//evil', 'shared-page'],
  ['https://www.cognitoforms.com/Evil/Login', 'shared-page'],
  ['https://www.notion.so/Login-0123456789abcdef0123456789abcdef', 'shared-page'],
])('%s has no site: %s', (address, refusal) => {
  const all = ['google.com', 'github.com', 'dropbox.com', 'evil.tumblr.com'].map((site) => account('', site));
  expect(matchSite(all, address)).toMatchObject({ site: null, refusal, bound: [], suggested: [] });
});
