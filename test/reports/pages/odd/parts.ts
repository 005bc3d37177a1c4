import { HEAD, TRUTH_SUBMITS } from '../page.ts';

export const FIELD = '<label for=o>Authentication code</label><input id=o name=otp maxlength=6 inputmode=numeric>';

export const CODE = '<code>';

/** Sends the one field once it is whole, and answers then. */
export const whole = (then: string): string =>
  `const o=$('o');o.addEventListener('input',()=>{if(submits.length===0&&o.value.length===6){submits.push(o.value);${then}}});${TRUTH_SUBMITS}`;

/** The same for boxes. */
export const full = (then: string): string =>
  `advance();document.addEventListener('input',()=>{if(submits.length===0&&join().length===6){submits.push(join());${then}}});${TRUTH_SUBMITS}`;

export const KEPT = { expected: CODE, isAccepted: true };

export const form = (field: string, more = ''): string =>
  `${HEAD}<form id=f onsubmit="return false">${field}<button id=go>Verify</button>${more}</form>`;
