/** The scripts that run in pages, where the build puts them. */
export const SCRIPTS = {
  area: '/content-scripts/area.js',
  autofill: '/content-scripts/autofill.js',
  capture: '/content-scripts/capture.js',
  explain: '/content-scripts/explain.js',
  inbox: '/content-scripts/inbox.js',
  inline: '/content-scripts/inline.js',
} as const;

export type Script = (typeof SCRIPTS)[keyof typeof SCRIPTS];
