import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** Scripts that npm itself runs. */
const BY_NPM = ['postinstall'];

const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8'));
const read = (path: string) => readFileSync(path, 'utf8');

test('CONTRIBUTING names every command of package.json, and no other', () => {
  const table = read('CONTRIBUTING.md').split('## Commands')[1]!;
  const named = [...table.matchAll(/`npm (?:run )?([a-z0-9:-]+)`/g)].map(([, name]) => name!);
  expect(named.toSorted()).toEqual(
    Object.keys(scripts)
      .filter((name) => !BY_NPM.includes(name))
      .toSorted(),
  );
});

test('the Node that README asks for is the one that package.json asks for', () => {
  expect(read('README.md')).toContain(`Node ${engines.node.replace('>=', '')} or newer`);
});

test('every link in a document leads to a file', () => {
  const broken = ['*.md', 'docs/**/*.md'].flatMap((pattern) =>
    globSync(pattern).flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, to]) => normalize(join(dirname(file), to!)))
        .filter((to) => !existsSync(to))
        .map((to) => `${file} → ${to}`),
    ),
  );
  expect(broken).toEqual([]);
});

test('every path in a document is there', () => {
  const named = /`((?:lib|components|entrypoints|modules|test|docs|locales|public|\.ci|\.github)\/[^`\s]+)`/g;
  const missing = ['*.md', 'docs/**/*.md'].flatMap((pattern) =>
    globSync(pattern).flatMap((file) =>
      [...read(file).matchAll(named)]
        .map(([, path]) => path!)
        // What a recipe makes.
        .filter((path) => !/\b(?:foo|xx)\b/.test(path) && globSync(path).length === 0)
        .map((path) => `${file}: ${path}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('each decision has a number of its own, in its name and in its title', () => {
  const files = globSync('docs/adr/*.md').toSorted();
  expect(files.map((file) => Number(basename(file).slice(0, 3)))).toEqual(files.map((_, i) => i + 1));
  expect(files.map((file) => Number(/^# (\d+)\. /.exec(read(file))?.[1]))).toEqual(files.map((_, i) => i + 1));
});

test.each(globSync('locales/*.yml'))('%s: the stores take its name, its summary and its listing', (locale) => {
  const text = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(read(locale))![1]!;
  // Chrome Web Store: name up to 75 characters, summary up to 132. Mozilla takes 50 and 250.
  expect(text('extName').length).toBeLessThanOrEqual(50);
  expect(text('extDescription').length).toBeLessThanOrEqual(132);
  const [lead, points, end] = read(`docs/store/listing/${basename(locale, '.yml')}.md`)
    .trim()
    .split('\n\n');
  expect(lead!.length).toBeLessThanOrEqual(250);
  expect(points!.split('\n')).toHaveLength(6);
  expect(end).toContain('MIT');
});
