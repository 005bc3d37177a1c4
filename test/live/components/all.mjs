import { MASKS } from './masks.mjs';
import { REACT } from './react.mjs';
import { VUE } from './vue.mjs';

/** Components by name, each drawn by its own library. */
export const COMPONENTS = { ...REACT, ...VUE, ...MASKS };
