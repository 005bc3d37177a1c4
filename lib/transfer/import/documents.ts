import { jsonFault } from './json-fault.ts';
import type { Source } from './source.ts';

/** Exports that users join; more are records, a line each. */
const MAX_DOCUMENTS = 20;

/**
 * The JSON documents in one file, joined as `}{` or with lines between them. None if there is only one, or one is
 * broken.
 */
export function joinedDocuments(source: Source): string[] {
  const isOne = source.json !== undefined && !source.isJsonLines;
  if (isOne || !/^\s*[[{]/.test(source.text)) return [];
  const documents: string[] = [];
  for (let rest = source.text; rest.trim() !== ''; ) {
    const document = rest.slice(0, jsonFault(rest));
    if (documents.length === MAX_DOCUMENTS || !isJson(document)) return [];
    documents.push(document);
    rest = rest.slice(document.length).replace(/^\s*,?\s*/, '');
  }
  return documents;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
