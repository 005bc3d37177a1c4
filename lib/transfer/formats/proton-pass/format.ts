import { formats } from '../../format.ts';
import { asRecord, isRecord } from '../../import/record.ts';

export const protonPass = formats(
  {
    id: 'proton-pass-zip',
    name: 'Proton Pass',
    detect: { zip: (names) => names.some((name) => /^Proton Pass\/|(^|\/)data\.pgp$/.test(name)) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'proton-pass-json',
    name: 'Proton Pass',
    detect: { json: (value) => isRecord(asRecord(value).vaults) },
    read: () => import('./read.ts').then((module) => module.readJson),
  },
  {
    id: 'proton-pass-csv',
    name: 'Proton Pass',
    detect: { csv: (columns) => columns.includes('totp') && columns.includes('vault') },
    read: () => import('./read.ts').then((module) => module.readCsv),
  },
);
