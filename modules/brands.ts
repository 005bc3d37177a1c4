/** Brands whose glyph is bundled, by their simple-icons name. */
export const BRANDS: readonly string[] = (
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
