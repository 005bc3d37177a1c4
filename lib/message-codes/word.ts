/** A whole word in a script that parts its words. */
export function word(...alternatives: string[]): string {
  return `(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}_])`;
}
