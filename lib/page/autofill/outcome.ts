import type { ShadowOf } from './dom.ts';
import type { CodeField } from './fields.ts';

export interface FillOptions {
  /** Send the form off afterwards. Only where the user chose that. */
  submit?: boolean;
  /** Looks for the field again when a component has put new inputs in place of the old ones. */
  refind?: () => Pick<CodeField, 'inputs'> | undefined;
  /** How to look into shadow trees; the default sees open ones only. */
  shadowOf?: ShadowOf;
  /** Ends the fill: the page is being left. */
  signal?: AbortSignal;
}

/** How a code got into the field. */
export type FillWay = 'typing' | 'paste' | 'slow-typing';

/**
 * What became of a fill. `taken` is read from what the page shows after it had its turn. `gone`: the field went away;
 * `disabled`: it takes nothing yet; `length`: it takes a code of another length; `not-taken`: the page refused it;
 * `strayed`: the page moved the cursor, and what came into another field was taken out of it.
 */
export type FillOutcome =
  | { taken: true; way: FillWay; submitted: boolean }
  | { taken: false; problem: 'gone' | 'disabled' | 'length' | 'not-taken' | 'strayed' };
