import type { FailureCode } from '../../failures.ts';
import { flag, integer, list, type Of, object, oneOf, type Shape, text } from '../../shape.ts';
import { SOURCES } from './evidence.ts';

/** A message channel between the script in a frame and the background. Neither end trusts the other's messages. */
export interface Channel {
  post(message: unknown): void;
  onMessage(heard: (message: unknown) => void): void;
  /** `closed` is called when the other end closes the channel. */
  onClose(closed: () => void): void;
  close(): void;
}

/** The fields of a frame; sent at once and after each change until the channel closes. */
const offer = object({
  /** The most certain first. */
  fields: list(
    object({ score: integer(0, 10_000), boxes: integer(1, 12), focused: flag, empty: flag, source: oneOf(SOURCES) }),
    50,
  ),
  /** Whether the focus is in a text input, recognised or not. */
  inText: flag,
  /** Whether there is one password field to which a code could be appended. */
  password: flag,
  /** Origins of the frames around, innermost first; `?` for one that the browser does not report. */
  ancestors: list(text(300), 40),
  /** Origins of the visible frames in it, without its own origin. */
  frames: list(text(300), 20),
});
export type Offer = Of<typeof offer>;

/** What to fill: a field of the last offer, the focused input, or the password field. */
const TARGETS = ['field', 'cursor', 'password'] as const;

const order = object({
  target: oneOf(TARGETS),
  /** Index in the last offer's `fields`; 0 and unused for other targets. */
  index: integer(0, 49),
  code: text(64),
  submit: flag,
});
export type Order = Of<typeof order>;

/** Asks the user to choose one of several fields of the last offer. */
const question = object({
  indexes: list(integer(0, 49), 50),
  /** Shown beside the fields. */
  text: text(300),
});
export type Question = Of<typeof question>;

/** The field that the user chose, as its index in the last offer; -1 for none. */
const pick = object({ index: integer(-1, 49) });

const PROBLEMS = ['', 'gone', 'disabled', 'length', 'not-taken', 'strayed'] as const satisfies readonly (
  | FailureCode
  | ''
)[];

/**
 * The outcome of a fill; `problem` is empty if the page took the code. Others may follow: none if
 * nobody can tell any more that it took it, then a problem.
 */
const report = object({ problem: oneOf(PROBLEMS), submitted: flag });
export type Report = Of<typeof report>;

const oneKind = <T>(kind: string, shape: Shape<T>): Shape<T> => {
  const envelope = object({ kind: oneOf([kind]), value: (value: unknown) => value });
  return (value, path) => shape(envelope(value, path).value, path);
};

/** Validators for the messages of both ends. */
export const MESSAGES = {
  offer: oneKind('offer', offer),
  order: oneKind('order', order),
  report: oneKind('report', report),
  question: oneKind('question', question),
  pick: oneKind('pick', pick),
} as const;
