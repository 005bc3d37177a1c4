import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { FINDER, SCRIPTS } from '../lib/browser/scripts.ts';

/** A module that entrypoints/finder.ts gives away, by its import there. */
const GIVEN = /^import \* as (\w+) from '\.\.\/(lib\/page\/[\w/-]+\.ts)';$/gm;
/** Scripts that run after it. */
const TAKERS = Object.keys(SCRIPTS).filter((name) => SCRIPTS[name as keyof typeof SCRIPTS].some((f) => f === FINDER));

/** A part of a syntax tree, as far as it is looked at. */
interface Statement {
  type: string;
  specifiers?: readonly { exported: { name: string } }[];
  declaration?: { id?: { name: string }; declarations?: readonly { id: { name: string } }[] } | null;
}

/** The names that a module exports. @throws for an export without a name */
function exportsOf({ body }: { body: readonly Statement[] }): string[] {
  return body.flatMap(({ type, specifiers, declaration }) => {
    if (!type.startsWith('Export')) return [];
    if (type !== 'ExportNamedDeclaration') throw new Error(`modules/shared-finder.ts cannot share ${type}`);
    const declared = declaration ? (declaration.declarations?.map(({ id }) => id) ?? [declaration.id]) : [];
    return [...declared.map((id) => id?.name ?? ''), ...(specifiers ?? []).map(({ exported }) => exported.name)];
  });
}

/** A module in place of a shared one: what it exports, from where entrypoints/finder.ts has put it. */
export function takenFromFinder(name: string, tree: unknown): string {
  const each = exportsOf(tree as { body: Statement[] }).map((one) => `${one} = it.${one}`);
  return `const it = watchwordFinder.${name}; export const ${each.join(', ')};`;
}

/**
 * Leaves the finder of code fields out of the scripts that run after it in the same page: it was the larger half of each.
 */
export default defineWxtModule({
  name: 'shared-finder',
  setup(wxt) {
    const source = readFileSync(resolve(wxt.config.root, 'entrypoints/finder.ts'), 'utf8');
    const given = new Map(
      [...source.matchAll(GIVEN)].map(([, name = '', path = '']) => [resolve(wxt.config.root, path), name]),
    );
    wxt.hooks.hook('vite:build:extendConfig', (entries, config) => {
      if (!entries.every(({ type, name }) => type === 'content-script' && TAKERS.includes(name))) return;
      config.plugins = [
        ...(config.plugins ?? []),
        {
          name: 'watchword:shared-finder',
          // What a script does not use of it is left out: to read a name there does nothing else.
          config: () => ({
            build: {
              rolldownOptions: { treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false } },
            },
          }),
          transform(code, id) {
            const name = given.get(id);
            return name ? { code: takenFromFinder(name, this.parse(code)), map: null } : undefined;
          },
        },
      ];
    });
  },
});
