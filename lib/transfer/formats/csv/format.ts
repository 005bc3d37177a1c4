import type { Account } from '../../../otp/account.ts';
import { asText, type Kept, tidyTags, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { fieldOf, SYNONYMS } from '../../import/generic-fields.ts';

function keep(account: Account): Kept {
  const kept = asText(withOnly(account, 'pin', 'tags', 'note', 'favorite'));
  // Tags share a cell, so a mark that divides them cannot be in one.
  return { ...kept, tags: tidyTags(kept.tags.map((tag) => tag.replace(/[;,|]/g, ' '))) };
}

function hasSecret(columns: readonly string[]): boolean {
  const fields = columns.map(fieldOf);
  return SYNONYMS.secret.some((name) => fields.includes(name));
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
