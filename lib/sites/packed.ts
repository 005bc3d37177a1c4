/** The names of a list. The builds write long lists by their endings, one text each: `.com acme example`. */
export function unpacked(list: readonly string[]): string[] {
  return list.flatMap((text) => {
    const [ending, ...names] = text.split(' ');
    return names.length > 0 ? names.map((name) => `${name}${ending}`) : [text];
  });
}

/** The name of a site as a key: `acme` of `acme.com`, `addy` of `addy.io`. Empty if the text is not one site. */
export function nameKey(site: string): string {
  return /^[^\s]+\.[^\s.]+$/.test(site) ? site.slice(0, site.lastIndexOf('.')).replace(/[^a-z\d]/g, '') : '';
}

/** A table of texts by name. The builds have the entries of sites with their own name in one packed list, without a key. */
export function unpackedTable(table: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  const { '': named = [], ...others } = table;
  const own = typeof named === 'string' ? [] : unpacked(named).map((site) => [nameKey(site), site]);
  return { ...Object.fromEntries(own), ...others } as Record<string, string>;
}
