import type { App } from '../state/app.ts';

/** The origin of the open site where the icon in its code field can be enabled; '' for any other page. */
export function inlineIconOrigin(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, hostname, origin } = new URL(url);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === 'https:' || (protocol === 'http:' && isLocal) ? origin : '';
}

/**
 * Enables the icon in the code field for one site: the browser asks for that site alone. Call it straight from a click.
 * The background finishes it, since the popup closes under the browser's question.
 */
export function enableInlineIcon(app: App, origin: string): void {
  const told = app.ports.send('inline.want', { url: `${origin}/` });
  const asked = app.ports.allowSite?.(origin);
  Promise.all([told, asked])
    // If the permission was granted already, no event wakes the background.
    .then(() => app.ports.send('inline.want', { url: `${origin}/` }))
    .catch((error) => app.notices.problem(error));
}

/** Disables the icon and gives the permission back. */
export function disableInlineIcon(app: App, origin: string): void {
  app.ports.send('inline.off', { url: `${origin}/` }).catch((error) => app.notices.problem(error));
}
