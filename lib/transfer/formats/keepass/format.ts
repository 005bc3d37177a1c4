import { Failure } from '../../../failure.ts';
import type { Account } from '../../../otp/account.ts';
import { asText, obstacleOf, SHA_ONLY, tidyTags, type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { isKdbx, isKeePassKey } from './kind.ts';

function keep(account: Account, secrets: ReadonlySet<string>): WritableAccount {
  const leftOut = obstacleOf(account, { types: ['totp', 'steam'], algorithms: SHA_ONLY }, secrets);
  if (leftOut) return { leftOut };
  const kept = asText(withOnly(account, 'tags', 'note', 'sites'));
  // A slash would make a group within a group.
  return {
    ...kept,
    tags: tidyTags(kept.tags.slice(0, 1).map((tag) => tag.replaceAll('/', ' '))),
    sites: kept.sites.slice(0, 1),
  };
}

function isCsv(columns: readonly string[]): boolean {
  return ['group', 'title', 'totp'].every((name) => columns.includes(name));
}

export const keepass = formats(
  {
    id: 'kdbx4',
    name: 'KeePass',
    detect: { bytes: ({ bytes }) => isKdbx(bytes) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  { id: 'kdbx3', name: 'KeePass' },
  {
    id: 'keepass-old',
    name: 'KeePass',
    detect: { bytes: (source) => source.magic(8) === '\x03\xd9\xa2\x9a\x65\xfb\x4b\xb5' },
    refuse: () =>
      new Failure('unsupported', {
        why: 'keepass-old',
      }),
  },
  {
    id: 'keepass-key',
    name: 'KeePass',
    detect: { bytes: isKeePassKey },
    read: () => import('./read-key.ts').then((module) => module.read),
  },
  {
    id: 'keepass2-xml',
    name: 'KeePass',
    detect: { markup: (_text, head) => /<KeePassFile/.test(head) },
    read: () => import('./read-xml.ts').then((module) => module.read),
  },
  {
    id: 'keepassxc-csv',
    name: 'KeePassXC CSV',
    isEncrypted: false,
    detect: { csv: isCsv },
    read: () => import('./read-csv.ts').then((module) => module.read),
    keep,
    write: () => import('./write-csv.ts').then((module) => module.write),
  },
);
