import type { Handlers } from '../../browser/listen.ts';
import { emptyBin, restoreFromBin } from '../../vault/bin.ts';
import { change } from './vault.ts';

export const binHandlers = {
  'bin.restore': async ({ ids }) => change((content) => ({ content: restoreFromBin(content, ids), result: null })),
  'bin.empty': async ({ ids }) => change((content) => ({ content: emptyBin(content, ids), result: null })),
} satisfies Partial<Handlers>;
