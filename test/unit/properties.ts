import fc from 'fast-check';
import { isEveryDay, runs } from './runs.ts';

// Every day the same cases: what a change breaks is told by its own tests, and no other change fails by chance. New cases
// are tried by `npm run torture -- properties`, which also sets how many of those that are left to fast-check.
fc.configureGlobal(isEveryDay ? { seed: 20_260 } : { numRuns: runs() });
