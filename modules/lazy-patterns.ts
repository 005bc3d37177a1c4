import { resolve } from 'node:path';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** What reads messages: over a hundred patterns in many scripts, and the background reads a message only now and then. */
const FILES = /\/lib\/message-codes\/[a-z-]+\.ts$/;

/** A node of the syntax tree, as far as it is looked at. */
interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);
const isName = (node: unknown): node is Node & { name: string } => isNode(node) && node.type === 'Identifier';

/** Whether an expression makes a pattern. */
const isPattern = (node: Node): boolean =>
  Boolean(node.regex) || (node.type === 'NewExpression' && isName(node.callee) && node.callee.name === 'RegExp');

/** The patterns that a module keeps for itself, by their names. */
function patternsOf(tree: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  for (const statement of tree.body as Node[]) {
    if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') continue;
    for (const { id, init } of statement.declarations as Node[])
      if (isName(id) && isNode(init) && isPattern(init)) found.set(id.name, init);
  }
  for (const { type, specifiers } of tree.body as Node[])
    if (type === 'ExportNamedDeclaration')
      for (const { local } of specifiers as Node[]) if (isName(local)) found.delete(local.name);
  return found;
}

/** Where in a node a name stands that is no reference: what it declares, and names of members. */
function namesNotRead(node: Node): unknown[] {
  if (node.type === 'MemberExpression' && !node.computed) return [node.property];
  if (node.type === 'Property' && !node.computed && !node.shorthand) return [node.key];
  return [];
}

/** A pattern as an expression that an engine does not look into when it loads the module. */
function asCall({ pattern, flags }: { pattern: string; flags: string }): string {
  return `new RegExp(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`;
}

/**
 * A module whose own patterns are made when they are first used. An engine checks each literal of a pattern when it loads
 * a module, also those in functions: so those become calls, made once too unless they remember where they were.
 * @param once the path of the module of that name
 * @throws where something else is given the name of a pattern; where a parameter is, the module is none any more
 */
export function withLazyPatterns(code: string, tree: unknown, once: string): string {
  const patterns = patternsOf(tree as Node);
  const inits = new Set(patterns.values());
  const made: string[] = [];
  const changes: { at: number; end: number; text: string }[] = [];
  const put = (text: string, at: number, end = at) => changes.push({ at, end, text });
  const visit = (node: Node): void => {
    if (node.type === 'VariableDeclarator' && isName(node.id) && patterns.has(node.id.name)) {
      if (!isNode(node.init) || !inits.has(node.init)) throw new Error(`Two of the name ${node.id.name}`);
      put('once(() => ', node.init.start);
      visit(node.init);
      put(')', node.init.end);
      return;
    }
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex && (inits.has(node) || /[gy]/.test(regex.flags))) put(asCall(regex), node.start, node.end);
    else if (regex) put(`pattern${made.push(`once(() => ${asCall(regex)})`)}()`, node.start, node.end);
    else if (isName(node) && patterns.has(node.name)) put('()', node.end);
    const skipped = namesNotRead(node);
    for (const child of childrenOf(node)) if (!skipped.includes(child)) visit(child);
  };
  visit(tree as Node);
  if (changes.length === 0) return code;
  const text = changes
    .toReversed()
    .sort((a, b) => b.at - a.at)
    .reduce((done, { at, end, text }) => done.slice(0, at) + text + done.slice(end), code);
  const hoisted = made.map((pattern, index) => `const pattern${index + 1} = ${pattern};\n`).join('');
  return `import { once } from ${JSON.stringify(once)};\n${hoisted}${text.replace(/^import \{ once \} from .*$/m, '')}`;
}

/** Has the patterns of messages made when they are used. The background's worker runs all modules each time that it wakes. */
export default defineWxtModule({
  name: 'lazy-patterns',
  setup(wxt) {
    const once = resolve(wxt.config.root, 'lib/once.ts');
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'watchword:lazy-patterns',
          apply: 'build',
          transform(code, id) {
            return FILES.test(id) ? { code: withLazyPatterns(code, this.parse(code), once), map: null } : undefined;
          },
        },
      ],
    }));
  },
});
