import { resolve } from 'node:path';
import * as tldts from 'tldts';
import { build } from 'vite';
import type { MessageTerm } from '../../../lib/lexicon/term.ts';
import { ROOT } from './corpus.ts';

/** The reader of messages, with some of the terms only. */

export type Find = typeof import('../../../lib/message-codes/find.ts').findMessageCodes;

const LEXICON = /\/lib\/lexicon\/message-terms\.ts$/;

/** The modules of the reader as one function of its terms: they compile the terms when they are loaded. */
const script = await (async () => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'terms',
        enforce: 'pre',
        load: (id) =>
          LEXICON.test(id)
            ? 'export const messageTermsOf = (kind) => TERMS[kind]?.map((term) => term.pattern).join("|") ?? "(?!)";'
            : null,
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(ROOT, 'lib/message-codes/find.ts'), formats: ['iife'], name: 'reader', fileName: 'reader' },
      rollupOptions: { external: ['tldts'], output: { globals: { tldts: 'tldts' } } },
    },
  });
  const output = Array.isArray(result) ? result[0]! : result;
  if (!('output' in output)) throw new Error('vite gave no output');
  return new Function('TERMS', 'tldts', `${output.output[0].code}\nreturn reader.findMessageCodes;`);
})();

export function withTerms(terms: readonly MessageTerm[]): Find {
  const byKind = Object.groupBy(
    terms.map(([kind, pattern]) => ({ kind, pattern })),
    ({ kind }) => kind,
  );
  return script(byKind, tldts) as Find;
}
