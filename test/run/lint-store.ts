// npm run lint:store: Mozilla's linter on the built Firefox package. Errors fail; so does a warning that the notes to
// reviewers do not explain, and an explanation whose warning is gone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackage } from './setup.mjs';

const BUILD = '.output/firefox-mv3';
const NOTES = 'docs/store/reviewer-notes.md';

interface Message {
  code: string;
  file?: string;
  line?: number;
  description: string;
}

if (!process.argv.includes('--built') || !existsSync(BUILD)) {
  const { status } = spawnSync('wxt', ['build', '-b', 'firefox'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(1);
}
ensurePackage('test/store');
const WEB_EXT = join(import.meta.dirname, '../store/node_modules/.bin/web-ext');
const ARGUMENTS = ['lint', '--source-dir', BUILD, '--output', 'json', '--no-config-discovery'];
const { stdout } = spawnSync(WEB_EXT, ARGUMENTS, {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const report: { errors: Message[]; warnings: Message[] } = JSON.parse(stdout);

const notes = readFileSync(NOTES, 'utf8');
/** Codes with a heading of their own in the notes: `### CODE`. */
const explained = new Set([...notes.matchAll(/^### `?([A-Z_]+)`?$/gm)].map(([, code]) => code!));
const warned = new Set(report.warnings.map(({ code }) => code));

const problems = [
  ...report.errors.map(({ code, file, description }) => `error ${code} in ${file}: ${description}`),
  ...report.warnings
    .filter(({ code }) => !explained.has(code))
    .map(({ code, file, line }) => `warning ${code} in ${file}:${line} has no explanation in ${NOTES}`),
  ...[...explained].filter((code) => !warned.has(code)).map((code) => `${NOTES} explains ${code}, which is gone`),
];
for (const problem of problems) console.error(problem);
console.log(`Mozilla's linter: ${report.errors.length} errors, ${report.warnings.length} explained warnings`);
process.exit(problems.length === 0 ? 0 : 1);
