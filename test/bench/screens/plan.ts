import { page, type Theme } from './pages.ts';
import type { Random } from './random.ts';

/** What is to be drawn and what is on it. */
export interface Plan {
  kind: string;
  html: string;
  /** Every code, and whether it is one that sets up an account. */
  codes: { text: string; isWanted: boolean }[];
  /** Photographed from the screen, not captured. */
  isPhoto?: boolean;
  /** Quality of the lossy picture that the whole screen is saved as; 0 for none. */
  jpeg?: number;
  /** The page's own zoom. */
  zoom?: number;
}

/** Draws a screen of one kind at random. */
export type Maker = (random: Random) => Omit<Plan, 'kind'>;

/** A screen with one code, which sets up an account. */
export const one = (random: Random, theme: Theme, content: string, html: string): Omit<Plan, 'kind'> => ({
  html: page(random, theme, html),
  codes: [{ text: content, isWanted: true }],
});

/** The code within an element of this style. */
export const wrapped = (style: string, code: string): string =>
  `<div style="display:inline-block;${style}">${code}</div>`;
