import type { Still } from './jsx-runtime.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Where Preact sets the attribute too, since the property means something else. */
const AS_ATTRIBUTE = ['width', 'height', 'href', 'list', 'form', 'tabIndex', 'download', 'rowSpan', 'colSpan', 'role'];

function setStyle(style: CSSStyleDeclaration, values: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(values))
    if (name.startsWith('-')) style.setProperty(name, value ?? '');
    else Object.assign(style, { [name]: value ?? '' });
}

function setProp(element: HTMLElement | SVGElement, name: string, value: unknown): void {
  if (value === undefined || value === null || typeof value === 'function') return;
  if (name === 'children' || name === 'ref') return;
  if (name === 'style') setStyle(element.style, value as Record<string, string>);
  else if (element instanceof HTMLElement && !AS_ATTRIBUTE.includes(name) && name in element)
    Reflect.set(element, name, value);
  else if (value !== false || name[4] === '-') element.setAttribute(name, String(value));
}

function elementOf({ type, props }: Still & { type: string }, isSvg: boolean): Element {
  const element = isSvg ? document.createElementNS(SVG, type) : document.createElement(type);
  for (const node of nodesOf(props.children, isSvg)) element.append(node);
  for (const [name, value] of Object.entries(props)) setProp(element, name, value);
  return element;
}

/**
 * What Preact would draw of these children the first time: the same nodes, so that its `hydrate` finds them. Handlers, refs
 * and effects come with that.
 */
export function nodesOf(children: unknown, isSvg = false): Node[] {
  if (children === undefined || children === null || typeof children === 'boolean') return [];
  if (Array.isArray(children)) return children.flatMap((child) => nodesOf(child, isSvg));
  if (typeof children !== 'object') return [new Text(String(children))];
  // A signal stands for its value.
  if ('value' in children) return nodesOf(children.value, isSvg);
  const { type, props } = children as Still;
  if (typeof type === 'function') return nodesOf(type(props), isSvg);
  return [elementOf({ type, props }, isSvg || type === 'svg')];
}
