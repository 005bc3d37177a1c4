import { describe, expect, it } from 'vitest';
import { matchSite } from '../../../lib/sites/match.ts';
import { account } from './issuer-account.ts';

describe('an account that is bound', () => {
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
