/**
 * JSON with the keys of every object sorted and no white space: one text for one value, in any language. Values are
 * strings, safe integers, booleans, lists and objects with ASCII keys.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    let text = '';
    // Of a state with thousands of accounts this is the greater part of an upload: no lists are made on the way.
    for (const key of Object.keys(value).sort())
      text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`;
    return `{${text}}`;
  }
  return JSON.stringify(value);
}

/** Entries that are written between two pauses. */
const SLICE = 200;

/**
 * As `canonicalJson`, of an object whose members are large maps: with a pause after every 200 entries of them.
 * @param pause lets other work go first
 */
export async function canonicalJsonInSlices(
  value: Readonly<Record<string, unknown>>,
  pause: () => Promise<void>,
): Promise<string> {
  const members: string[] = [];
  let count = 0;
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (typeof member !== 'object' || member === null || Array.isArray(member)) {
      members.push(`${JSON.stringify(name)}:${canonicalJson(member)}`);
      continue;
    }
    const entries: string[] = [];
    for (const key of Object.keys(member).sort()) {
      entries.push(`${JSON.stringify(key)}:${canonicalJson((member as Record<string, unknown>)[key])}`);
      if (++count % SLICE === 0) await pause();
    }
    members.push(`${JSON.stringify(name)}:{${entries.join()}}`);
  }
  return `{${members.join()}}`;
}
