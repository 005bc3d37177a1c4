import { ANSWERS } from './pages/answers.ts';
import { SHAPE } from './pages/hostile/shape.ts';
import { STATE as HOSTILE_STATE } from './pages/hostile/state.ts';
import { CURSOR } from './pages/made/cursor.ts';
import { PROOF } from './pages/made/proof.ts';
import { WHICH } from './pages/made/which.ts';
import { PROOF as ODD_PROOF } from './pages/odd/proof.ts';
import { WHICH as ODD_WHICH, WRITING } from './pages/odd/writing.ts';
import type { MadePage } from './pages/page.ts';
import { LIES, MANY, SENT, SHAPES } from './pages/sign-in/shape.ts';
import { DRAWN, MASKS, STATES } from './pages/sign-in/state.ts';
import { KEYS } from './pages/situations/keys.ts';
import { OPENING } from './pages/situations/opening.ts';
import { OWN_STEPS } from './pages/situations/own-steps.ts';
import { OWN_VALUE } from './pages/situations/own-value.ts';
import { STATE } from './pages/situations/state.ts';
import { WHICH as SITUATIONS_WHICH } from './pages/situations/which.ts';

/** Our own pages by who wrote them: `made` from the reports, `situations` without a look at what fills them, and others. */
export const OWN_PAGES: readonly MadePage[] = [
  [...CURSOR, ...PROOF, ...WHICH],
  [...MASKS, ...STATES, ...DRAWN, ...LIES, ...MANY, ...SHAPES, ...SENT],
  [...STATE, ...KEYS, ...SITUATIONS_WHICH, ...OPENING, ...OWN_VALUE, ...OWN_STEPS],
  [...HOSTILE_STATE, ...SHAPE],
  ANSWERS,
  [...WRITING, ...ODD_PROOF, ...ODD_WHICH],
].flat();
