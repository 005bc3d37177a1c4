/** What several scripts share, run before each of them: entrypoints/finder.ts, modules/shared-finder.ts. */
export const FINDER = '/finder.js';

/** The scripts that run in pages, where the build puts them: the files of each, in the order in which they run. */
export const SCRIPTS = {
  area: ['/content-scripts/area.js'],
  autofill: [FINDER, '/content-scripts/autofill.js'],
  capture: ['/content-scripts/capture.js'],
  explain: [FINDER, '/content-scripts/explain.js'],
  inbox: ['/content-scripts/inbox.js'],
  inline: [FINDER, '/content-scripts/inline.js'],
} as const;

export type Script = (typeof SCRIPTS)[keyof typeof SCRIPTS];
