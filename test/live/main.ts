import { COMPONENTS as LIGHT } from './components.ts';
import { HEAVY } from './heavy.mjs';

const COMPONENTS = { ...LIGHT, ...HEAVY };

/** Shows the component that the address names, in the surroundings of a sign-in page. */
const name = new URLSearchParams(location.search).get('c') ?? '';
const root = document.getElementById('root')!;
await COMPONENTS[name]?.(root, (value) => {
  document.documentElement.dataset.value = value;
});
document.documentElement.dataset.ready = 'yes';
