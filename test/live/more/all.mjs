import { ANGULAR } from './angular.mjs';
import { ELEMENTS } from './elements.mjs';
import { REACT } from './react.mjs';
import { VUE } from './vue.mjs';

/** Components of the larger libraries by name, each drawn by its own library. */
export const COMPONENTS = { ...REACT, ...VUE, ...ELEMENTS, ...ANGULAR };
