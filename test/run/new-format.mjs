// Makes the folder of a new file format, with a reader, a sample and its line in the registry: npm run new:format NAME
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './setup.mjs';

const [name] = process.argv.slice(2);
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? '')) {
  console.error(
    'usage: npm run new:format NAME, where NAME is the program in small letters, such as ente or proton-pass',
  );
  process.exit(1);
}
const folder = join(ROOT, 'lib/transfer/formats', name);
if (existsSync(folder)) {
  console.error(`${folder} is there already.`);
  process.exit(1);
}
const words = name.split('-');
const constant = words
  .map((word, i) => (i === 0 ? word : word[0].toUpperCase() + word.slice(1)))
  .join('')
  .replace(/^\d/, 'from$&');
const title = words.map((word) => word[0].toUpperCase() + word.slice(1)).join(' ');

mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'format.ts'),
  `import { formats } from '../../format.ts';
import { asRecord, hasKeys, some } from '../../import/record.ts';

export const ${constant} = formats({
  id: '${name}-json',
  name: '${title}',
  detect: { json: (value) => some(asRecord(value)['${name}'], (entry) => hasKeys(entry, 'secret')) },
  read: () => import('./read.ts').then((module) => module.read),
});
`,
);
writeFileSync(
  join(folder, 'read.ts'),
  `import { asList, asRecord, asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** ${title}'s JSON export. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('${name}-json');
  for (const entry of asList(asRecord(source.json)['${name}']).map(asRecord)) {
    report.row(firstText(entry.issuer, entry.account), () => ({
      issuer: entry.issuer,
      account: entry.account,
      secret: asText(entry.secret),
    }));
  }
  return report.result;
}
`,
);
writeFileSync(
  join(ROOT, 'test/unit/transfer/samples', `${name}.ts`),
  `import { github, json, plainTotp, type Sample, secretText } from '../sample.ts';

/** A file as ${title} writes it. Say here where its format is described. */
export const samples: Sample[] = [
  {
    format: '${name}-json',
    name: '${name}.json',
    bytes: json({ '${name}': [{ issuer: github.issuer, account: github.account, secret: secretText(github) }] }),
    accounts: [plainTotp(github)],
  },
];
`,
);
const registry = join(ROOT, 'lib/transfer/registry.ts');
const text = readFileSync(registry, 'utf8')
  .replace('export', `import { ${constant} } from './formats/${name}/format.ts';\nexport`)
  .replace('  ...html,', `  ...${constant},\n  ...html,`);
writeFileSync(registry, text);
run('biome', ['check', '--write', '--log-level=error', registry, folder, join(ROOT, 'test/unit/transfer/samples')]);
console.log(
  `lib/transfer/formats/${name}: write its test and reader, then vitest run --project unit test/unit/transfer/read.test.ts`,
);
