import { expect, test } from 'vitest';
import { importDirectly } from '../../modules/direct-parts.ts';
import { byLoaders, type InfoOf, lightOf, loadedBy, partsOf, smallOf } from '../../modules/module-graph.ts';

/** Modules by name: what they import, what they load on demand, and their size. */
const GRAPH: Record<string, { at?: string[]; late?: string[]; size?: number }> = {
  page: { at: ['names'], late: ['shared', 'view'] },
  names: { late: ['aegis', 'bitwarden', 'keepass'] },
  view: { at: ['dates'] },
  worker: { at: ['names'], late: ['reading'] },
  reading: { at: ['report'] },
  aegis: { at: ['report', 'aegis-key'] },
  'aegis-key': {},
  bitwarden: { at: ['report', 'dates'] },
  keepass: { at: ['report', '/node_modules/kdbx'] },
  shared: { size: 20_000 },
  report: { size: 20_000 },
};

const infoOf: InfoOf = (id) => ({
  code: 'x'.repeat(GRAPH[id]?.size ?? 100),
  importers: [],
  importedIds: GRAPH[id]?.at ?? [],
  dynamicallyImportedIds: GRAPH[id]?.late ?? [],
});

test('small parts are joined but for libraries, what is loaded anyway, and what pages load otherwise', () => {
  const parts = partsOf('worker', infoOf);
  expect([...parts].sort()).toEqual(['aegis', 'bitwarden', 'keepass', 'reading']);
  const small = smallOf(parts, infoOf, {
    always: new Set(['reading', 'report']),
    elsewhere: loadedBy(['page'], infoOf, parts),
  });
  expect([...small].sort()).toEqual(['aegis', 'aegis-key', 'bitwarden']);
});

test('a part that is large with what it needs stays apart', () => {
  const apart = { always: new Set<string>(), elsewhere: new Set<string>() };
  expect([...smallOf(['aegis', 'view'], infoOf, apart)].sort()).toEqual(['dates', 'view']);
});

test('light are modules that bring nothing large with them, beside what is loaded anyway', () => {
  const ids = ['aegis', 'aegis-key', 'report', 'shared'];
  const heavy: InfoOf = (id) => {
    const info = infoOf(id);
    return info && id === 'report' ? { ...info, code: 'x'.repeat(40_000) } : info;
  };
  expect([...lightOf(ids, infoOf, new Set())]).toEqual(ids);
  expect([...lightOf(ids, heavy, new Set())]).toEqual(['aegis-key', 'shared']);
  expect([...lightOf(ids, heavy, new Set(['report']))]).toEqual(['aegis', 'aegis-key', 'shared']);
});

test('what the same others load is one group', () => {
  const groups = byLoaders(['a', 'b', 'c', 'd'], [new Set(['a', 'c']), new Set(['b', 'c'])]);
  expect([...groups]).toEqual([
    ['a', 'common0'],
    ['b', 'common1'],
    ['c', 'common2'],
    ['d', 'common3'],
  ]);
  expect([...byLoaders(['a', 'd', 'c', 'e'], [new Set(['a', 'c'])]).values()]).toEqual([
    'common0',
    'common1',
    'common0',
    'common1',
  ]);
});

const handing = 'export{a as read,b as write}from"./formats.js";';

test('what a file only hands on is imported from where it is, and the file goes', () => {
  const bundle = {
    'chunks/read3.js': { type: 'chunk', code: handing },
    'chunks/registry.js': {
      type: 'chunk',
      code: 'x=()=>import(`./read3.js`).then(e=>e.read),y=()=>import(`./read3.js`).then(t=>t.write)',
    },
    'chunks/formats.js': { type: 'chunk', code: 'export{q as a,r as b}' },
  };
  importDirectly(bundle);
  expect(Object.keys(bundle)).toEqual(['chunks/registry.js', 'chunks/formats.js']);
  expect(bundle['chunks/registry.js'].code).toBe(
    'x=()=>import(`./formats.js`).then(e=>e.a),y=()=>import(`./formats.js`).then(t=>t.b)',
  );
});

test('names taken of a file that only hands them on are taken where they are', () => {
  const bundle = {
    'chunks/backup2.js': { type: 'chunk', code: 'export{t as TYPE,i as make}from"./backup.js";' },
    'chunks/formats.js': {
      type: 'chunk',
      code: 'x(async()=>{let{TYPE:e,make:t}=await import(`./backup2.js`);return{TYPE:e,make:t}},[]),y=async()=>{let{make:n}=await import(`./backup2.js`)}',
    },
  };
  importDirectly(bundle);
  expect(bundle).toEqual({
    'chunks/formats.js': {
      type: 'chunk',
      code: 'x(async()=>{let{t:e,i:t}=await import(`./backup.js`);return{TYPE:e,make:t}},[]),y=async()=>{let{i:n}=await import(`./backup.js`)}',
    },
  });
});

test('a file that is named in another way, or asked for what it does not have, stays', () => {
  const code = 'const{read:t}=await import(`./read3.js`),{a}=b;let{other:e}=await import(`./read3.js`)';
  const bundle = {
    'chunks/read3.js': { type: 'chunk', code: handing },
    'chunks/read30.js': { type: 'chunk', code: 'z=()=>import(`./read30.js`).then(e=>e.read)' },
    'workers/transfer.js': { type: 'chunk', code },
  };
  importDirectly(bundle);
  expect(bundle).toEqual({
    'chunks/read3.js': { type: 'chunk', code: handing },
    'chunks/read30.js': { type: 'chunk', code: 'z=()=>import(`./read30.js`).then(e=>e.read)' },
    'workers/transfer.js': { type: 'chunk', code },
  });
});
