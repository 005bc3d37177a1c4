import { findLinks } from '../../otp/links.ts';
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

/** Characters of a text that is searched, starts that are tried, and characters of a document that is more than a mark. */
const EMBEDDED = { characters: 1_000_000, starts: 50, least: 24 };

/**
 * The JSON documents within a text, each from the start of a line: in a fence of Markdown, or in an email that says what it
 * is. None where the text has links outside of them.
 */
export function embeddedDocuments(source: Source): string[] {
  const { text } = source;
  // A text that begins as JSON is JSON, if broken: its fault is told.
  if (text.length > EMBEDDED.characters || /^\s*[[{]/.test(text)) return [];
  const documents: string[] = [];
  let outside = '';
  let from = 0;
  let starts = 0;
  for (const { index } of text.matchAll(/^[ \t]{0,16}(?=[[{]\s*["[{])/gm)) {
    if (index < from) continue;
    if (++starts > EMBEDDED.starts) break;
    const rest = text.slice(index);
    const document = rest.slice(0, jsonFault(rest));
    if (document.length < EMBEDDED.least || !isJson(document)) continue;
    documents.push(document);
    outside += text.slice(from, index);
    from = index + document.length;
  }
  return findLinks(outside + text.slice(from)).length > 0 ? [] : documents.slice(0, MAX_DOCUMENTS);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
