/** A page that must get no code, and the accounts that it is after: a site they are kept for, or `issuer:` a name. */
export interface Attempt {
  kind: string;
  of: string;
  url: string;
}

const table = (kind: string, rows: string): Attempt[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => {
      const [of = '', url = ''] = row.trim().split(/ +(?=https?:)/);
      return { kind, of, url };
    });

/** By kind. Hosts are real patterns; none is asked on the network: the lab answers for all of them. */
export const ATTEMPTS: readonly Attempt[] = [
  ...table(
    'letters: Cyrillic',
    'github.com https://gіthub.com/\npaypal.com https://раураl.com/\napple.com https://аррӏе.com/\nx.com https://х.com/\ndiscord.com https://ԁiscord.com/',
  ),
  ...table(
    'letters: Greek',
    'google.com https://gοοgle.com/\ncoinbase.com https://cοinbase.com/\namazon.com https://amazοn.com/\nea.com https://εa.com/',
  ),
  ...table(
    'letters: Latin and Armenian',
    'google.com https://göögle.com/\napple.com https://appłe.com/\nmicrosoft.com https://mıcrosoft.com/\namazon.com https://amazոn.com/\ndropbox.com https://dropbọx.com/',
  ),
  ...table(
    'punycode',
    'apple.com https://xn--80ak6aa92e.com/\ngoogle.com https://xn--googl-3we.com/\npaypal.com https://xn--pypal-4ve.com/',
  ),
  ...table(
    'digits',
    'github.com https://g1thub.com/\nmicrosoft.com https://micr0soft.com/\npaypal.com https://paypa1.com/\nokta.com https://0kta.com/',
  ),
  ...table(
    'pairs of letters',
    'microsoft.com https://rnicrosoft.com/\nwise.com https://vvise.com/\ndropbox.com https://clropbox.com/\nlinkedin.com https://linkedln.com/',
  ),
  ...table(
    'slips',
    'github.com https://gihtub.com/\npaypal.com https://paypall.com/\nsteampowered.com https://steamcommunlty.com/\nebay.com https://ebya.com/\nokta.com https://oktaa.com/',
  ),
  ...table(
    'name with a word',
    'github.com https://login-github.com/\npaypal.com https://paypalhelp.net/\nx.com https://x-login.com/\nmicrosoft.com https://office365-login.com/\napple.com https://appleid-verify.net/\nvk.com https://login-vk.net/',
  ),
  ...table(
    'other ending',
    'github.com https://github.xyz/\nproton.me https://proton.com/\nx.com https://x.xyz/\npaypal.com https://paypal.support/\nhetzner.com https://hetzner.cc/',
  ),
  ...table(
    'name before a foreign domain',
    'github.com https://github.com.login.evil.example/\ngoogle.com https://accounts.google.com.evil.example/\nmicrosoft.com https://login.live.com.evil.example/\namazon.com https://amazon.co.jp.evil.example/\nx.com https://x.com.evil.example/',
  ),
  ...table(
    'user part and path',
    'github.com https://github.com@evil.example/\ngoogle.com https://evil.example/accounts.google.com\ngithub.com https://evil.example/#github.com',
  ),
  ...table(
    'tenant: blog',
    'acme.tumblr.com https://evil.tumblr.com/\nacme.wordpress.com https://evil.wordpress.com/\nacme.blogspot.de https://evil.blogspot.de/\nwordpress.com https://evil.wordpress.com/',
  ),
  ...table(
    'tenant: machine',
    'microsoft.com https://login-microsoftonline.eastus.cloudapp.azure.com/\nacme.eastus.cloudapp.azure.com https://evil.eastus.cloudapp.azure.com/\namazonaws.com https://ec2-203-0-113-7.eu-west-1.compute.amazonaws.com/\nwww301.your-server.de https://evil.your-server.de/\nhetzner.com https://static.7.113.0.203.clients.your-server.de/',
  ),
  ...table(
    'tenant: platform',
    'google.com https://evil-0a1b-uc.a.run.app/\nacme.koyeb.app https://evil.koyeb.app/\nacme.eastus.logic.azure.com https://evil.eastus.logic.azure.com/\nacme-0a1b.z01.azurefd.net https://evil-0a1b.z01.azurefd.net/\nheroku.com https://evil.herokuapp.com/',
  ),
  ...table(
    'tenant: business',
    'acme.atlassian.net https://evil.atlassian.net/\nacme.zendesk.com https://evil.zendesk.com/\nsalesforce.com https://evil.my.salesforce.com/\nmicrosoft.com https://evil.sharepoint.com/\nacme.pipedrive.com https://evil.pipedrive.com/',
  ),
  ...table(
    'tenant: site builder and shop',
    'squarespace.com https://evil.squarespace.com/\nacme.jimdo.com https://evil.jimdo.com/\nshopify.com https://evil.myshopify.com/\nacme.weebly.com https://evil.weebly.com/',
  ),
  ...table(
    'tenant: storage',
    'google.com https://storage.googleapis.com/evil/login.html\namazon.com https://s3.amazonaws.com/evil/login.html\nacme.s3.wasabisys.com https://evil.s3.wasabisys.com/\ndigitalocean.com https://evil.fra1.digitaloceanspaces.com/',
  ),
  ...table(
    'tenant: sign-in',
    'okta.com https://evil.okta.com/\nacme.okta.com https://evil.okta.com/\nacme.eu.auth0.com https://evil.eu.auth0.com/\nmicrosoft.com https://evil.b2clogin.com/\nacme.slack.com https://evil.slack.com/\ncloudflare.com https://evil.cloudflareaccess.com/',
  ),
  ...table(
    'tenant: tunnel and dynamic name',
    'acme.loca.lt https://evil.loca.lt/\nhome.mooo.com https://evil.mooo.com/\n0a1b.lhr.life https://evil.lhr.life/\nhome.duckdns.org https://evil.duckdns.org/',
  ),
  ...table(
    'stranger’s page at the operator',
    'google.com https://docs.google.com/forms/d/e/1/viewform\ngoogle.com https://sites.google.com/view/verify\nmicrosoft.com https://forms.office.com/r/abc\ngithub.com https://gist.github.com/evil/1\ndropbox.com https://www.dropbox.com/scl/fi/abc/login.html\nfacebook.com https://apps.facebook.com/evil\npaypal.com https://www.paypal.me/evil\narchive.org https://web.archive.org/web/2026/x\nyandex.ru https://forms.yandex.ru/u/abc',
  ),
  ...table(
    'proxy and redirect',
    'github.com https://github-com.translate.goog/login\ngithub.com https://github.com.mcas.ms/login\ngoogle.com https://www.google.com/url?q=evil\nx.com https://t.co/abc',
  ),
  ...table(
    'sites of one owner, other accounts',
    'bitwarden.com https://vault.bitwarden.eu/\nwordpress.com https://wordpress.org/\nyahoo.com https://login.yahoo.co.jp/\nbinance.com https://accounts.binance.us/\ngoogle.com https://googleapis.com/',
  ),
  ...table(
    'issuer by name',
    'issuer:Contoso Bank https://contoso-bank.com/\nissuer:Acme https://acme.co/\nissuer:GitHub https://github.wordpress.com/\nissuer:Okta https://evil.okta.com/\nissuer:Trello https://evil.atlassian.net/\nissuer:AWS https://aws-login.com/\nissuer:Facebook https://apps.facebook.com/evil\nissuer:Microsoft https://evil.eastus.cloudapp.azure.com/',
  ),
  ...table(
    'bound elsewhere',
    'github.com https://secure-signin.test/\ngoogle.com https://intranet.example/\nproton.me https://mail.example/\nacme.okta.com https://portal.example/',
  ),
  ...table(
    'tenant: a domain on no list',
    'acme.portal-host.example https://evil.portal-host.example/\nacme.portal-host.example https://app.evil.portal-host.example/\nportal-host.example https://evil.portal-host.example/\nportal-host.example https://secure-login.portal-host.example/\nportal-host.example https://evil.app.portal-host.example/\nportal-host.example https://support.portal-host.example/\napp.portal-host.example https://community.portal-host.example/\npaycom.com https://evil.paycomonline.net/\nexample.edu https://users.example.edu/alice/\nwww.only.example https://login.only.example/',
  ),
  ...table(
    'ports',
    '192.168.1.10:8443 https://192.168.1.10:9443/\n192.168.1.10:8443 https://192.168.1.11:8443/\ngithub.com https://github.com.evil.example:8443/',
  ),
  ...table(
    'without encryption',
    'example.org http://portal.example.org/\n192.168.1.10:8443 http://192.168.1.10:8443/\nwww.only.example http://www.only.example/',
  ),
  ...table(
    'dots and empty labels',
    'github.com https://github.com。evil.example/\npaypal.com https://paypal.com｡evil.example/\ngithub.com https://github.com-login.evil.example/',
  ),
];

/** Sign-ins on real operators' host patterns that are filled without a question. */
export const HONEST: readonly Attempt[] = table(
  'honest',
  `github.com https://github.com/sessions/two-factor/app
google.com https://accounts.google.com/signin
youtube.com https://accounts.google.com/signin
microsoft.com https://login.live.com/
azure.com https://login.microsoftonline.com/
office.com https://login.microsoftonline.com/
microsoft.com https://mysignins.microsoft.com/
apple.com https://idmsa.apple.com/
amazon.com https://www.amazon.com/ap/mfa
amazon.de https://www.amazon.com/ap/mfa
amazon.com https://www.amazon.de/ap/mfa
amazon.com https://us-east-1.signin.aws.amazon.com/mfa
facebook.com https://m.facebook.com/checkpoint
meta.com https://www.facebook.com/
instagram.com https://www.threads.com/login
x.com https://x.com/i/flow/login
twitter.com https://x.com/i/flow/login
steampowered.com https://steamcommunity.com/login/home
blizzard.com https://account.battle.net/
fortnite.com https://www.epicgames.com/id/login
sony.com https://ca.account.sony.com/
ubisoft.com https://connect.ubisoft.com/
nintendo.com https://accounts.nintendo.com/login
adobe.com https://auth.services.adobe.com/
behance.net https://auth.services.adobe.com/
atlassian.com https://id.atlassian.com/
acme.atlassian.net https://id.atlassian.com/
paypal.de https://www.paypal.com/signin
acme.sharepoint.com https://login.microsoftonline.com/
acme.atlassian.net https://acme.atlassian.net/servicedesk/customer/user/login
acme.zendesk.com https://acme.zendesk.com/auth/v2/login
acme.okta.com https://acme.okta.com/signin
acme.us.auth0.com https://acme.us.auth0.com/u/mfa-otp-challenge
acme.slack.com https://acme.slack.com/
linkedin.com https://www.linkedin.com/checkpoint/lg/login
acme.myshopify.com https://accounts.shopify.com/two-factor
heroku.com https://verify.salesforce.com/
acme.my.salesforce.com https://acme.my.salesforce.com/
discord.com https://ptb.discord.com/login
dropbox.com https://www.dropbox.com/login
reddit.com https://old.reddit.com/login
twitch.tv https://id.twitch.tv/
hetzner.com https://accounts.hetzner.com/2fa
ovh.com https://www.ovh.com/auth
cloudflare.com https://dash.cloudflare.com/
stripe.com https://dashboard.stripe.com/login
zoho.com https://accounts.zoho.in/signin
yandex.ru https://passport.yandex.com/auth
vk.com https://id.vk.com/
proton.me https://account.proton.me/mail
tutanota.com https://app.tuta.com/login
wikipedia.org https://auth.wikimedia.org/enwiki/wiki/Special:UserLogin
stackexchange.com https://stackoverflow.com/users/login
gitlab.com https://gitlab.com/users/sign_in
gravatar.com https://wordpress.com/log-in
zoom.us https://us06web.zoom.us/signin
quickbooks.com https://accounts.intuit.com/
launchpad.net https://login.ubuntu.com/two_factor_auth
nordvpn.com https://my.nordaccount.com/
ebay.de https://signin.ebay.com/
home.duckdns.org https://vault.home.duckdns.org/
example.co.uk https://login.example.co.uk/
example.org https://portal.example.org/
nas.example.net https://nas.example.net/`,
);
