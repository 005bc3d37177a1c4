/**
 * Asserts that a value is present, where earlier code guarantees it but the type does not.
 * @throws {TypeError} if it is missing: a bug of ours, never bad input
 */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('A value that must be there is missing.');
  return value;
}
