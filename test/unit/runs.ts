/** How many times its everyday number of random cases each property tries: `npm run torture -- properties 20`. */
const TIMES = Number(process.env.PROPERTY_TIMES ?? 1);

/** Whether the cases are those of `npm test`. */
export const isEveryDay = TIMES === 1;

/** The `numRuns` of a property that tries so many cases every day; without a number, fast-check's own. */
export function runs(everyDay = 100): number {
  return everyDay * TIMES;
}
