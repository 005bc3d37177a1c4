import type { App } from '../state/app.ts';

/** The origin of the open site where a mark in its code field can be switched on; empty where not. */
export function markOrigin(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname, origin } = new URL(url);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === 'https:' || (protocol === 'http:' && isLocal) ? origin : '';
}

/**
 * Switches the mark on for one site: the browser asks for that site alone. Call it straight from a click.
 * The background finishes it, since the popup closes under the browser's question.
 */
export function markOn(app: App, origin: string): void {
  const told = app.ports.send('inline.want', { url: `${origin}/` });
  const asked = app.ports.allowSite?.(origin);
  Promise.all([told, asked])
    // Where the permission was there already, nothing else wakes the background.
    .then(() => app.ports.send('inline.want', { url: `${origin}/` }))
    .catch((error) => app.notices.problem(error));
}

/** Switches the mark off and gives the permission back. */
export function markOff(app: App, origin: string): void {
  app.ports.send('inline.off', { url: `${origin}/` }).catch((error) => app.notices.problem(error));
}
