/**
 * An error a person can act on: a stable code for programs and translations, and one English sentence.
 * `params` fill the translation's placeholders; neither they nor the sentence may hold a secret.
 */
export class Failure<Code extends string = string> extends Error {
  override readonly name = 'Failure';
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: Code, message: string, params: Record<string, string | number> = {}) {
    super(message);
    this.code = code;
    this.params = params;
  }
}

/** A `Failure` as it crosses a message channel, where only plain data survives. */
export interface FailureData {
  code: string;
  message: string;
  params: Record<string, string | number>;
}

/** Anything thrown, as plain data. An unforeseen error's own text is withheld: it could quote a secret. */
export function toFailureData(error: unknown): FailureData {
  if (error instanceof Failure) return { code: error.code, message: error.message, params: { ...error.params } };
  return { code: 'unexpected', message: 'Something went wrong inside Watchword. Nothing was changed.', params: {} };
}

/** The `Failure` that `toFailureData` was made from. */
export function fromFailureData(data: FailureData): Failure {
  return new Failure(data.code, data.message, data.params);
}
