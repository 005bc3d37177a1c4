/** What is known of a module in a build. */
export interface ModuleInfo {
  code: string | null;
  importers: readonly string[];
  importedIds: readonly string[];
  dynamicallyImportedIds: readonly string[];
}

export type InfoOf = (id: string) => ModuleInfo | null;

interface ClosureOptions {
  /** Also what is loaded on demand. */
  isWhole?: boolean;
}

/** An entry and what it imports: what it loads before it runs. */
export function closure(entry: string, infoOf: InfoOf, { isWhole = false }: ClosureOptions = {}): Set<string> {
  const seen = new Set<string>();
  const open = [entry];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const info = infoOf(id);
    open.push(...(info?.importedIds ?? []), ...((isWhole && info?.dynamicallyImportedIds) || []));
  }
  return seen;
}

/** What an entry and its parts load on demand. */
export function partsOf(entry: string, infoOf: InfoOf): Set<string> {
  const whole = [...closure(entry, infoOf, { isWhole: true })];
  return new Set(whole.flatMap((id) => infoOf(id)?.dynamicallyImportedIds ?? []));
}

/** All that entries load, at once or on demand, but for what only `parts` need. */
export function loadedBy(entries: readonly string[], infoOf: InfoOf, parts = new Set<string>()): Set<string> {
  const roots = entries.flatMap((entry) => [entry, ...partsOf(entry, infoOf)]).filter((id) => !parts.has(id));
  return new Set([...new Set(roots)].flatMap((id) => [...closure(id, infoOf)]));
}

/** An entry and what it imports, but for what is in `always`; and the characters of source of all that. */
function needsOf(entry: string, infoOf: InfoOf, always: ReadonlySet<string>): { ids: string[]; size: number } {
  const ids = [...closure(entry, infoOf)].filter((id) => !always.has(id));
  return { ids, size: ids.reduce((sum, id) => sum + (infoOf(id)?.code?.length ?? 0), 0) };
}

const isLibrary = (id: string): boolean => id.includes('/node_modules/');

/** Characters of source that a module needs, beside what is loaded anyway, up to which it counts as light. */
const LIGHT = 30_000;

/**
 * Those of `ids` that bring no large table and no library with them: one file of them costs less to load where one is
 * needed than many cost where all are. What a light module imports is light, so these files do not import each other.
 * @param always what is loaded before any of them
 */
export function lightOf(ids: Iterable<string>, infoOf: InfoOf, always: ReadonlySet<string>): Set<string> {
  const isLight = (id: string): boolean => {
    const needs = needsOf(id, infoOf, always);
    return !always.has(id) && needs.size <= LIGHT && !needs.ids.some(isLibrary);
  };
  return new Set([...ids].filter(isLight));
}

/** For each module the name of its group: those that the same of `loaders` have are one. */
export function byLoaders(ids: Iterable<string>, loaders: readonly ReadonlySet<string>[]): Map<string, string> {
  const groups = new Map<string, string>();
  return new Map(
    [...ids].map((id) => {
      const which = loaders.map((has) => Number(has.has(id))).join('');
      if (!groups.has(which)) groups.set(which, `common${groups.size}`);
      return [id, groups.get(which) ?? ''];
    }),
  );
}

/** Characters of source that a part needs, beside what is loaded anyway, up to which it counts as small. */
const SMALL = 12_000;

/**
 * Modules of the small parts among `parts`: alone, most would be a file of one or two kB, which compresses badly. Libraries
 * stay apart.
 * @param always what is loaded before any of them
 * @param elsewhere what others load too
 */
export function smallOf(
  parts: Iterable<string>,
  infoOf: InfoOf,
  { always, elsewhere }: Record<'always' | 'elsewhere', ReadonlySet<string>>,
): Set<string> {
  const small = new Set<string>();
  for (const part of parts) {
    const { ids: own, size } = needsOf(part, infoOf, always);
    if (size > SMALL || own.some(isLibrary)) continue;
    for (const id of own) if (!elsewhere.has(id)) small.add(id);
  }
  return small;
}
