import { twoFas, twoFasEncrypted } from './2fas-write.ts';
import { aegis, aegisEncrypted } from './aegis-write.ts';
import { bitwarden, bitwardenAuthenticator } from './bitwarden-write.ts';
import { cxf } from './cxf-write.ts';
import { ente, enteEncrypted } from './ente-write.ts';
import { genericCsv } from './generic-csv-write.ts';
import { googleMigration } from './google-migration-write.ts';
import { keepassXcCsv } from './keepassxc-csv-write.ts';
import { protonAuthenticator } from './proton-authenticator-write.ts';
import { stratum } from './stratum-write.ts';
import type { Target } from './target.ts';
import { uriList } from './uri-list-write.ts';
import { watchword } from './watchword-write.ts';

/** Every target by the name of its format. */
export const WRITERS = {
  '2fas': twoFas,
  '2fas-encrypted': twoFasEncrypted,
  aegis,
  'aegis-encrypted': aegisEncrypted,
  'bitwarden-authenticator-json': bitwardenAuthenticator,
  'bitwarden-json': bitwarden,
  cxf,
  'ente-encrypted': enteEncrypted,
  'ente-plain': ente,
  'generic-csv': genericCsv,
  'google-migration': googleMigration,
  'keepassxc-csv': keepassXcCsv,
  'proton-authenticator': protonAuthenticator,
  stratum,
  'uri-list': uriList,
  watchword,
} satisfies Record<string, Target>;

export type TargetName = keyof typeof WRITERS;
export const TARGETS = Object.keys(WRITERS) as TargetName[];
