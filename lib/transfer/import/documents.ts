import { Failure } from '../../failure.ts';
import { detect } from './detect.ts';
import { jsonFault } from './json-fault.ts';
import { Source } from './source.ts';

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

/** Characters of a text that is searched, and of a document that is more than a mark. */
const EMBEDDED = { characters: 1_000_000, least: 24 };

/** The JSON that stands within a text. */
interface Embedded {
  documents: string[];
  /** The text without them, where it is a list of keys of its own. */
  list?: string;
}

/**
 * The JSON documents within a text, each from the start of a line: in a fence of Markdown, or in an email that says what it
 * is. None where what stands around them is an export of its own: there they are notes, and links are read with those
 * in the JSON.
 */
export async function embeddedDocuments(source: Source): Promise<Embedded> {
  const { documents, outside } = divided(source.text);
  if (documents.length === 0) return { documents };
  const around = await formatOf(source.name, outside);
  if (around === undefined) return { documents };
  if (around === 'key-list') return { documents, list: outside };
  // A key alone above JSON is an export only without the JSON.
  return { documents: (await formatOf(source.name, source.text)) === undefined ? documents : [] };
}

/** The documents of JSON in a text, and what is left of it. The work is linear in the text's length. */
function divided(text: string): { documents: string[]; outside: string } {
  // A text that begins as JSON is JSON, if broken: its fault is told.
  if (text.length > EMBEDDED.characters || /^\s*[[{]/.test(text)) return { documents: [], outside: text };
  const documents: string[] = [];
  let outside = '';
  let from = 0;
  // Each start may run to the end of the text before it proves to be no JSON.
  let wasted = 0;
  for (const { index } of text.matchAll(/^[ \t]{0,16}(?=[[{]\s*["[{])/gm)) {
    if (index < from) continue;
    const rest = text.slice(index);
    const document = rest.slice(0, jsonFault(rest));
    if (document.length < EMBEDDED.least || !isJson(document)) {
      wasted += document.length;
      if (wasted > text.length) break;
      continue;
    }
    documents.push(document);
    outside += text.slice(from, index);
    from = index + document.length;
  }
  // More are records, a line each.
  const joined = documents.length > MAX_DOCUMENTS ? [`[${documents.join(',')}]`] : documents;
  return { documents: joined, outside: outside + text.slice(from) };
}

/** The id of the format that a text is read as; `undefined` where it is none, or one that is refused. */
async function formatOf(name: string, text: string): Promise<string | undefined> {
  try {
    const found = await detect(new Source(name, new TextEncoder().encode(text)));
    return found === 'zip' || found.read === undefined ? undefined : found.id;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
