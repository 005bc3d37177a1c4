import type { SoftVeto, Veto } from '../../lexicon/term.ts';
import type { Texts } from './texts.ts';

/** The weight of each reason for or against a field. A field whose sum reaches `THRESHOLD` is a code field. */
export const WEIGHTS = {
  'autocomplete:one-time-code': 70,
  'identifier:certain': 55,
  'label:certain': 55,
  'near:certain': 40,
  'class:certain': 35,
  'label:bare': 30,
  'near:bare': 30,
  'label:code-word': 20,
  'near:code-word': 15,
  'identifier:ambiguous': 15,
  'after:certain': 25,
  'context:second-factor': 30,
  'context:certain': 20,
  'context:sent': 15,
  'shape:boxes': 45,
  'shape:boxes-weak': 20,
  'shape:length': 12,
  'shape:sample': 20,
  'shape:numeric': 8,
  'alone:form': 10,
  'alone:page': 12,
  'seen:drawn': -10,
  disabled: -10,
  closed: -25,
  'password:plain': -45,
  'password:alone': -10,
  'autocomplete:other': -60,
  'choice:recovery': 10,
  'choice:verify': 15,
  'code:unknown': -35,
  'pin:kept': -100,
  'pin:login': -130,
  'maybe:captcha': -70,
  'maybe:booking': -170,
  'maybe:recovery': -170,
  'maybe:number': -110,
  'context:other': -40,
  'beside:login': -15,
  'beside:card': -60,
  'beside:address': -40,
  'beside:new-password': -25,
} as const;

/** A reason that rules a field out, whatever the other reasons weigh. */
export type VetoReason = `veto:${Veto | SoftVeto | 'recovery' | 'autocomplete'}`;
/** A reason with a weight. */
export type WeighedReason = keyof typeof WEIGHTS;
export type Reason = WeighedReason | VetoReason;

export function isWeighed(reason: Reason): reason is WeighedReason {
  return reason in WEIGHTS;
}

/** Where the code that a field asks for comes from, by the field's own words; empty if they do not say. */
export const SOURCES = ['', 'app', 'email', 'sms'] as const;
export type Source = (typeof SOURCES)[number];

export const THRESHOLD = 50;

/** What is known about one candidate, as plain data taken from the page. */
export interface Evidence {
  texts: Texts;
  /** The `type` attribute as written, in lower case. */
  type: string;
  autocomplete: string;
  maxLength: number | null;
  pattern: string;
  numeric: boolean;
  disabled: boolean;
  /** All inputs are read-only so far. */
  closed: boolean;
  drawn: boolean;
  /** Number of cells that the page draws for the characters of a field that cannot be seen; 0 if there are none. */
  cells: number;
  /** Number of boxes and the signs that they share; 1 and none for a single input. */
  boxes: number;
  boxSigns: readonly string[];
  aloneInForm: boolean;
  aloneOnPage: boolean;
  captchaImage: boolean;
  /** A picture of the height of a line of text is beside the input. */
  picture: boolean;
  beside: readonly ('login' | 'card' | 'address' | 'new-password' | 'last-name' | 'captcha')[];
}

export interface Verdict {
  source: Source;
  score: number;
  reasons: Reason[];
}
