import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KINDS } from './kinds.ts';
import { makeScreens } from './make.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.screens' },
    count: { type: 'string', default: '4' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    kinds: { type: 'string', default: Object.keys(KINDS).join() },
  },
});
const began = performance.now();
await makeScreens(resolve(values.out), Number(values.count), Number(values.seed), values.kinds.split(','));
console.log(`Screens in ${values.out}, seed ${values.seed}, ${Math.round((performance.now() - began) / 1000)} s.`);
