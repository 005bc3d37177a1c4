import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { MESSAGE_TERMS } from '../lib/lexicon/message-terms.ts';
import { alternatives } from './alternatives.ts';

/** Where each language's terms stand. */
const TERMS = /\/lib\/lexicon\/[a-z]{2}(?:-[a-z-]+)?\.ts$/;
/** The list of the terms about messages of all languages. */
const MESSAGES = /\/lib\/lexicon\/message-terms\.ts$/;
const LANGUAGE = /^import \{ messageTerms as \w+ \} from .*\n/gm;
const ALL = /(export const MESSAGE_TERMS)[^=]*= \[[\s\S]*?\]\.flat\(\);/;
/** The layouts of mail sites, and where each was seen. */
const LAYOUTS = /\/lib\/page\/inbox\/layouts\.ts$/;
const PROVENANCE = /^\s+(?:source|seen):\s*(?:'[^'\n]*'|"[^"\n]*"),$/gm;
const LIST = /(export const \w+)[^=]*= (\[[\s\S]*?\]);$/gm;

/** Kinds of terms about messages of which a text is only asked whether it has one: their order is free. */
const UNORDERED =
  /^(?:booked|commerce|currency|ending|is|known-kind|label|meeting|month|names-number|sent|support|tells|travel|unit|verb)(?:-run-on|-behind)?$/;

const reversed = (text: string): string => [...text].reverse().join('');

/** Patterns in an order in which those that end alike are neighbours. */
export function byEnd(patterns: readonly string[]): string[] {
  return patterns.map(reversed).sort().map(reversed);
}

/** The terms of one list, one pattern a kind. */
function packed(terms: Iterable<readonly [kind: string, pattern: string, ...unknown[]]>, unordered = /(?!)/): string {
  const byKind = new Map<string, string[]>();
  for (const [kind, pattern] of terms) byKind.set(kind, [...(byKind.get(kind) ?? []), pattern]);
  return JSON.stringify(
    [...byKind].map(([kind, patterns]) => [kind, alternatives(unordered.test(kind) ? byEnd(patterns) : patterns)]),
  );
}

/** The terms that a list has as literals alone. The files are the project's own. */
const read = (list: string): [string, string][] => new Function(`return ${list}`)();

/**
 * The module of the terms about messages with all of them in one list, instead of one a language.
 * @throws where it has no such list any more
 */
function joined(code: string): string {
  if (!ALL.test(code)) throw new Error('modules/lexicon.ts finds no list of all terms');
  return code
    .replace(LANGUAGE, '')
    .replace(ALL, (_, start: string) => `${start} = ${packed(MESSAGE_TERMS, UNORDERED)};`);
}

/**
 * Packs for the builds what runs in pages: where each term and each layout was seen is left out, and the terms of one
 * kind are joined to one pattern, as whoever compiles them does anyway, those about messages over all languages.
 */
export default defineWxtModule({
  name: 'lexicon',
  setup(wxt) {
    // A change of a language's terms would not be seen in the one list.
    const isBuild = wxt.config.command === 'build';
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'watchword:lexicon',
          apply: 'build',
          enforce: 'pre',
          transform(code, id) {
            if (LAYOUTS.test(id)) return { code: code.replace(PROVENANCE, ''), map: null };
            if (isBuild && MESSAGES.test(id)) return { code: joined(code), map: null };
            if (!TERMS.test(id)) return undefined;
            return {
              code: code.replace(LIST, (_, start: string, list: string) => `${start} = ${packed(read(list))};`),
              map: null,
            };
          },
        },
      ],
    }));
  },
});
