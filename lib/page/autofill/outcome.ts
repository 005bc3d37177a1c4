import type { ShadowOf } from './dom.ts';
import type { CodeField } from './fields.ts';

/** The result of one way to write: the page took the code, refused it, or removed the field. */
export type Tried = 'taken' | 'refused' | 'gone';

/** What is said of a code that a page had: whether it refused it, as far as one can see. */
export type Refusal = '' | 'not-taken';

export interface FillOptions {
  /** Submit the form afterwards. Only if the user chose that. */
  submit?: boolean;
  /** Finds the field again when a component has replaced its inputs. */
  refind?: () => readonly Pick<CodeField, 'inputs'>[];
  /** Looks into shadow trees; the default sees only open ones. */
  shadowOf?: ShadowOf;
  /**
   * Called if the page refuses the code in the seconds after it was taken, and before that with an empty text if it says
   * what may mean that.
   */
  later?: (refusal: Refusal) => void;
  /** Ends the fill: the user is leaving the page. */
  signal?: AbortSignal;
}

/** The way by which a code got into the field. */
export type FillWay = 'typing' | 'paste' | 'slow-typing';

/**
 * The outcome of a fill. `taken` is read from what the page shows once it has reacted. `gone`: the field was removed;
 * `disabled`: it takes no text yet; `length`: it takes a code of another length; `not-taken`: the page refused it;
 * `strayed`: the page moved the focus, and what landed in another field was removed there.
 */
export type FillOutcome =
  | { taken: true; way: FillWay; submitted: boolean }
  | { taken: false; problem: 'gone' | 'disabled' | 'length' | 'not-taken' | 'strayed' };
