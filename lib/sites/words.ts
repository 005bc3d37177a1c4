/** The source of a pattern for one of these words, which are separated by spaces and may be patterns themselves. */
export function oneOf(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|')})`;
}
