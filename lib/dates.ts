/** A day as file names have it, in the user's own time zone: `2026-11-21`. */
export function fileDate(date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
