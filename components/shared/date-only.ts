/** A date without its time, as the user's language writes it. @param at ms since the epoch */
export function dateOnly(at: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: 'medium' }).format(at);
}
