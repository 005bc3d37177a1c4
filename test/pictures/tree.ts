import type { Page, Protocol } from 'puppeteer-core';

type Node = Protocol.Accessibility.AXNode;

/** States that a screen reader says. Whether a thing has the focus depends on the moment, so it is left out. */
const SAID = new Set([
  'checked',
  'pressed',
  'expanded',
  'selected',
  'disabled',
  'required',
  'invalid',
  'hasPopup',
  'level',
  'live',
  'busy',
  'modal',
]);
/** Roles that say nothing by themselves: their content stands in their place. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'RootWebArea', 'LineBreak', 'ListMarker']);

const text = (value?: Protocol.Accessibility.AXValue) => String(value?.value ?? '').trim();

function statesOf({ properties = [] }: Node): string {
  return properties
    .filter(({ name, value }) => SAID.has(name) && (name === 'expanded' || !['', 'false', 'off'].includes(text(value))))
    .map(({ name, value }) => {
      if (name === 'expanded') return text(value) === 'true' ? name : 'collapsed';
      return text(value) === 'true' ? name : `${name}=${text(value)}`;
    })
    .sort()
    .join(' ');
}

/** One line of a node; empty where it says nothing. */
function lineOf(node: Node, parentName: string): string {
  const [role, name, value, description] = [node.role, node.name, node.value, node.description].map(text);
  if (node.ignored || SILENT.has(role ?? '')) return '';
  // What a control is named by is not told again as its content.
  if (role === 'StaticText' && parentName.includes(name ?? '')) return '';
  const parts = [role, name && `“${name}”`, value && `= ${value}`, description && `(${description})`, statesOf(node)];
  return parts.filter(Boolean).join(' ');
}

/** The accessibility tree of a page as text: role, name, value, description and states, a node a line. */
export async function treeOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: Node, depth: number, parentName: string): void => {
    const line = lineOf(node, parentName);
    if (line) lines.push(`${'  '.repeat(depth)}${line}`);
    const name = line ? text(node.name) : parentName;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, line ? depth + 1 : depth, name);
    }
  };
  const [root] = nodes;
  if (root) walk(root, 0, '');
  return `${lines.join('\n')}\n`;
}
