import { fold } from './state/search.ts';

/** Bundled brand glyphs by their simple-icons name. modules/brand-icons.ts puts these files, and no others, in the package. */
export const MARKS: readonly string[] = (
  '1password airbnb airtable akamai algolia alibabacloud amd anthropic apple arduino asana atlassian auth0 ' +
  'autodesk backblaze battledotnet binance bitbucket bitcoin bitdefender bitwarden bluesky bookingdotcom box brevo ' +
  'bugcrowd bunnydotnet circleci cisco claude cloudflare cloudsmith codeberg codecov coinbase ' +
  'contentful coursera crowdin dailymotion databricks datadog dashlane deepl deezer deno deviantart dhl digitalocean ' +
  'discord discourse disqus docker doordash dropbox duolingo ea ebay elastic element envato epicgames ' +
  'ethereum etsy evernote expressvpn facebook fastly figma firefox fiverr flickr flydotio fortinet ' +
  'freecodecamp freelancer garmin ghost gitea github gitlab gitpod godaddy godotengine gogdotcom google ' +
  'googlecloud grafana grammarly gumroad hackerone hackthebox hashicorp hetzner hostinger hp hubspot ' +
  'huggingface humblebundle ifttt imdb indeed infomaniak instacart instagram intel intercom intuit ionos itchdotio ' +
  'jetbrains jfrog joomla kaggle kakaotalk kickstarter klarna kofi kucoin lastpass leetcode lenovo ' +
  'letsencrypt lichess liberapay line lyft mailchimp mailgun mastodon matrix mattermost max medium ' +
  'mega mercadopago meta mixpanel mongodb monzo mullvad n26 namecheap namesilo neon netflix netlify newrelic ' +
  'nextcloud nextdns nordvpn notion npm nubank nvidia odoo okx okta onlyfans opencollective openstreetmap ' +
  'opnsense opsgenie ovh pagerduty patreon payoneer paypal pinterest plex posthog postman prestashop ' +
  'prisma privateinternetaccess protonmail proton protonvpn proxmox pulumi pypi qnap quora railway ' +
  'razer reddit redhat redis render replit revolut ring riotgames robinhood roblox rockstargames roundcube ' +
  'rubygems rumble samsung sap scaleway sentry shopify signal simplelogin snapchat ' +
  'snowflake snyk sony soundcloud spacex spotify square squarespace stackexchange stackoverflow steam ' +
  'stripe strava substack supabase surfshark synology tailscale teamviewer telegram terraform tesla threads tiktok ' +
  'todoist toggl torproject trello tripadvisor truenas tumblr twitch typeform uber ubiquiti ubisoft ubuntu ' +
  'udemy unity unrealengine upwork valve venmo vercel viber vimeo virustotal visa vk vultr wechat wellsfargo ' +
  'whatsapp wikipedia wise wix woocommerce wordpress x xero xiaomi yandexcloud yelp ycombinator youtube zapier ' +
  'zendesk zerodha zoho zoom zotero homeassistant vaultwarden keepassxc porkbun tuta ripple nasa gandi cpanel plesk ' +
  'jellyfin unraid authelia authentik keycloak pfsense sourceforge taobao alipay baidu naver sega playstation icloud ' +
  'cloudron portainer rancher kubernetes jira confluence bitly deliveroo commerzbank trezor boosty fandom archlinux ' +
  'debian fedora opensuse gnome kde launchpad gitee forgejo sourcehut rust packagist nuget'
).split(' ');

/** Other names that people have in their vaults. */
const ALIASES: Record<string, string> = {
  twitter: 'x',
  'twitter.com': 'x',
  gmail: 'google',
  'battle.net': 'battledotnet',
  battlenet: 'battledotnet',
  'proton mail': 'protonmail',
  'proton ag': 'proton',
  'electronic arts': 'ea',
  'epic games store': 'epicgames',
  'rockstar games social club': 'rockstargames',
  'docker hub': 'docker',
  'hetzner online': 'hetzner',
  'facebook business': 'facebook',
  'meta platforms': 'meta',
  ovhcloud: 'ovh',
  steampowered: 'steam',
  'python package index': 'pypi',
  'google cloud platform': 'googlecloud',
  'stack exchange': 'stackexchange',
};

const known = new Set(MARKS);

function slug(text: string): string {
  return text.replaceAll(/[^a-z0-9.]/g, '');
}

/** Path of the glyph of an issuer within the package, or undefined where none is bundled. */
export function markOf(issuer: string): string | undefined {
  const name = fold(issuer).trim();
  if (name === '') return undefined;
  const dotted = (text: string) => slug(text).replaceAll('.', 'dot');
  const bare = name
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\.(?:com|org|net|io|co|app|dev|de|fr|uk|ru|me)$/, '');
  const candidates = [ALIASES[name], dotted(name), slug(bare), slug(bare.replaceAll('.', '')), dotted(bare)];
  const found = candidates.find((candidate) => candidate !== undefined && known.has(candidate));
  return found === undefined ? undefined : `/marks/${found}.svg`;
}

/** A hue in degrees made from a name: the same name always gets the same. */
export function hueOf(name: string): number {
  let hash = 2166136261;
  for (const char of fold(name)) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619);
  return ((hash >>> 0) * 137) % 360;
}

/** The letter for an account without a glyph. */
export function initialOf(name: string): string {
  const first = name.trim().match(/[\p{L}\p{N}]/u)?.[0] ?? '·';
  return first.toLocaleUpperCase();
}
