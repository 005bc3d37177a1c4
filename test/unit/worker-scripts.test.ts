import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { parseAst } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import type { Parse } from '../../modules/built-modules.ts';
import { makeScripts } from '../../modules/worker-scripts.ts';

const parse: Parse = (code) => parseAst(code) as unknown as ReturnType<Parse>;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes files as modules of Node's into a folder, which stands for `chunks`; each begins with no script run. */
function written(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchword-scripts-'));
  folders.push(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'page-begins.js'), 'globalThis.self = globalThis; delete globalThis.$parts;');
  for (const [path, code] of Object.entries(files))
    writeFileSync(join(folder, basename(path)), `import "./page-begins.js";${code}`);
  return folder;
}

function built(files: Record<string, string>): Record<string, string> {
  const bundle = Object.fromEntries(Object.entries(files).map(([path, code]) => [path, { type: 'chunk', code }]));
  makeScripts(bundle, parse);
  return Object.fromEntries(Object.entries(bundle).map(([path, { code }]) => [path, code]));
}

/** A worker as Chromium runs one: it may import only what it imported until its installation was over. */
function worker(files: Record<string, string>) {
  const imported: string[] = [];
  const installed = new Set<string>();
  let isInstalling = true;
  const start = async () => {
    const listeners: (() => void)[] = [];
    const said: unknown[] = [];
    const context = createContext({ said, addEventListener: (_: string, heard: () => void) => listeners.push(heard) });
    runInContext('var self = globalThis', context);
    const importScripts = (...paths: string[]) => {
      for (const path of paths) {
        if (isInstalling) installed.add(path);
        else if (!installed.has(path)) throw new Error(`${path} is new.`);
        imported.push(path);
        runInContext(files[path] ?? '', context);
      }
    };
    Object.assign(context, { importScripts });
    runInContext(files['background.js'] ?? '', context);
    if (isInstalling) for (const heard of listeners) heard();
    isInstalling = false;
    await new Promise((done) => setTimeout(done));
    return { said, imported: imported.splice(0) };
  };
  return { start };
}

const FILES = {
  'background.js':
    'import{a as t,n as e}from"./chunks/pure.js";import{t as r}from"./chunks/sites.js";said.push(t(2),e,r());' +
    'import(`./chunks/find.js`).then(({find:e})=>said.push(e()));',
  'chunks/pure.js': 'var e=`pure`;function t(e){return e*2}export{t as a,e as n};',
  'chunks/sites.js': 'import*as e from"./pure.js";var t=()=>e.n+`!`;export{t};',
  'chunks/find.js':
    'import{t as e}from"./terms.js";import{n as t}from"./pure.js";var n=()=>[t,...e];export{n as find};',
  'chunks/terms.js': 'var t=[`one`,`two`];export{t};',
  'chunks/page.js':
    'import{n as e}from"./pure.js";import{r as t}from"./view.js";var n=async()=>(await import(`./find.js`)).find();export{n,e,t};',
  'chunks/view.js': 'import{t as e}from"./sites.js";var t=e();export{t as r};export{a as twice}from"./pure.js";',
};

describe('the worker', () => {
  test('runs at once what it imports, and on demand what was there when it was installed', async () => {
    const { start } = worker(built(FILES));
    const said = [4, 'pure', 'pure!', ['pure', 'one', 'two']];
    const first = await start();
    expect(first.said).toEqual(said);
    expect(first.imported).toEqual(['pure', 'sites', 'terms', 'find'].map((name) => `chunks/${name}.js`));
    expect(await start()).toEqual(first);
  });

  test('does not run on demand what nobody asks for', async () => {
    const { start } = worker(
      built({ ...FILES, 'background.js': FILES['background.js'].replace('import(`', '()=>import(`') }),
    );
    await start();
    expect((await start()).imported).toEqual(['chunks/pure.js', 'chunks/sites.js']);
  });
});

test('pages import the same files as modules', async () => {
  const folder = written(built(FILES));
  const page = await import(pathToFileURL(join(folder, 'page.js')).href);
  expect([page.e, page.t, await page.n()]).toEqual(['pure', 'pure!', ['pure', 'one', 'two']]);
  const view = await import(pathToFileURL(join(folder, 'view.js')).href);
  expect(view.twice(4)).toBe(8);
});

test('pages may import each other', async () => {
  const files = built({
    'background.js': FILES['background.js'],
    ...Object.fromEntries(Object.entries(FILES).filter(([path]) => /pure|sites|find|terms/.test(path))),
    'chunks/one.js': 'import{b as e}from"./two.js";import{t}from"./sites.js";var a=()=>t()+e();export{a};',
    'chunks/two.js': 'import{a as e}from"./one.js";import{t}from"./sites.js";var b=()=>t()+typeof e;export{b};',
  });
  const folder = written(files);
  expect((await import(pathToFileURL(join(folder, 'one.js')).href)).a()).toBe('pure!pure!function');
  const other = written(files);
  expect((await import(pathToFileURL(join(other, 'two.js')).href)).b()).toBe('pure!function');
});

test('a script runs after what another import has run', async () => {
  const folder = written(
    built({
      ...FILES,
      'chunks/last.js': 'import{t}from"./sites.js";import{e as n}from"./pure-too.js";var a=t()+n;export{a};',
      'chunks/pure-too.js': 'import{n as e}from"./pure.js";export{e};',
    }),
  );
  expect((await import(pathToFileURL(join(folder, 'last.js')).href)).a).toBe('pure!pure');
});

test('a page does not name what has run for what it imports', () => {
  const { 'chunks/page.js': page = '', 'chunks/view.js': view = '' } = built(FILES);
  expect(page).not.toContain('sites.js');
  expect(view.indexOf('"./pure.js')).toBeLessThan(view.indexOf('"./sites.js'));
});

test.each([
  ['files that import each other', { 'chunks/pure.js': 'import{t}from"./sites.js";var e=t;export{e as n,e as a};' }],
  ['import.meta', { 'chunks/pure.js': 'var e=import.meta.url;export{e as n,e as a};' }],
  ['a default export', { 'chunks/pure.js': 'export default 1;' }],
  ['a computed import', { 'background.js': 'import(self.name)' }],
])('no script is made of %s', (_, files) => {
  expect(() => built({ ...FILES, ...files })).toThrow();
});

test('a page may not hand on all of a script, whose names are not known', () => {
  expect(() => built({ ...FILES, 'chunks/view.js': 'export*from"./pure.js";' })).toThrow('hands on all');
});
