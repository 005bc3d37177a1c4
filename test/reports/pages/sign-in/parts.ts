/** Pages in the manner of real sign-in pages: what a page does to its own field while a code comes in. */

export const VALUE = 'window.truth=()=>o.value;';
