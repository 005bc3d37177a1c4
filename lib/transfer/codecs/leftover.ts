/** What Finder and Windows put into zips beside the files that were meant. */
export function isLeftover(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
