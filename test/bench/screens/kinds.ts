import { DRAWN } from './kinds-drawn.ts';
import { SHOWN } from './kinds-shown.ts';
import type { Maker } from './plan.ts';

/** Every kind of screen, by name. */
export const KINDS: Record<string, Maker> = { ...DRAWN, ...SHOWN };
