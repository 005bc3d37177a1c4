/** An object out of untrusted JSON: any key may hold anything. */
export type Json = Record<string, unknown>;

/** Whether a value is an object and not an array. */
export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is an object; else an empty one. */
export function asRecord(value: unknown): Json {
  return isRecord(value) ? value : {};
}

/** The value if it is a list; else an empty one. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or a number as text; anything else is empty. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

/** The first that is not empty. */
export function firstText(...values: unknown[]): string {
  for (const value of values) {
    const text = asText(value).trim();
    if (text) return text;
  }
  return '';
}

/** Whether a value means yes: `true`, 1, or the words "true", "1" and "yes". */
export function isTrue(value: unknown): boolean {
  return value === true || value === 1 || /^(true|1|yes)$/i.test(asText(value));
}

/** Whether every one of `keys` is in the object. */
export function hasKeys(value: unknown, ...keys: string[]): boolean {
  return isRecord(value) && keys.every((key) => Object.hasOwn(value, key));
}

/** Whether one of a list's objects passes the test; false if it is not a list. */
export function some(value: unknown, test: (record: Json) => boolean): boolean {
  return asList(value).some((item) => isRecord(item) && test(item));
}
