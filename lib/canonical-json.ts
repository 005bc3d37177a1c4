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
