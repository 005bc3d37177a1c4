import { expect, it } from 'vitest';
import { matchSite } from '../../../lib/sites/match.ts';

const account = (issuer: string, ...sites: string[]) => ({ issuer, sites });

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
  // Every host of the group is compared, not only the one that is kept.
  ['https://login.microsoftonline.com.evil.example/', 'microsoft.com', 'label'],
  ['https://login.live.com.evil.example/', 'microsoft.com', 'label'],
  ['https://steamcommunlty.com/', 'steampowered.com', 'letters'],
  ['https://office365-login.com/', 'microsoft.com', 'label'],
  ['https://icloud-find.com/', 'apple.com', 'label'],
  ['https://appleid-verify.net/', 'apple.com', 'label'],
  // Short brands.
  ['https://x.xyz/', 'x.com', 'suffix'],
  ['https://x-login.com/', 'x.com', 'label'],
  ['https://x.com.evil.net/', 'x.com', 'label'],
  ['https://vk.top/', 'vk.com', 'suffix'],
  ['https://login-vk.net/', 'vk.com', 'label'],
  ['https://0kta.com/', 'okta.com', 'letters'],
  ['https://oktaa.com/', 'okta.com', 'letters'],
  ['https://ebya.com/', 'ebay.com', 'letters'],
  ['https://okta-acme.com/', 'okta.com', 'label'],
])('%s passes for %s by its %s', (address, of, how) => {
  expect(matchSite([account('', of)], address)).toMatchObject({ bound: [], suggested: [], lookalike: { how } });
});

it('names the site of the account, also where only its issuer is known', () => {
  expect(matchSite([account('GitHub')], 'https://evil-github.com/')).toMatchObject({ lookalike: { of: 'github.com' } });
  expect(matchSite([account('AWS')], 'https://aws-login.com/')).toMatchObject({ suggested: [], lookalike: {} });
});

it.each([
  ['https://www.amazon.de/', 'amazon.com'],
  ['https://www.google.de/', 'google.com'],
  ['https://www.ebay.com.my/', 'ebay.de'],
  ['https://accounts.zoho.uk/', 'zoho.com'],
  ['https://www.gmx.com/', 'gmx.net'],
  ['https://githubstatus.com/', 'github.com'],
  ['https://alice.github.io/', 'github.com'],
  ['https://acme.okta.com/', 'okta.com'],
  ['https://wordpress.org/', 'wordpress.com'],
  ['https://vault.bitwarden.eu/', 'bitwarden.com'],
  ['https://wire.com/', 'wise.com'],
  ['https://vp.com/', 'vk.com'],
  ['https://box-office.example/', 'x.com'],
  ['https://example.org/', 'github.com'],
])('%s is no false alarm for %s', (address, of) => {
  expect(matchSite([account('', of)], address).lookalike).toBeNull();
});

it('is no alarm on a site that an account is bound to, but for letters that pass for others', () => {
  const [github, xyz, digit] = [account('', 'github.com'), account('', 'github.xyz'), account('', 'g1thub.com')];
  expect(matchSite([github, xyz], 'https://github.xyz/')).toMatchObject({ bound: [xyz], lookalike: null });
  expect(matchSite([github, digit], 'https://g1thub.com/')).toMatchObject({
    bound: [digit],
    lookalike: { of: 'github.com' },
  });
});
