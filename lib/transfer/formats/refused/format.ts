import { Failure } from '../../../failure.ts';
import { formats } from '../../format.ts';
import { hasKeys } from '../../import/record.ts';
import type { Source } from '../../import/source.ts';

/** Files that are recognised and cannot be read by anyone but the program that made them. */
/** 7-Zip, RAR 4 and RAR 5. */
const ARCHIVES = ['7z\xbc\xaf\x27\x1c', 'Rar!\x1a\x07'];

const sealed = (program: string) => () => new Failure('sealed-by-program', { program });

export const refused = formats(
  {
    id: 'age',
    name: 'age',
    detect: { bytes: (source) => /^(age-encryption\.org\/v1|-----BEGIN AGE)/.test(source.magic(32)) },
    refuse: sealed('age'),
  },
  {
    id: 'cxp',
    name: 'FIDO Credential Exchange',
    detect: { zip: (names) => names.some((name) => /\.jwe$/i.test(name)) },
    refuse: sealed('FIDO Credential Exchange'),
  },
  {
    id: 'padlock',
    name: 'Padloc',
    detect: {
      json: (value) =>
        hasKeys(value, 'cipher', 'mode', 'iter', 'ct') || hasKeys(value, 'kind', 'encryptedData', 'keyParams'),
    },
    refuse: sealed('Padloc'),
  },
  {
    id: 'archive',
    name: '7-Zip / RAR',
    detect: { bytes: (source) => ARCHIVES.includes(source.magic(6)) },
    refuse: () => new Failure('unsupported', { why: 'archive' }),
  },
  {
    id: 'pgp',
    name: 'PGP',
    detect: { bytes: isPgp },
    refuse: () => new Failure('unsupported', { why: 'pgp' }),
  },
);

function isPgp({ name, bytes }: Source): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  return start.startsWith('-----BEGIN PGP MESSAGE-----') || /\.(pgp|gpg|asc)$/i.test(name);
}
