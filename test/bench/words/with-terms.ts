import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MessageTerm } from '../../../lib/lexicon/term.ts';
import { ROOT } from './corpus.ts';

/** The reader of messages, with some of the terms only. */

export type Find = typeof import('../../../lib/message-codes/find.ts').findDelivered;

/** Each set of terms gets the modules anew: they compile the terms when they are loaded. */
let keep: (term: MessageTerm) => boolean = () => true;
Object.assign(globalThis, { keepTerm: (term: MessageTerm) => keep(term) });
registerHooks({
  resolve(specifier, context, next) {
    const result = next(specifier, context);
    const query = /\?set=\d+$/.exec(context.parentURL ?? '')?.[0];
    const isCompiled = /\/lib\/message-codes\/|\/lexicon\/message-terms\.ts$/.test(result.url);
    return query && isCompiled ? { ...result, url: result.url + query } : result;
  },
  load(url, context, next) {
    if (!/message-terms\.ts\?set=/.test(url)) return next(url, context);
    const source = readFileSync(new URL(url.replace(/\?.*$/, '')), 'utf8');
    return {
      format: 'module-typescript',
      shortCircuit: true,
      source: source.replace('].flat();', '].flat().filter((term) => globalThis.keepTerm(term));'),
    };
  },
});

let sets = 0;
export async function withTerms(chosen: (term: MessageTerm) => boolean): Promise<Find> {
  keep = chosen;
  const url = `${pathToFileURL(resolve(ROOT, 'lib/message-codes/find.ts'))}?set=${++sets}`;
  return ((await import(url)) as { findDelivered: Find }).findDelivered;
}
