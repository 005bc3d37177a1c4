import data from './data/two-step-help.json' with { type: 'json' };

const HELP: ReadonlyMap<string, string> = new Map(Object.entries(data.help));

/** A site's page on how to set up codes, as listed by 2fa.directory. Loaded only on request. */
export function helpFor(site: string): string | undefined {
  return HELP.get(site);
}
