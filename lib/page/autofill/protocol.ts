import type { FailureCode } from '../../failures.ts';
import { flag, integer, list, type Of, object, oneOf, type Shape, text } from '../../shape.ts';
import { SOURCES } from './evidence.ts';

/** A line between the script in a frame and the background. Either end's messages are untrusted at the other. */
export interface Line {
  post(message: unknown): void;
  onMessage(heard: (message: unknown) => void): void;
  /** Called when the other end closes it. */
  onClose(closed: () => void): void;
  close(): void;
}

/** What a frame has to offer; sent at once and after each change until the line closes. */
const offer = object({
  /** Fields, the surest first. */
  fields: list(
    object({ score: integer(0, 10_000), boxes: integer(1, 12), focused: flag, empty: flag, source: oneOf(SOURCES) }),
    50,
  ),
  /** Whether the cursor stands in a text input, recognised or not. */
  inText: flag,
  /** Whether there is one password field that a code could be appended to. */
  password: flag,
  /** Origins of the frames around, innermost first; `?` for one that the browser does not tell. */
  ancestors: list(text(300), 40),
  /** Origins of the frames to be seen in it that are not of its own origin. */
  frames: list(text(300), 20),
});
export type Offer = Of<typeof offer>;

/** What is to be filled: a field of the last offer, the input with the cursor, or the password field. */
const TARGETS = ['field', 'cursor', 'password'] as const;

const order = object({
  target: oneOf(TARGETS),
  /** Place in the last offer's `fields`; 0 and unused for other targets. */
  index: integer(0, 49),
  code: text(64),
  submit: flag,
});
export type Order = Of<typeof order>;

/** The user is to point at one of some fields of the last offer. */
const question = object({
  indexes: list(integer(0, 49), 50),
  /** Said beside the fields. */
  text: text(300),
});
export type Question = Of<typeof question>;

/** The field that the user pointed at, as its place in the last offer; -1 for none. */
const pick = object({ index: integer(-1, 49) });

const PROBLEMS = ['', 'gone', 'disabled', 'length', 'not-taken', 'strayed'] as const satisfies readonly (
  | FailureCode
  | ''
)[];

/** How a fill ended; `problem` is empty where the page took the code. */
const report = object({ problem: oneOf(PROBLEMS), submitted: flag });
export type Report = Of<typeof report>;

const oneKind = <T>(kind: string, shape: Shape<T>): Shape<T> => {
  const envelope = object({ kind: oneOf([kind]), value: (value: unknown) => value });
  return (value, path) => shape(envelope(value, path).value, path);
};

/** Both ends' messages, each checked as a whole. */
export const SPOKEN = {
  offer: oneKind('offer', offer),
  order: oneKind('order', order),
  report: oneKind('report', report),
  question: oneKind('question', question),
  pick: oneKind('pick', pick),
} as const;
