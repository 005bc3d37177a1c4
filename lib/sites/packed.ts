/** The names of a list. The builds write long lists by their endings, one text each: `.com acme example`. */
export function unpacked(list: readonly string[]): string[] {
  return list.flatMap((text) => {
    const [ending, ...names] = text.split(' ');
    return names.length > 0 ? names.map((name) => `${name}${ending}`) : [text];
  });
}
