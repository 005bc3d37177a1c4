/** What components return: stands in for Preact's in the script that draws the first picture (modules/first-picture.ts). */
export interface Still {
  type: string | ((props: Record<string, unknown>) => unknown);
  props: Record<string, unknown>;
}

const jsx = (type: Still['type'], props: Still['props']): Still => ({ type, props });

export { jsx, jsx as jsxs };
export const Fragment = ({ children }: Record<string, unknown>): unknown => children;
