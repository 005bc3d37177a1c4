import { Failure } from './failure.ts';
import { FAILURES, type FailureCode } from './failures.ts';

/** Longer than any parameter; ends what is not ours. UTF-16 units */
const MAX_TEXT = 4096;

/** The failure that `toFailureData` was made from; `unexpected` where the data is not of the catalogue. */
export function fromFailureData(data: unknown): Failure {
  const { code, params } = Object(data) as { code?: unknown; params?: unknown };
  if (typeof code !== 'string' || !Object.hasOwn(FAILURES, code)) return new Failure('unexpected');
  const given = Object(params) as Record<string, unknown>;
  const checked: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(FAILURES[code as FailureCode])) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (!isOfKind(value, kind)) return new Failure('unexpected');
    checked[name] = value;
  }
  return new Failure(code as FailureCode, checked as never);
}

function isOfKind(value: unknown, kind: 'text' | 'number' | readonly string[]): boolean {
  if (kind === 'text') return typeof value === 'string' && value.length <= MAX_TEXT;
  return kind === 'number' ? Number.isFinite(value) : kind.includes(value as string);
}
