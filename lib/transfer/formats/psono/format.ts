import { formats } from '../../format.ts';
import { asRecord, some } from '../../import/record.ts';

function isExport(value: unknown): boolean {
  const { items, folders } = asRecord(value);
  const isItem = (item: Record<string, unknown>) =>
    Object.keys(item).some((key) => /^(website_password|totp)_(title|url|code|totp_code)$/.test(key));
  return some(items, isItem) || some(folders, (folder) => some(folder.items, isItem) || isExport(folder));
}

export const psono = formats({
  id: 'psono-json',
  name: 'Psono',
  detect: { json: isExport },
  read: () => import('./read.ts').then((module) => module.read),
});
