import type { Format, Target } from './format.ts';
import { onePassword } from './formats/1password/format.ts';
import { twoFas } from './formats/2fas/format.ts';
import { twoFAuth } from './formats/2fauth/format.ts';
import { aegis } from './formats/aegis/format.ts';
import { andotp } from './formats/andotp/format.ts';
import { applePasswords } from './formats/apple-passwords/format.ts';
import { authenticatorExtension } from './formats/authenticator-extension/format.ts';
import { authenticatorPlus } from './formats/authenticator-plus/format.ts';
import { authme } from './formats/authme/format.ts';
import { authy } from './formats/authy/format.ts';
import { battlenet } from './formats/battlenet/format.ts';
import { bitwarden } from './formats/bitwarden/format.ts';
import { csv } from './formats/csv/format.ts';
import { cxf } from './formats/cxf/format.ts';
import { dashlane } from './formats/dashlane/format.ts';
import { duo } from './formats/duo/format.ts';
import { enpass } from './formats/enpass/format.ts';
import { ente } from './formats/ente/format.ts';
import { evernote } from './formats/evernote/format.ts';
import { fieldText } from './formats/field-text/format.ts';
import { freeotp } from './formats/freeotp/format.ts';
import { googleAuthenticator } from './formats/google-authenticator/format.ts';
import { html } from './formats/html/format.ts';
import { image } from './formats/image/format.ts';
import { json } from './formats/json/format.ts';
import { keepass } from './formats/keepass/format.ts';
import { keeper } from './formats/keeper/format.ts';
import { keyList } from './formats/key-list/format.ts';
import { keycloak } from './formats/keycloak/format.ts';
import { lastpass } from './formats/lastpass/format.ts';
import { lastpassAuthenticator } from './formats/lastpass-authenticator/format.ts';
import { microsoftAuthenticator } from './formats/microsoft-authenticator/format.ts';
import { noExport } from './formats/no-export/format.ts';
import { nordpass } from './formats/nordpass/format.ts';
import { otpManager } from './formats/otp-manager/format.ts';
import { otpclient } from './formats/otpclient/format.ts';
import { pam } from './formats/pam/format.ts';
import { passman } from './formats/passman/format.ts';
import { passwordList } from './formats/password-list/format.ts';
import { protonAuthenticator } from './formats/proton-authenticator/format.ts';
import { protonPass } from './formats/proton-pass/format.ts';
import { pskc } from './formats/pskc/format.ts';
import { psono } from './formats/psono/format.ts';
import { raivo } from './formats/raivo/format.ts';
import { refused } from './formats/refused/format.ts';
import { roboform } from './formats/roboform/format.ts';
import { safeincloud } from './formats/safeincloud/format.ts';
import { sealed } from './formats/sealed/format.ts';
import { sql } from './formats/sql/format.ts';
import { sqliteLog } from './formats/sqlite-log/format.ts';
import { steam } from './formats/steam/format.ts';
import { stratum } from './formats/stratum/format.ts';
import { synologyC2 } from './formats/synology-c2/format.ts';
import { tokenList } from './formats/token-list/format.ts';
import { totpAuthenticator } from './formats/totp-authenticator/format.ts';
import { totpCli } from './formats/totp-cli/format.ts';
import { uriList } from './formats/uri-list/format.ts';
import { watchword } from './formats/watchword/format.ts';
import { winauth } from './formats/winauth/format.ts';
import { xml } from './formats/xml/format.ts';
import { yubikey } from './formats/yubikey/format.ts';
import { zip } from './formats/zip/format.ts';
import { zohoVault } from './formats/zoho-vault/format.ts';

/**
 * Every format, in the order of detection: if two could read a file, the first one does. Programs come before the
 * formats that accept anything (HTML, CSV, JSON, random bytes).
 */
export const FORMATS = [
  ...image,
  ...refused,
  ...keepass,
  ...sqliteLog,
  ...watchword,
  ...aegis,
  ...twoFas,
  ...ente,
  ...stratum,
  ...zohoVault,
  ...synologyC2,
  ...keeper,
  ...bitwarden,
  ...nordpass,
  ...roboform,
  ...psono,
  ...passman,
  ...otpManager,
  ...authme,
  ...authy,
  ...onePassword,
  ...applePasswords,
  ...protonPass,
  ...protonAuthenticator,
  ...lastpass,
  ...lastpassAuthenticator,
  ...dashlane,
  ...cxf,
  ...steam,
  ...twoFAuth,
  ...enpass,
  ...authenticatorExtension,
  ...authenticatorPlus,
  ...microsoftAuthenticator,
  ...googleAuthenticator,
  ...battlenet,
  ...totpAuthenticator,
  ...freeotp,
  ...duo,
  ...raivo,
  ...andotp,
  ...winauth,
  ...totpCli,
  ...otpclient,
  ...pam,
  ...yubikey,
  ...fieldText,
  ...uriList,
  ...evernote,
  ...safeincloud,
  ...pskc,
  ...keycloak,
  ...tokenList,
  ...html,
  ...xml,
  ...csv,
  ...passwordList,
  ...keyList,
  ...sql,
  ...noExport,
  ...json,
  ...sealed,
  ...zip,
];

export type FormatId = (typeof FORMATS)[number]['id'];

const byId: ReadonlyMap<string, Format | Target> = new Map(FORMATS.map((format) => [format.id, format]));

/** The name of a format's program as it is shown, the same in every language. */
export function formatName(id: string): string {
  return byId.get(id)?.name ?? id;
}

/** @throws {TypeError} where Watchword does not write this format */
export function targetOf(id: FormatId): Target {
  const format = byId.get(id);
  if (!format || !('keep' in format)) throw new TypeError(`Watchword does not write ${id}`);
  return format;
}

/** The formats that Watchword writes. */
export const TARGETS: readonly FormatId[] = FORMATS.filter((format) => 'keep' in format).map(({ id }) => id);
