import { expect, it } from 'vitest';
import { siteOfCapture } from '../../../lib/sites/bind.ts';

it.each([
  // A known issuer's code is of the issuer's site, wherever it is shown.
  ['GitHub', 'https://github.com/settings/two_factor', 'github.com'],
  ['GitHub', 'https://mail.google.com/mail/u/0/', 'github.com'],
  ['GitHub', 'https://i.imgur.com/abc.png', 'github.com'],
  ['GitHub', 'https://evil.github.io/', 'github.com'],
  ['GitHub', '', 'github.com'],
  ['Google', 'https://myaccount.google.com/two-step', 'google.com'],
  ['Amazon', 'https://www.amazon.de/a/settings', 'amazon.de'],
  ['Okta', 'https://acme.okta.com/enrol', 'acme.okta.com'],
  ['WordPress', 'https://evil.wordpress.com/', 'wordpress.com'],
  ['bob.example', 'https://chat.example.org/', 'bob.example'],
  // Another's is of the page, unless the page shows what others sent.
  ['Acme', 'https://portal.acme.example/2fa', 'acme.example'],
  ['', 'https://portal.acme.example/2fa', 'acme.example'],
  ['Acme', 'https://acme.zendesk.com/2fa', 'acme.zendesk.com'],
  // A host with a name of its own may be a customer's, also where no list says so.
  ['Acme', 'https://acme.portal-host.example/2fa', 'acme.portal-host.example'],
  ['', 'https://acme.portal-host.example/2fa', 'acme.portal-host.example'],
  ['Portal-Host', 'https://acme.portal-host.example/2fa', 'acme.portal-host.example'],
  ['Portal-Host', 'https://my.portal-host.example/2fa', 'portal-host.example'],
  ['Acme', 'https://people.acme.example/2fa', 'people.acme.example'],
  ['Acme', 'https://my.eu.portal-host.example/2fa', 'portal-host.example'],
  ['Acme', 'http://localhost:3000/2fa', 'localhost:3000'],
  ['Acme', 'https://mail.google.com/mail/u/0/', ''],
  ['', 'https://outlook.office.com/mail/', ''],
  ['Acme', 'https://discord.com/channels/1/2', ''],
  ['', 'https://docs.google.com/document/d/1', ''],
  ['Acme', 'https://ibb.co/abc', ''],
  ['Acme', 'https://github.com/acme/wiki', ''],
  ['Google Ads', 'https://ads.google.com/', 'google.com'],
  ['Acme', 'https://acme.slack.com/archives/C1', ''],
  ['Acme', 'https://acme.sharepoint.com/doc', ''],
  ['Contoso', 'https://poczta.wp.pl/', ''],
  // A host that is named as one for mail, chats or documents is of another, unless its owner or program is the issuer.
  ['Contoso', 'https://mail.acme.example/', ''],
  ['', 'https://webmail.acme.example/', ''],
  ['Contoso', 'https://wiki.eu.acme.example/', ''],
  ['Acme', 'https://mail.acme.example/', 'acme.example'],
  ['Roundcube', 'https://roundcube.acme.example/', 'roundcube.acme.example'],
  ['Acme', 'http://acme.example/', ''],
  ['Acme', 'about:blank', ''],
])('a code of “%s” seen at %s is bound to “%s”', (issuer, address, site) => {
  expect(siteOfCapture(issuer, address)).toBe(site);
});
