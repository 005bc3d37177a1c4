/** ms that a choice by menu or area waits for the popup to open and ask for it. */
const POINTED_MS = 60_000;
let pointed = { tabId: -1, at: 0, work: Promise.resolve<unknown>(undefined) };

/** Notes that the user chose something in a tab; `work` reads it. */
export function point(tabId: number, work: Promise<unknown> = Promise.resolve()): void {
  pointed = { tabId, at: Date.now(), work: work.catch(() => undefined) };
}

/** Takes, once, the promise that reads what the user has just chosen in a tab; undefined if nothing. */
export function takePointed(tabId: number): Promise<unknown> | undefined {
  const { tabId: at, at: since, work } = pointed;
  pointed = { tabId: -1, at: 0, work: Promise.resolve() };
  return at === tabId && Date.now() - since < POINTED_MS ? work : undefined;
}
