import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/*
 * The boundaries between modules, as far as the linter cannot say them: who may import whom is in biome.json too, but a
 * whole path, "types only", cycles between modules and the size of a file are only here.
 *
 * EXCEPTIONS lists what does not hold yet. It can only shrink: an entry that is no longer needed fails.
 */
const EXCEPTIONS: Record<string, readonly string[]> = {};

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

const files = globSync('{lib,components,entrypoints}/**/*.{ts,tsx,css}').map(normalize).sort();
const sources = files.filter((file) => !file.endsWith('.css'));

/** `import … from`, `export … from`, `import '…'` and `import('…')`; paths inside the repository. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statement = /\b(?:import|export)\s+(type\s+)?(?:([\w*${},\s]+?)\s+from\s+)?'([^']+)'|\bimport\('([^']+)'\)/g;
  return [...text.matchAll(statement)].flatMap(([, type, names = '', path, lazy]) => {
    const target = path ?? lazy!;
    if (!target.startsWith('.')) return [];
    const inner = /\{([^}]*)\}/.exec(names)?.[1];
    const isOnlyTypes = inner?.split(',').every((name) => /^\s*(?:type\s|$)/.test(name));
    return [
      { from: file, to: normalize(join(dirname(file), target)), isType: type !== undefined || isOnlyTypes === true },
    ];
  });
}

const imports = sources.flatMap(importsOf);

/** The module a file belongs to: `lib/otp`, `lib/page/capture`, `components/popup`, `lib/shape.ts`. */
function moduleOf(file: string): string {
  const parts = file.split('/');
  const depth = parts[1] === 'page' && parts.length > 3 ? 3 : 2;
  return parts.slice(0, depth).join('/');
}

/** Fails for what `found` has beyond the exceptions, and for exceptions that `found` no longer has. */
function expectOnlyExceptions(rule: string, found: readonly string[]): void {
  expect([...new Set(found)].sort()).toEqual([...(EXCEPTIONS[rule] ?? [])].sort());
}

const arrows = (list: readonly Import[]) => list.map(({ from, to }) => `${from} → ${to}`);
const isIn = (file: string, ...modules: string[]) => modules.some((name) => `${file}/`.startsWith(`${name}/`));

const PURE = 'otp crypto replica vault sites sync transfer picture lexicon message-codes protocol'
  .split(' ')
  .map((name) => `lib/${name}`);
/** What any module may use: they import nothing of the others. */
const COMMON = globSync('lib/*.ts').map(normalize);

describe('imports', () => {
  test('are found at all', () => {
    expect(imports.length).toBeGreaterThan(1000);
    expect(imports.filter(({ to }) => !/\.(?:tsx?|css|json|wasm|html)(?:\?.*)?$/.test(to))).toEqual([]);
  });

  test('pure modules import only pure modules', () => {
    const outside = imports.filter(({ from, to }) => isIn(from, ...PURE) && !isIn(to, ...PURE, ...COMMON));
    expectOnlyExceptions('pure', arrows(outside.filter(({ to }) => !isInterface(to))));
  });

  test('files at the top of lib stand on nothing but each other', () => {
    const outside = imports.filter(({ from, to }) => isIn(from, ...COMMON) && !isIn(to, ...COMMON));
    expectOnlyExceptions('common', arrows(outside));
  });

  test('transfer does not know page', () => {
    expect(arrows(imports.filter(({ from, to }) => isIn(from, 'lib/transfer') && isIn(to, 'lib/page')))).toEqual([]);
  });

  test('modules reach into page only through its interfaces', () => {
    const inside = imports.filter(({ from, to }) => isIn(to, 'lib/page') && moduleOf(from) !== moduleOf(to));
    const direct = inside.filter(({ from, to }) => !isInterface(to) && !isIn(from, 'lib/page'));
    // An entrypoint of a content script starts what it is the entrypoint of.
    expectOnlyExceptions(
      'into-page',
      arrows(direct.filter(({ from }) => !/^entrypoints\/(?:\w+\.content\/|finder\.ts)/.test(from))),
    );
  });

  test('what runs in pages imports only shape, mask, must, lexicon, types and its own', () => {
    const allowed = ['lib/page', 'lib/shape.ts', 'lib/mask.ts', 'lib/must.ts', 'lib/lexicon'];
    const outside = imports.filter(
      ({ from, to, isType }) => isIn(from, 'lib/page') && !isType && !isIn(to, ...allowed),
    );
    expectOnlyExceptions('out-of-page', arrows(outside));
  });

  test('the browser adapters know no app, components or background', () => {
    const upward = imports.filter(
      ({ from, to }) => isIn(from, 'lib/browser') && isIn(to, 'lib/app', 'lib/background', 'components', 'entrypoints'),
    );
    expectOnlyExceptions('browser', arrows(upward));
  });

  test('the background knows no app and no views', () => {
    const upward = imports.filter(
      ({ from, to }) => isIn(from, 'lib/background') && isIn(to, 'lib/app', 'components', 'entrypoints'),
    );
    expectOnlyExceptions('background', arrows(upward));
  });

  test('the app knows no browser, no background and no views', () => {
    const outside = imports.filter(
      ({ from, to }) => isIn(from, 'lib/app') && isIn(to, 'lib/browser', 'lib/background', 'components', 'entrypoints'),
    );
    expectOnlyExceptions('app', arrows(outside));
  });

  test('components know of the vault only types', () => {
    const values = imports.filter(
      ({ from, to, isType }) => isIn(from, 'components') && isIn(to, 'lib/vault') && !isType,
    );
    expectOnlyExceptions('vault', arrows(values));
  });

  test('components of one page do not import those of another', () => {
    const pages = ['popup', 'manage', 'scan', 'welcome'].map((name) => `components/${name}`);
    const across = imports.filter(
      ({ from, to }) => isIn(to, ...pages) && isIn(from, 'components') && moduleOf(from) !== moduleOf(to),
    );
    expectOnlyExceptions('pages', arrows(across));
  });

  test('have no cycle between files', () => {
    expect(cyclesOf(graphOf((file) => file))).toEqual([]);
  });

  test('have no cycle between modules', () => {
    expectOnlyExceptions('module-cycles', cyclesOf(graphOf(moduleOf)));
  });
});

/** The files by which a module of page is reached from outside. */
function isInterface(file: string): boolean {
  return /^lib\/page\/\w+\/(?:report|protocol)\.ts$/.test(file);
}

function graphOf(node: (file: string) => string): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [a, b] = [node(from), node(to)];
    if (a !== b) graph.set(a, (graph.get(a) ?? new Set()).add(b));
  }
  return graph;
}

/** Groups of nodes that reach each other (Tarjan's strongly connected components). */
function cyclesOf(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[] = [];
  const visit = (node: string): void => {
    order.set(node, order.size);
    low.set(node, order.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== order.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.sort().join(' ⇄ '));
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

describe('sources', () => {
  test('have at most 250 lines a file', () => {
    // Tests and tools too; all there is of them is written by hand.
    const written = globSync(['**/*.{ts,tsx,mts,mjs,css}', '.ci/*.mjs'], {
      exclude: (path) => basename(path) === 'node_modules',
    }).map(normalize);
    expect(written).toEqual(expect.arrayContaining([...files, normalize('test/unit/architecture.test.ts')]));
    const long = written.filter((file) => readFileSync(file, 'utf8').trimEnd().split('\n').length > 250);
    expectOnlyExceptions('length', long);
  });

  test('entrypoints have at most 40 lines', () => {
    const long = sources.filter(
      (file) => isIn(file, 'entrypoints') && readFileSync(file, 'utf8').trimEnd().split('\n').length > 40,
    );
    expectOnlyExceptions('entrypoints', long);
  });

  test('only lib/app calls ports.send', () => {
    const senders = sources.filter(
      (file) =>
        isIn(file, 'lib', 'components', 'entrypoints') &&
        !isIn(file, 'lib/app') &&
        /\bports\.send\b/.test(readFileSync(file, 'utf8')),
    );
    expectOnlyExceptions('send', senders);
  });
});

test('every exception belongs to a rule', () => {
  const used = [...readFileSync(import.meta.filename, 'utf8').matchAll(/expectOnlyExceptions\('([\w-]+)'/g)];
  expect(Object.keys(EXCEPTIONS).filter((rule) => !used.some(([, name]) => name === rule))).toEqual([]);
});
