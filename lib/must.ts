/**
 * A value that the code before has made sure of, where its type does not say so.
 * @throws {TypeError} where it is missing after all: a mistake of this program, never of its input
 */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('A value that must be there is missing.');
  return value;
}
