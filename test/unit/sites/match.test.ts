import { describe, expect, it } from 'vitest';
import type { SiteRule } from '../../../lib/otp/account.ts';
import { matchSite } from '../../../lib/sites/match.ts';

const account = (issuer: string, ...sites: string[]) => ({ issuer, sites });
const ruled = (site: string, rule: SiteRule) => ({ issuer: '', sites: [site], siteRules: { [site]: rule } });

describe('an account that is bound', () => {
  it.each([
    ['https://github.com/login', 'github.com'],
    ['https://alice.github.io/', 'alice.github.io'],
    ['http://localhost:8080/', 'localhost:8080'],
    ['http://127.0.0.1:3000/', '127.0.0.1:3000'],
    ['https://192.168.1.10/', '192.168.1.10:443'],
    ['https://[fe80::1]:8443/', '[fe80::1]:8443'],
    ['https://nas/', 'nas:443'],
    ['https://online.example.co.uk/', 'example.co.uk'],
    ['https://accounts.google.com/signin', 'youtube.com'],
    ['https://github.com./login', 'github.com'],
    ['https://github.com/', 'https://www.github.com/login'],
    ['https://id.atlassian.com/', 'acme.atlassian.net'],
    ['https://accounts.shopify.com/', 'acme.myshopify.com'],
    ['https://acme.slack.com/', 'acme.slack.com'],
    ['https://slack.com/signin', 'acme.slack.com'],
    ['https://login.example.org/', 'example.org'],
    ['https://accounts.github.com/', 'github.com'],
    ['https://vault.home.duckdns.org/', 'home.duckdns.org'],
    ['https://acme.portal-host.example/', 'acme.portal-host.example'],
    ['https://eu.acme.portal-host.example/', 'acme.portal-host.example'],
    ['https://mybell.bell.ca/', 'bell.ca'],
    ['https://www.cibconline.cibc.com/', 'cibc.com'],
    ['https://idp.scc.kit.edu/', 'kit.edu'],
    ['https://sso-login.ucl.ac.uk/', 'ucl.ac.uk'],
    ['https://login.prod.example.org/', 'example.org'],
    ['https://weblogin2.example.edu/', 'example.edu'],
    ['https://idpv4.its.example.ac.uk/', 'example.ac.uk'],
    ['https://iampe.agenziaentrate.gov.it/', 'agenziaentrate.gov.it'],
    ['https://login.eu.agency.gov/', 'agency.gov'],
    ['https://acme.app.cloud.gov/', 'acme.app.cloud.gov'],
    // An operator's own domain, and its hosts for business or for other countries.
    ['https://timeweb.ru/', 'timeweb.ru'],
    ['https://virk.dk/', 'virk.dk'],
    ['https://sg.fr/', 'sg.fr'],
    ['https://business.verizon.com/', 'verizon.com'],
    ['https://int.bahn.de/', 'bahn.de'],
    // Its own pages beside those that users fill.
    ['https://www.roblox.com/communities/configure?id=1', 'roblox.com'],
    ['https://www.roblox.com/groups/configure?id=1', 'roblox.com'],
    ['https://share.streamlit.io/signup', 'streamlit.io'],
    ['https://www.kickstarter.com/projects/alice/lamp/pledge/new', 'kickstarter.com'],
    ['https://gitlab.com/-/user_settings/profile', 'gitlab.com'],
    ['https://gitlab.com/a/b/c/-/settings/repository', 'gitlab.com'],
    ['https://linktr.ee/login', 'linktr.ee'],
    ['https://www.notion.so/login?from=x', 'notion.so'],
    ['https://github.com/alice/repo/settings/keys', 'github.com'],
    ['https://portal-host.example/', 'acme.portal-host.example'],
    ['https://login.eu.portal-host.example/', 'acme.portal-host.example'],
    ['https://webmail.example.org/', 'portal.example.org'],
    ['https://launchpad.37signals.com/signin', 'basecamp.com'],
    ['https://sentry.io/auth/login/', 'acme.sentry.io'],
    ['https://accounts.google.com/', 'google.co.uk'],
    // An operator's domain of another country or name, where it signs people in at its main one.
    ['https://www.paypal.com/signin', 'paypal.de'],
    ['https://login.microsoftonline.com/', 'sharepoint.com'],
    ['https://login.microsoftonline.com/', 'acme.sharepoint.com'],
    ['https://www.airbnb.dk/login', 'airbnb.com'],
    ['https://login.yahoo.com/', 'yahoo.com.br'],
    ['https://auth.uber.com/', 'ubereats.com'],
    ['https://accounts.shopify.com/', 'shopify.de'],
    ['https://www.codecanyon.net/sign_in', 'themeforest.net'],
    // A domain and its www are of one owner, whichever is listed.
    ['https://web.de/', 'web.de'],
    // A platform signs its own users in beside the hosts of its customers.
    ['https://login.productboard.com/', 'productboard.com'],
    ['https://login.productboard.com/', 'app.productboard.com'],
    ['https://store.elfhosted.com/', 'elfhosted.com'],
    ['https://panel.ct8.pl/', 'ct8.pl'],
    ['https://ci.example.org/', 'example.org'],
    ['https://profile.tarkov.com/', 'escapefromtarkov.com'],
    // One name under the endings of several countries, and one that was given up for another.
    ['https://www.expedia.de/login', 'expedia.com'],
    ['https://www.airbnb.com/login', 'airbnb.com.ee'],
    ['https://app.shortcut.com/', 'clubhouse.io'],
    // A customer's users sign in on the platform's own listed hosts.
    ['https://app.pipedrive.com/auth/login', 'acme.pipedrive.com'],
    ['https://identity.pagerduty.com/', 'acme.pagerduty.com'],
    ['https://login.personio.com/', 'acme.personio.de'],
    ['https://grafana.com/auth/sign-in/', 'acme.grafana.net'],
    ['https://us-east-1.signin.aws/platform/login', 'd-0123456789.awsapps.com'],
    // The owner of a domain signs its users in on a listed host of another.
    ['https://account.battle.net/login', 'worldofwarcraft.com'],
    ['https://auth2.bitrix24.net/oauth/authorize/', 'bitrix24.de'],
    ['https://www.paycomonline.net/v4/ee/web.php/app/login', 'paycom.com'],
    ['https://online.citi.com/US/login.do', 'www.citibank.com'],
    ['https://account.meraki.com/secure/login', 'meraki.cisco.com'],
    ['https://idp2.tu-dresden.example/', 'tu-dresden.example'],
    ['https://forum.example.org/ucp.php', 'forum.example.org'],
    ['https://login.forum.example.org/', 'forum.example.org'],
    // A machine or a page of the user's own, where the account is kept for that host.
    ['https://vps-1234.hoster.example/', 'vps-1234.hoster.example'],
    ['https://people.example.org/', 'people.example.org'],
    ['https://app.people.example.org/', 'people.example.org'],
    // Below a name that one user has, all hosts are that user's, however they are named.
    ['https://us02web.home.mooo.com/', 'home.mooo.com'],
    ['https://photos.home.synology.me/', 'home.synology.me'],
    ['https://v1-2-3.home.mooo.com/', 'home.mooo.com'],
    ['https://pool.home.mooo.com/', 'home.mooo.com'],
    ['https://xn--bcher-kva.home.mooo.com/', 'home.mooo.com'],
    // Hosts that the owner of a domain names so, in many languages.
    ['https://de.example.org/', 'example.org'],
    ['https://online.example.co.uk/', 'example.co.uk'],
    ['https://kundenportal.example.de/', 'www.example.de'],
    ['https://moncompte.example.fr/', 'example.fr'],
    ['https://signin.auth.example.de/', 'example.de'],
    ['https://vault.example.org/', 'example.org'],
    ['https://ha.example.org/', 'example.org'],
    ['https://www.tripadvisor.de/', 'tripadvisor.com'],
    ['https://app.intercom.com/', 'intercom.io'],
    ['https://meta.sr.ht/', 'sourcehut.org'],
    ['https://members.example.org/', 'example.org'],
    ['https://sso.example.edu/', 'example.edu'],
    ['https://portal.example.ac.uk/', 'example.ac.uk'],
    ['https://users.example.edu/', 'users.example.edu'],
  ])('is filled at %s for %s', (address, key) => {
    const mine = account('Mine', key);
    expect(matchSite([account('Other', 'example.net'), mine], address)).toMatchObject({
      bound: [mine],
      lookalike: null,
    });
  });

  it.each([
    ['https://bob.github.io/', 'alice.github.io'],
    ['https://shop-b.myshopify.com/', 'shop-a.myshopify.com'],
    ['http://localhost:8081/', 'localhost:8080'],
    ['https://127.0.0.1:8444/', '127.0.0.1:8443'],
    ['https://192.168.1.11/', '192.168.1.10:443'],
    ['https://github.com.evil.net/', 'github.com'],
    ['https://evil.co.uk/', 'example.co.uk'],
    ['https://evil.okta.com/', 'okta.com'],
    ['https://evil.slack.com/', 'acme.slack.com'],
    // An account of a whole platform is no customer's.
    ['https://acme.slack.com/', 'slack.com'],
    ['https://acme.1password.com/', '1password.com'],
    ['https://acme.sentry.io/', 'sentry.io'],
    ['https://evil.elfhosted.com/', 'store.elfhosted.com'],
    // On hosts of an operator that no list knows, others may have pages, however the hosts are named.
    ['https://de.surveymonkey.com/r/ABC', 'surveymonkey.com'],
    ['https://members.surveymonkey.com/r/ABC', 'surveymonkey.com'],
    ['https://na4.docusign.net/Signing/x', 'docusign.com'],
    ['https://eu.docusign.net/Signing/x', 'docusign.net'],
    ['https://m.evernote.com/shard/x', 'evernote.com'],
    ['https://dev.workplace.com/', 'workplace.com'],
    ['https://dev.datadoghq.com/', 'datadoghq.com'],
    // A host of another operator than its domain.
    ['https://test.pypi.org/account/login/', 'pypi.org'],
    ['https://pypi.org/account/login/', 'test.pypi.org'],
    // Sites of one name that were sold, were given up or have accounts of their own.
    ['https://www.mediamarkt.se/', 'mediamarkt.de'],
    ['https://www.mediamarkt.gr/', 'mediamarkt.de'],
    ['https://www.expedia.ru/', 'expedia.com'],
    ['https://www.americanexpress.ch/', 'americanexpress.com'],
    ['https://www.lazada.vn/', 'lazada.sg'],
    ['https://evil.home.synology.me/', 'other.synology.me'],
    // Another domain of the operator is no place to sign in unless it is listed so.
    ['https://google.com.co/', 'google.com'],
    // On a domain where customers get hosts, a part of the operator's site may be one of these.
    ['https://cloud.salesforce.com/', 'salesforce.com'],
    ['https://hosting.sharepoint.com/', 'microsoft.com'],
    // Another company often runs these for the owner, or a customer has the name.
    ['https://support.portal-host.example/', 'portal-host.example'],
    ['https://community.portal-host.example/', 'portal-host.example'],
    ['https://status.eu.portal-host.example/', 'app.portal-host.example'],
    ['https://forum.portal-host.example/', 'www.portal-host.example'],
    ['https://evil.duckdns.org/', 'home.duckdns.org'],
    ['https://store.google.com/', 'google.com'],
    ['https://www.google.com/', 'google.com'],
    ['https://evil.portal-host.example/', 'acme.portal-host.example'],
    ['https://portal.evil.portal-host.example/', 'acme.portal-host.example'],
    ['https://www.twitter.com.com/', 'x.com'],
    // Hosts that a site lets or gives to its users are named as such, also where no list knows the site.
    ['https://vps-1234.hoster.example/', 'hoster.example'],
    ['https://vps-1235.hoster.example/', 'vps-1234.hoster.example'],
    ['https://static.1.2.3.4.clients.hoster.example/', 'hoster.example'],
    ['https://1-2-3-4.dyn.hoster.example/', 'www.hoster.example'],
    ['https://p5b0c1234.dip0.provider.example/', 'provider.example'],
    ['https://3000-acme.builder.example/', 'builder.example'],
    ['https://acme--draft.builder.example/', 'builder.example'],
    ['https://people.example.org/', 'example.org'],
    // Nor does any host count that may be called after a customer or a user, where the whole domain is kept.
    ['https://evil.portal-host.example/', 'portal-host.example'],
    ['https://evil.portal-host.example/', 'www.portal-host.example'],
    ['https://login.evil.portal-host.example/', 'portal-host.example'],
    ['https://evil.login.portal-host.example/', 'portal-host.example'],
    ['https://login-portal-host.portal-host.example/', 'portal-host.example'],
    ['https://secure-login.portal-host.example/', 'portal-host.example'],
    ['https://login2.portal-host.example/', 'portal-host.example'],
    ['https://alice.example.org/', 'example.org'],
    ['https://xn--bcher-kva.example.org/', 'example.org'],
    ['https://users.example.edu/', 'example.edu'],
    ['https://www-users.example.ac.uk/', 'example.ac.uk'],
    ['https://home.example.edu/', 'example.edu'],
    ['https://students.example.edu/', 'www.example.edu'],
    ['https://cs.alice.example.edu/', 'example.edu'],
    ['https://vault.portal-host.example/', 'git.portal-host.example'],
    // At a university a sign-in's word within a name is a member's name, and so is a name below or above a sign-in.
    ['https://casey.mit.edu/', 'mit.edu'],
    ['https://lessons.mit.edu/', 'mit.edu'],
    ['https://casey.scripts.mit.edu/', 'mit.edu'],
    ['https://login-alice.scripts.mit.edu/', 'mit.edu'],
    ['https://login.alice.mit.edu/', 'mit.edu'],
    ['https://professor-smith.stanford.edu/', 'stanford.edu'],
    ['https://authors.stanford.edu/', 'stanford.edu'],
    ['https://casino.studentorg.berkeley.edu/', 'berkeley.edu'],
    ['https://casey.ocf.berkeley.edu/', 'berkeley.edu'],
    ['https://cas24.example.edu/', 'example.edu'],
    ['https://shibata.t.u-tokyo.ac.jp/', 'u-tokyo.ac.jp'],
    ['https://nilsson.trin.cam.ac.uk/', 'cam.ac.uk'],
    ['https://castro.fas.harvard.edu/', 'harvard.edu'],
    ['https://sso-conn.digital.conncoll.edu/', 'conncoll.edu'],
    ['https://jsson.domains.unf.edu/', 'unf.edu'],
    // Nobody reserves a name that is made of the platform's own.
    ['https://acmelogin.acme.com/', 'acme.com'],
    ['https://acmesupport.acme.com/', 'acme.com'],
    ['https://xxacme.acme.com/', 'acme.com'],
    ['https://mysmugmug.smugmug.com/', 'smugmug.com'],
    ['https://mydeviantart.deviantart.com/', 'deviantart.com'],
    ['https://mytally.tally.so/', 'tally.so'],
    // Offices of a state have tenants and projects too.
    ['https://evil.app.cloud.gov/', 'cloud.gov'],
    ['https://evil.app.cloud.gov/', 'acme.app.cloud.gov'],
    ['https://alice.nyc.gov/', 'nyc.gov'],
    ['https://alice.sites.usa.gov/', 'usa.gov'],
    // Customers' hosts may stand below a part of the owner's site, and below a name that a registry of its own gave out.
    ['https://evil.app.portal-host.example/', 'app.portal-host.example'],
    ['https://evil.login.portal-host.example/', 'login.portal-host.example'],
    ['https://people.lab.example.edu/', 'lab.example.edu'],
    ['https://user.example.de/', 'example.de'],
    ['https://evil.platform.uk.com/', 'platform.uk.com'],
    ['https://cdn2.example.org/', 'login.example.org'],
    // An operator's other domains are not open to their tenants.
    ['https://evil.sharepoint.com/', 'sharepoint.com'],
    ['https://login.sharepoint.com/', 'sharepoint.com'],
    ['https://evil.sharepoint.com/', 'microsoft.com'],
    ['https://evil.force.com/', 'salesforce.com'],
    ['https://evil.paypal.de/', 'paypal.com'],
    // Nor is a customer's host the platform's sign-in, or the platform's the customer's.
    ['https://login.productboard.com/', 'acme.productboard.com'],
    ['https://sso.productboard.com/', 'productboard.com'],
    ['https://login.eu.productboard.com/', 'productboard.com'],
    ['https://login.okta.com.okta.com/', 'okta.com'],
    ['https://evil.slack.com/', 'acme.slack.com'],
    // Another company often runs these for the owner, or a customer has the name.
    ['https://support.portal-host.example/', 'portal-host.example'],
    ['https://community.portal-host.example/', 'portal-host.example'],
    ['https://status.eu.portal-host.example/', 'app.portal-host.example'],
    ['https://forum.portal-host.example/', 'www.portal-host.example'],
    ['https://paycomonline.net/', 'paycom.com'],
    ['https://evil.paycomonline.net/', 'paycom.com'],
    ['https://www.paycomonline.net/', 'acme.paycom.com'],
    ['https://auth2.bitrix24.net/', 'acme.bitrix24.de'],
    ['https://idp2.shop-dresden.example/', 'shop-dresden.example'],
    // A department's name is a customer's where the domain is not a university's.
    ['https://login.cit.portal-host.example/', 'portal-host.example'],
    ['https://app.its.portal-host.example/', 'portal-host.example'],
    ['https://shop.ist.portal-host.example/', 'portal-host.example'],
    ['https://portal.ais.portal-host.example/', 'portal-host.example'],
  ])('is refused at %s, being of %s', (address, key) => {
    const mine = account('Mine', key);
    expect(matchSite([mine], address)).toMatchObject({ bound: [], suggested: [], elsewhere: [mine] });
  });

  it.each(['https://github.com../', 'https://.github.com/', 'https://a..github.com/'])('%s has no site', (address) => {
    expect(matchSite([account('', 'github.com')], address).bound).toEqual([]);
  });
});

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
  ])('of %s is not offered at %s by its name', (issuer, address) => {
    expect(matchSite([account(issuer)], address).suggested).toEqual([]);
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
  ['https://linktr.ee/evil', 'shared-page'],
  ['https://linktr.ee/login-evil', 'shared-page'],
  ['https://linktr.ee//evil', 'shared-page'],
  ['https://www.cognitoforms.com/Evil/Login', 'shared-page'],
  ['https://www.notion.so/Login-0123456789abcdef0123456789abcdef', 'shared-page'],
])('%s has no site: %s', (address, refusal) => {
  const all = ['google.com', 'github.com', 'dropbox.com', 'evil.tumblr.com'].map((site) => account('', site));
  expect(matchSite(all, address)).toMatchObject({ site: null, refusal, bound: [], suggested: [] });
});
