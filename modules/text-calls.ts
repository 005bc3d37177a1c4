/** A node of a syntax tree, as ESTree has it. */
interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

/** Numbers of the texts in a language's file. */
export interface Numbers {
  /** Of a text that `i18n.t` gives. */
  text(key: string): number | undefined;
  /** Of the first form of a text that `counted` gives; its other forms follow. */
  counted(key: string): number | undefined;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** What a call is given as its first argument, with the branches of a choice. */
function literalsOf(node: Node): Node[] {
  if (node.type === 'ConditionalExpression')
    return [...literalsOf(node.consequent as Node), ...literalsOf(node.alternate as Node)];
  return [node];
}

function calledBy(node: Node): keyof Numbers | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = node.callee as Node;
  if (callee.type === 'Identifier') return callee.name === 'counted' ? 'counted' : undefined;
  if (callee.type !== 'MemberExpression') return undefined;
  const [object, property] = [callee.object as Node, callee.property as Node];
  return object.name === 'i18n' && property.name === 't' ? 'text' : undefined;
}

/** The nodes right below one. */
const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

/**
 * A module with numbers in place of the keys in its calls of `i18n.t` and `counted`.
 * @throws for a key that is not written out in the call, that no text has, or that is read before the texts are there
 */
export function numberKeys(code: string, tree: unknown, numbers: Numbers): string {
  const changes: [from: number, to: number, number: number][] = [];
  const change = (call: Node, kind: keyof Numbers): void => {
    const place = code.slice(call.start, call.start + 60);
    const [given] = call.arguments as Node[];
    for (const key of given ? literalsOf(given) : []) {
      const number = key.type === 'Literal' ? numbers[kind](String(key.value)) : undefined;
      if (number === undefined) throw new Error(`No text for the key in “${place}”`);
      changes.push([key.start, key.end, number]);
    }
  };
  const visit = (node: Node, isLater: boolean): void => {
    const kind = calledBy(node);
    if (kind && !isLater) throw new Error(`Read before the texts are there: “${code.slice(node.start, node.end)}”`);
    if (kind) change(node, kind);
    for (const child of childrenOf(node)) visit(child, isLater || /Function/.test(node.type));
  };
  visit(tree as Node, false);
  return changes
    .sort(([a], [b]) => b - a)
    .reduce((text, [from, to, number]) => `${text.slice(0, from)}${number}${text.slice(to)}`, code);
}
