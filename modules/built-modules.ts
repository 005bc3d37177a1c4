import { dirname, posix } from 'node:path';

/** A built file, as far as it is used here. */
export interface BuiltFile {
  type: string;
  code: string;
  moduleIds?: readonly string[];
}

export type Bundle = Record<string, BuiltFile>;

/** A node of a syntax tree, as far as it is looked at. */
export interface Node {
  type: string;
  start: number;
  end: number;
  source?: Node | null;
  value?: unknown;
  specifiers?: readonly { type: string; imported?: Name; exported?: Name; local: Name }[];
  quasis?: readonly { value: { cooked: string } }[];
}

interface Name {
  name: string;
}

export type Parse = (code: string) => { body: readonly Node[] };

/** The path that a file imports another by. */
export function relativeTo(from: string, to: string): string {
  const path = posix.relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

/** What a statement or an `import()` names; undefined where that is computed. */
function sourceOf({ source }: Node): string | undefined {
  const text = source?.value ?? source?.quasis?.[0]?.value.cooked;
  return typeof text === 'string' ? text : undefined;
}

/** All `import()` in a tree. */
function importCalls(tree: unknown): Node[] {
  if (Array.isArray(tree)) return tree.flatMap(importCalls);
  if (typeof tree !== 'object' || tree === null) return [];
  const found = Object.values(tree).flatMap(importCalls);
  return (tree as Node).type === 'ImportExpression' ? [...found, tree as Node] : found;
}

/** A built file with what it imports, at once and on demand, as paths of the bundle. */
export class Module {
  readonly path: string;
  readonly code: string;
  readonly statements: readonly Node[];
  readonly calls: readonly Node[];

  constructor(path: string, code: string, parse: Parse) {
    const { body } = parse(code);
    this.path = path;
    this.code = code;
    this.statements = body;
    this.calls = code.includes('import(') ? importCalls(body) : [];
  }

  resolve(node: Node): string {
    const source = sourceOf(node);
    return source?.startsWith('.') ? posix.join(dirname(this.path), source) : '';
  }

  /** Statements that import, or hand on from elsewhere. */
  get imports(): Node[] {
    return this.statements.filter(({ source }) => source);
  }

  get atOnce(): string[] {
    return this.imports.map((node) => this.resolve(node));
  }

  get later(): string[] {
    return this.calls.map((node) => this.resolve(node));
  }
}

export type Modules = ReadonlyMap<string, Module>;

/** A file with all that it imports at once, each after what it needs itself. @throws where files import each other */
export function inOrder(path: string, modules: Modules, open: readonly string[] = [], done: string[] = []): string[] {
  if (open.includes(path)) throw new Error(`Files import each other: ${[...open, path].join(' → ')}`);
  for (const next of modules.get(path)?.atOnce ?? [])
    if (!done.includes(next)) inOrder(next, modules, [...open, path], done);
  done.push(path);
  return done;
}

/** A file with all that it may ever load. */
export function reachable(entry: string, modules: Modules): Set<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const module = modules.get(path);
    if (!module || seen.has(path)) continue;
    seen.add(path);
    open.push(...module.atOnce, ...module.later);
  }
  return seen;
}

/** Code with pieces of it replaced. */
export function edited(code: string, edits: readonly (readonly [Node, string])[]): string {
  return edits
    .toSorted(([a], [b]) => b.start - a.start)
    .reduce((text, [{ start, end }, by]) => text.slice(0, start) + by + text.slice(end), code);
}

/** The files of a bundle that are modules. */
export function modulesOf(bundle: Bundle, parse: Parse): Modules {
  return new Map(
    Object.entries(bundle)
      .filter(([path, { type }]) => type === 'chunk' && path.endsWith('.js'))
      .map(([path, { code }]) => [path, new Module(path, code, parse)]),
  );
}
