import { Failure } from './failure.ts';

/**
 * Validates untrusted data: returns the value as `T`, copied without undeclared fields.
 * @throws {Failure<'bad-shape'>} Its parameters name the path, never the value, which could be a secret.
 */
export type Shape<T> = (value: unknown, path?: string) => T;

/** The type that a shape lets through. */
export type Of<S> = S extends Shape<infer T> ? T : never;

function bad(path: string, expected: string): never {
  throw new Failure('bad-shape', { path, expected });
}

/** A string of at most `max` UTF-16 units. */
export function text(max: number): Shape<string> {
  return (value, path = '') =>
    typeof value === 'string' && value.length <= max ? value : bad(path, `text of up to ${max} characters`);
}

/** A whole number between `min` and `max`, both included. */
export function integer(min: number, max: number = Number.MAX_SAFE_INTEGER): Shape<number> {
  return (value, path = '') =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max
      ? value
      : bad(path, `a whole number from ${min} to ${max}`);
}

export const flag: Shape<boolean> = (value, path = '') =>
  typeof value === 'boolean' ? value : bad(path, 'true or false');

export function oneOf<const T extends readonly (string | number)[]>(values: T): Shape<T[number]> {
  return (value, path = '') =>
    values.includes(value as T[number]) ? (value as T[number]) : bad(path, values.join(' or '));
}

export function list<T>(shape: Shape<T>, max: number): Shape<T[]> {
  return (value, path = '') =>
    Array.isArray(value) && value.length <= max
      ? value.map((item, i) => shape(item, `${path}[${i}]`))
      : bad(path, `a list of up to ${max}`);
}

/** An object used as a map: at most `max` keys of up to `keyLength` characters. The result may hold any key safely. */
export function record<T>(keyLength: number, shape: Shape<T>, max: number): Shape<Record<string, T>> {
  return (value, path = '') => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) bad(path, 'an object');
    const entries = Object.entries(value);
    if (entries.length > max || entries.some(([key]) => key.length > keyLength))
      bad(path, `up to ${max} keys of up to ${keyLength} characters`);
    // Object.fromEntries defines own properties, so a key called `__proto__` is a key like any other.
    return Object.fromEntries(entries.map(([key, entry]) => [key, shape(entry, `${path}{}`)]));
  };
}

/** Like `shape`, with `fallback` for `undefined`. */
export function optional<T>(shape: Shape<T>, fallback: T): Shape<T> {
  return (value, path = '') => (value === undefined ? fallback : shape(value, path));
}

export function object<T extends Record<string, unknown>>(shapes: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return (value, path = '') => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) bad(path, 'an object');
    const out: Record<string, unknown> = {};
    for (const key of Object.keys(shapes)) {
      const field = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      out[key] = shapes[key as keyof T](field, path ? `${path}.${key}` : key);
    }
    return out as T;
  };
}

/** Like `object`, but never throws: a missing or malformed field gets its default. */
export function objectOr<T extends object>(
  shapes: { [K in keyof T]: Shape<T[K]> },
  defaults: Readonly<T>,
): (value: unknown) => T {
  return (value) => {
    const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    const entries = (Object.keys(shapes) as (keyof T & string)[]).map((key) => {
      try {
        return [key, shapes[key](given[key])];
      } catch {
        return [key, defaults[key]];
      }
    });
    return Object.fromEntries(entries) as T;
  };
}

export const nothing: Shape<null> = () => null;
