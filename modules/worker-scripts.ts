import { basename } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import {
  type Bundle,
  edited,
  inOrder,
  type Module,
  type Modules,
  modulesOf,
  type Node,
  type Parse,
  reachable,
  relativeTo,
} from './built-modules.ts';

const ENTRY = 'background.js';
const FOLDER = 'chunks';

/** The global that keeps what scripts export, by their names; and the worker's function that runs one on demand. */
const PARTS = '$parts';
const PART = '$part';

const keyOf = (file: string): string => JSON.stringify(basename(file, '.js'));
const partOf = (file: string): string =>
  /^\w+$/.test(basename(file, '.js')) ? `${PARTS}.${basename(file, '.js')}` : `${PARTS}[${keyOf(file)}]`;

/** `a:b`, or `a` where both are the same. */
const pair = (name: string, value: string): string => (name === value ? name : `${name}:${value}`);

/** What stands in place of an import of a script: it has run by then. */
function taking(file: string, { specifiers = [] }: Node): string {
  if (specifiers.length === 0) return '';
  const [first] = specifiers;
  if (first?.type === 'ImportNamespaceSpecifier') return `const ${first.local.name}=${partOf(file)};`;
  const names = specifiers.map(({ imported, local }) => pair(imported?.name ?? 'default', local.name));
  return `const{${names}}=${partOf(file)};`;
}

/** The pair of a name that is handed on: what it is called outside, and where it stands. */
function exportsOf(module: Module): string[] {
  return module.statements.flatMap((node) => {
    if (!node.type.startsWith('Export')) return [];
    if (node.type !== 'ExportNamedDeclaration' || !node.specifiers?.length)
      throw new Error(`${module.path}: modules/worker-scripts.ts cannot make a script of ${node.type}.`);
    const from = node.source ? `${partOf(module.resolve(node))}.` : '';
    return node.specifiers.map(({ exported, local }) => pair(exported?.name ?? '', from + local.name));
  });
}

/** Whether a file imports another at once, itself or through what it imports. */
function reaches(from: string, to: string, modules: Modules, seen = new Set<string>()): boolean {
  if (from === to || seen.has(from)) return from === to;
  seen.add(from);
  return modules.get(from)?.atOnce.some((next) => reaches(next, to, modules, seen)) ?? false;
}

/** The scripts that have run before a module does, in their order, by what it imports itself and by what that imports. */
function ranBefore(module: Module, scripts: ReadonlySet<string>, modules: Modules) {
  const own = new Set<string>();
  const byOthers = new Set<string>();
  for (const path of module.atOnce) {
    const next = modules.get(path);
    if (scripts.has(path)) for (const file of inOrder(path, modules)) own.add(file);
    // Of two that import each other, neither can count on the other.
    else if (next && !reaches(path, module.path, modules)) {
      const before = ranBefore(next, scripts, modules);
      for (const file of [...before.own, ...before.byOthers]) byOthers.add(file);
    }
  }
  return { own, byOthers };
}

/** What a page does in place of an `import()` of a script: runs what that needs first, and takes what it has left. */
function loading(from: Module, file: string, ran: ReadonlySet<string>, modules: Modules): string {
  const [first = '', ...rest] = inOrder(file, modules).filter((one) => one === file || !ran.has(one));
  const one = (path: string) => `import("${relativeTo(from.path, path)}")`;
  return `${[one(first), ...rest.map((path) => `then(()=>${one(path)})`)].join('.')}.then(()=>${partOf(file)})`;
}

/**
 * Vite's way to the styles of what is loaded on demand: their paths begin at the root, where this leads as well. A script
 * may not name `import.meta`.
 */
const OWN_ADDRESS = /import\.meta\.resolve\?new URL\(import\.meta\.resolve\(\w+\)\):/;

/** A module of the worker as a script, which both the worker and pages can load. */
function asScript(module: Module, modules: Modules): string {
  const heads = module.imports.filter(({ type }) => type === 'ImportDeclaration');
  const tails = module.statements.filter(({ type }) => type.startsWith('Export'));
  const before = new Set(inOrder(module.path, modules));
  const part = (file: string) => {
    if (file === '') throw new Error(`${module.path} computes what it imports, which a script cannot.`);
    // Other scripts run in pages too.
    return module.path === ENTRY
      ? `${PART}(${keyOf(file)})`
      : `(self.${PART}?${PART}(${keyOf(file)}):${loading(module, file, before, modules)})`;
  };
  const body = edited(module.code, [
    ...[...heads, ...tails].map((node) => [node, ''] as const),
    ...module.calls.map((node) => [node, part(module.resolve(node))] as const),
  ]);
  const plain = body.replace(OWN_ADDRESS, '');
  if (plain.includes('import.meta')) throw new Error(`${module.path} names import.meta, which a script cannot.`);
  const code = `"use strict";${heads.map((node) => taking(module.resolve(node), node)).join('')}${plain}`;
  if (module.path === ENTRY) return `(()=>{${code}})()`;
  return `(self.${PARTS}??={})[${keyOf(module.path)}]=(()=>{${code};return{${exportsOf(module)}}})()`;
}

/** A module that imports scripts of the worker: runs them, and takes what they have left. */
function asImporter(module: Module, scripts: ReadonlySet<string>, modules: Modules): string {
  const taken = module.imports.filter((node) => scripts.has(module.resolve(node)));
  const { own, byOthers } = ranBefore(module, scripts, modules);
  const edits = taken.map((node) => {
    const file = module.resolve(node);
    if (node.type === 'ImportDeclaration') return [node, taking(file, node)] as const;
    if (node.type !== 'ExportNamedDeclaration')
      throw new Error(`${module.path} hands on all of ${file}: what these are is not known here.`);
    const each = (node.specifiers ?? []).map(({ exported, local }, i) => [
      exported?.name,
      local.name,
      `_${node.start}_${i}`,
    ]);
    const names = each.map(([, name = '', local = '']) => pair(name, local));
    return [
      node,
      `const{${names}}=${partOf(file)};export{${each.map(([out, , local]) => `${local} as ${out}`)}};`,
    ] as const;
  });
  const ran = new Set([...own, ...byOthers]);
  const calls = module.calls.flatMap((node) => {
    const file = module.resolve(node);
    return scripts.has(file) ? [[node, loading(module, file, ran, modules)] as const] : [];
  });
  const runs = [...own].filter((file) => !byOthers.has(file)).map((file) => `import"${relativeTo(module.path, file)}"`);
  // Last: what is run here may need what the other imports run.
  return [edited(module.code, [...edits, ...calls]), ...runs].join('\n');
}

/** What the worker begins with. It may run on demand only what was there when it was installed. */
function prelude(scripts: ReadonlySet<string>, modules: Modules): string {
  const first = inOrder(ENTRY, modules).filter((path) => path !== ENTRY);
  const later = (path: string) => inOrder(path, modules).filter((one) => !first.includes(one));
  const late = [...new Set([...scripts].filter((path) => path !== ENTRY).flatMap(later))];
  const list = (files: readonly string[]) => `[${files.map(keyOf)}]`;
  const needs = late.map((path) => `${keyOf(path)}:${list(later(path))}`);
  return [
    `self.${PARTS}={};`,
    `const run=names=>importScripts(...names.filter(name=>!${PARTS}[name]).map(name=>"${FOLDER}/"+name+".js"));`,
    `self.${PART}=async name=>(run({${needs}}[name]??[]),${PARTS}[name]);`,
    `addEventListener("install",()=>run(${list(late)}));`,
    `run(${list(first)});`,
  ].join('');
}

/**
 * Makes scripts of the worker's modules, and lets all other files of the bundle import them as such.
 * @throws where a module does what a script cannot do
 */
export function makeScripts(bundle: Bundle, parse: Parse): void {
  const modules = modulesOf(bundle, parse);
  const scripts = reachable(ENTRY, modules);
  for (const [path, module] of modules) {
    const file = bundle[path];
    if (file) file.code = scripts.has(path) ? asScript(module, modules) : asImporter(module, scripts, modules);
  }
  const entry = bundle[ENTRY];
  if (entry) entry.code = prelude(scripts, modules) + entry.code;
}

/**
 * Chromium keeps the compiled code of a worker that is a classic script, and lets it load scripts on demand, none of which it
 * does for one that is a module. So what the worker runs becomes scripts: docs/adr/020-worker-scripts.md.
 */
export default defineWxtModule({
  name: 'worker-scripts',
  setup(wxt) {
    if (wxt.config.browser === 'firefox' || wxt.config.command === 'serve') return;
    wxt.hooks.hook('vite:build:extendConfig', (entries, config) => {
      if (!entries.some(({ inputPath }) => inputPath.endsWith('.html'))) return;
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:worker-scripts',
          enforce: 'post',
          generateBundle: {
            order: 'post',
            handler(_, bundle) {
              for (const { moduleIds = [] } of Object.values(bundle as Bundle))
                for (const id of moduleIds) {
                  const { code, importers } = this.getModuleInfo(id) ?? {};
                  if (/^export let /m.test(code ?? '') && importers?.some((other) => !moduleIds.includes(other)))
                    throw new Error(`${id} hands what may change to another file: a script takes it once.`);
                }
              makeScripts(bundle as Bundle, (code) => this.parse(code) as unknown as ReturnType<Parse>);
            },
          },
        },
      ];
    });
    wxt.hooks.hook('build:manifestGenerated', (_, { background }) => {
      if (background && 'type' in background) delete background.type;
    });
  },
});
