import type { Account } from '../../../otp/account.ts';
import { asText, tidyTags, type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { isKeyText, ownName } from '../../import/field-entry.ts';
import { Fields, namesSecret } from '../../import/fields.ts';
import { isTurned } from './turned.ts';

function keep(account: Account): WritableAccount {
  const kept = asText(withOnly(account, 'pin', 'tags', 'note', 'favorite'));
  const name = kept.issuer === '' ? kept.account : ownName(kept.account, kept.issuer);
  // Tags share a cell, so a mark that divides them cannot be in one.
  return { ...kept, account: name, tags: tidyTags(kept.tags.map((tag) => tag.replace(/[;,|]/g, ' '))) };
}

function hasSecret(columns: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (isTurned(rows) || columns.some(namesSecret)) return true;
  return rows.slice(1).some((cells) => {
    const fields = new Fields(columns.map((name, i) => [name, cells[i] ?? '']));
    return fields.secret(isKeyText) !== undefined;
  });
}

export const csv = formats({
  id: 'generic-csv',
  name: 'CSV',
  isEncrypted: false,
  detect: { csv: hasSecret },
  read: () => import('./read.ts').then((module) => module.read),
  keep,
  write: () => import('./write.ts').then((module) => module.write),
});
