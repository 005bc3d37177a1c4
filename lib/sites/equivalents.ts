/** Sites that one account signs in to, and where that can be seen. */
export interface Equivalence {
  sites: readonly string[];
  /** The page on which the operator itself signs people in for these sites, or says so. */
  source: string;
}

/**
 * Gathered by hand from the operators' own sign-in and help pages; a group only where one set of codes
 * serves all of it, and no site on which anybody may put pages or servers under a name of their own.
 */
export const EQUIVALENTS: readonly Equivalence[] = [
  {
    sites: [
      'google.com',
      'youtube.com',
      'gmail.com',
      'googlemail.com',
      'withgoogle.com',
      'android.com',
      'blogger.com',
      'fitbit.com',
    ],
    source: 'accounts.google.com',
  },
  {
    sites: [
      'microsoft.com',
      'live.com',
      'microsoftonline.com',
      'office.com',
      'office365.com',
      'outlook.com',
      'hotmail.com',
      'skype.com',
      'xbox.com',
      'azure.com',
      'windows.com',
      'bing.com',
      'msn.com',
      'onedrive.com',
      'cloud.microsoft',
      'minecraft.net',
      'visualstudio.com',
      'microsoftazuread-sso.com',
    ],
    source: 'login.microsoftonline.com, login.live.com',
  },
  { sites: ['apple.com', 'icloud.com', 'me.com'], source: 'idmsa.apple.com' },
  {
    sites: [
      'amazon.com',
      'amazon.ae',
      'amazon.ca',
      'amazon.cn',
      'amazon.co.jp',
      'amazon.co.uk',
      'amazon.co.za',
      'amazon.com.au',
      'amazon.com.be',
      'amazon.com.br',
      'amazon.com.mx',
      'amazon.com.tr',
      'amazon.de',
      'amazon.eg',
      'amazon.es',
      'amazon.fr',
      'amazon.ie',
      'amazon.in',
      'amazon.it',
      'amazon.nl',
      'amazon.pl',
      'amazon.sa',
      'amazon.se',
      'amazon.sg',
      'audible.com',
      'primevideo.com',
      'goodreads.com',
      'a2z.com',
    ],
    source: 'www.amazon.com/ap/signin',
  },
  {
    sites: ['facebook.com', 'messenger.com', 'meta.com', 'oculus.com', 'fb.com', 'workplace.com'],
    source: 'accountscenter.meta.com',
  },
  { sites: ['instagram.com', 'threads.net', 'threads.com'], source: 'www.threads.com/login' },
  { sites: ['x.com', 'twitter.com', 'periscope.tv'], source: 'x.com/i/flow/login' },
  {
    sites: ['steampowered.com', 'steamcommunity.com', 'steamgames.com', 'valvesoftware.com'],
    source: 'store.steampowered.com/login',
  },
  { sites: ['battle.net', 'blizzard.com'], source: 'account.battle.net/login' },
  {
    sites: ['epicgames.com', 'fortnite.com', 'unrealengine.com', 'fab.com'],
    source: 'www.epicgames.com/id/login',
  },
  { sites: ['ea.com', 'origin.com'], source: 'signin.ea.com' },
  { sites: ['ubisoft.com', 'ubi.com', 'uplay.com'], source: 'connect.ubisoft.com' },
  { sites: ['sony.com', 'playstation.com', 'sonyentertainmentnetwork.com'], source: 'my.account.sony.com' },
  {
    sites: ['nintendo.com', 'nintendo.net', 'nintendo.co.jp', 'nintendo.co.uk', 'nintendo.de', 'nintendo.fr'],
    source: 'accounts.nintendo.com',
  },
  { sites: ['proton.me', 'protonmail.com', 'protonvpn.com', 'pm.me'], source: 'account.proton.me' },
  {
    sites: ['atlassian.com', 'atlassian.net', 'bitbucket.org', 'trello.com', 'jira.com'],
    source: 'id.atlassian.com',
  },
  { sites: ['adobe.com', 'behance.net', 'adobelogin.com', 'frame.io'], source: 'auth.services.adobe.com' },
  { sites: ['openai.com', 'chatgpt.com', 'sora.com'], source: 'auth.openai.com' },
  { sites: ['anthropic.com', 'claude.ai', 'claude.com'], source: 'claude.ai/login' },
  { sites: ['discord.com', 'discordapp.com', 'discord.gg'], source: 'discord.com/login' },
  { sites: ['paypal.com', 'paypal.me'], source: 'www.paypal.com/signin' },
  {
    sites: [
      'ebay.com',
      'ebay.at',
      'ebay.be',
      'ebay.ca',
      'ebay.ch',
      'ebay.co.uk',
      'ebay.com.au',
      'ebay.com.hk',
      'ebay.com.my',
      'ebay.com.sg',
      'ebay.de',
      'ebay.es',
      'ebay.fr',
      'ebay.ie',
      'ebay.it',
      'ebay.nl',
      'ebay.ph',
      'ebay.pl',
    ],
    source: 'signin.ebay.com',
  },
  {
    sites: ['yahoo.com', 'ymail.com', 'rocketmail.com', 'yahoo.net', 'yahooinc.com'],
    source: 'login.yahoo.com',
  },
  {
    sites: ['yandex.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.com.tr', 'ya.ru', 'kinopoisk.ru'],
    source: 'passport.yandex.ru',
  },
  { sites: ['vk.com', 'vk.ru', 'vkontakte.ru'], source: 'id.vk.com' },
  {
    sites: ['zoho.com', 'zoho.eu', 'zoho.in', 'zoho.com.au', 'zoho.com.cn', 'zoho.jp', 'zohocloud.ca'],
    source: 'accounts.zoho.com',
  },
  {
    sites: ['salesforce.com', 'salesforce-setup.com'],
    source: 'login.salesforce.com, verify.salesforce.com',
  },
  { sites: ['mozilla.org', 'firefox.com', 'mozilla.com'], source: 'accounts.firefox.com' },
  {
    sites: ['wordpress.com', 'automattic.com', 'gravatar.com', 'wp.com'],
    source: 'wordpress.com/log-in',
  },
  {
    sites: [
      'stackoverflow.com',
      'stackexchange.com',
      'superuser.com',
      'serverfault.com',
      'askubuntu.com',
      'mathoverflow.net',
      'stackapps.com',
    ],
    source: 'stackoverflow.com/users/login',
  },
  {
    sites: [
      'wikipedia.org',
      'wikimedia.org',
      'wiktionary.org',
      'wikidata.org',
      'wikibooks.org',
      'wikiquote.org',
      'wikisource.org',
      'wikinews.org',
      'wikiversity.org',
      'wikivoyage.org',
      'mediawiki.org',
    ],
    source: 'auth.wikimedia.org',
  },
  { sites: ['ubuntu.com', 'launchpad.net', 'canonical.com', 'snapcraft.io'], source: 'login.ubuntu.com' },
  { sites: ['nordaccount.com', 'nordvpn.com', 'nordpass.com'], source: 'my.nordaccount.com' },
  { sites: ['bitwarden.com', 'bitwarden.eu'], source: 'vault.bitwarden.com' },
  {
    sites: [
      'ovh.com',
      'ovhcloud.com',
      'ovh.ie',
      'ovh.de',
      'ovh.co.uk',
      'ovh.es',
      'ovh.it',
      'ovh.pl',
      'ovh.pt',
      'ovh.nl',
    ],
    source: 'www.ovh.com/auth',
  },
  { sites: ['hetzner.com', 'hetzner.de'], source: 'accounts.hetzner.com' },
  {
    sites: ['ionos.com', 'ionos.de', 'ionos.co.uk', 'ionos.fr', 'ionos.es', 'ionos.it', '1und1.de', '1and1.com'],
    source: 'login.ionos.com',
  },
  { sites: ['gandi.net', 'gandi.email'], source: 'id.gandi.net' },
  { sites: ['dropbox.com', 'hellosign.com', 'dropboxsign.com'], source: 'www.dropbox.com/login' },
  {
    sites: ['intuit.com', 'quickbooks.com', 'turbotax.com', 'mint.com'],
    source: 'accounts.intuit.com',
  },
  { sites: ['docker.com', 'docker.io'], source: 'login.docker.com' },
  { sites: ['npmjs.com', 'npmjs.org'], source: 'www.npmjs.com/login' },
  { sites: ['snapchat.com', 'snap.com'], source: 'accounts.snapchat.com' },
  { sites: ['unity.com', 'unity3d.com'], source: 'login.unity.com' },
  { sites: ['jetbrains.com', 'intellij.net'], source: 'account.jetbrains.com' },
  { sites: ['telekom.de', 't-online.de'], source: 'accounts.login.idm.telekom.com' },
  { sites: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch'], source: 'auth.gmx.net' },
  { sites: ['tutanota.com', 'tuta.com', 'tutanota.de'], source: 'app.tuta.com' },
];

/** The other sites that `key` shares its accounts with. */
export function equivalentsOf(key: string): readonly string[] {
  return EQUIVALENTS.find(({ sites }) => sites.includes(key))?.sites ?? [];
}

/** Sites whose sign-in takes password and code in one field. Source: the operators' own help pages. */
export const APPENDS_TO_PASSWORD: readonly string[] = ['redhat.com', 'etrade.com', 'usaa.com'];
