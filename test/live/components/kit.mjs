/**
 * Puts one component into `root`. The modules it needs are loaded only then. It calls `report` with the value that it
 * would hand on to its page, and returns what empties it, as a page does that has sent the code off.
 * @typedef {(root: HTMLElement, report: (value: string) => void) => Promise<() => void>} Mount
 */

/** The component of a module whose default is wrapped once more by its CommonJS build. */
export function unwrap(module) {
  return module.default?.default ?? module.default;
}

export const SIX = [0, 1, 2, 3, 4, 5];

/**
 * A React component that is controlled by `useState`, as pages do it.
 * @returns {Promise<() => void>}
 */
export async function react(root, report, draw) {
  const [React, { createRoot }] = await Promise.all([import('react'), import('react-dom/client')]);
  let clear = () => {};
  const App = () => {
    const [value, setValue] = React.useState('');
    clear = () => setValue('');
    React.useEffect(() => report(String(value ?? '')), [value]);
    return draw(React.createElement, value, setValue);
  };
  createRoot(root).render(React.createElement(App));
  return () => clear();
}

/**
 * A Vue component that is controlled by a `ref`, as pages do it.
 * @returns {Promise<() => void>}
 */
export async function vue(root, report, draw, { empty = '', use = (app) => app } = {}) {
  const { createApp, h, ref, watch } = await import('vue');
  const value = ref(empty);
  const asText = (now) => (Array.isArray(now) ? now.join('') : String(now ?? ''));
  watch(value, (now) => report(asText(now)), { deep: true });
  const change = (next) => {
    value.value = next;
  };
  use(createApp({ render: () => draw(h, value.value, change) })).mount(root);
  return () => change(empty);
}

/** An input of the page's own, which `attach` gives to a library. Its value without the library's own characters counts. */
export async function input(root, report, attach, attributes = {}) {
  const label = document.createElement('label');
  const element = document.createElement('input');
  for (const [name, value] of Object.entries({ name: 'code', ...attributes })) element.setAttribute(name, value);
  label.append('Verification code ', element);
  root.append(label);
  await attach(element);
  element.addEventListener('input', () => report(element.value.replace(/\D/g, '')));
  return () => {
    element.value = '';
  };
}

/** An element of a component library, with the event that tells its page of a new value. */
export function element(root, report, name, properties = {}, type = 'input') {
  const made = Object.assign(document.createElement(name), properties);
  made.addEventListener(type, (event) => report(String(event.detail?.value ?? made.value ?? '')));
  root.append(made);
  return () => {
    made.value = '';
  };
}
