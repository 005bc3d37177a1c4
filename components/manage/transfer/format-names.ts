/** Names of programs, which are the same in every language. */
const NAMES: Readonly<Record<string, string>> = {
  '1password': '1Password',
  '2fas': '2FAS',
  '2fauth': '2FAuth',
  aegis: 'Aegis',
  andotp: 'andOTP',
  apple: 'Apple Passwords',
  'authenticator-extension': 'Authenticator (extension)',
  'authenticator-plus': 'Authenticator Plus',
  authy: 'Authy',
  bare: 'otpauth',
  battlenet: 'Battle.net',
  'bitwarden-authenticator': 'Bitwarden Authenticator',
  bitwarden: 'Bitwarden',
  cxf: 'FIDO Credential Exchange',
  dashlane: 'Dashlane',
  duo: 'Duo',
  enpass: 'Enpass',
  ente: 'Ente Auth',
  freeotpplus: 'FreeOTP+',
  freeotp: 'FreeOTP',
  'generic-csv': 'CSV',
  'generic-json': 'JSON',
  google: 'Google Authenticator',
  html: 'HTML',
  kdbx: 'KeePass',
  'keepassxc-csv': 'KeePassXC CSV',
  keepass: 'KeePass',
  'lastpass-csv': 'LastPass',
  lastpass: 'LastPass Authenticator',
  microsoft: 'Microsoft Authenticator',
  'proton-authenticator': 'Proton Authenticator',
  'proton-pass': 'Proton Pass',
  'qr-image': 'QR',
  raivo: 'Raivo',
  steam: 'Steam',
  stratum: 'Stratum',
  'totp-authenticator': 'TOTP Authenticator',
  'uri-list': 'otpauth',
  watchword: 'Watchword',
  winauth: 'WinAuth',
  zip: 'ZIP',
};

/** The program whose format it is, by the longest name that the format's starts with. */
export function formatName(format: string): string {
  const start = Object.keys(NAMES)
    .filter((name) => format.startsWith(name))
    .sort((a, b) => b.length - a.length)[0];
  return start === undefined ? format : NAMES[start]!;
}
