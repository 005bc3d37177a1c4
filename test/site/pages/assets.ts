import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

const TYPES: Record<string, string> = { 'style.css': 'text/css; charset=utf-8', 'icon.svg': 'image/svg+xml' };

/** The files of test/site/public. */
export function publicFiles(): Hono {
  return new Hono().get('/:name', async (c) => {
    const name = c.req.param('name');
    const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
    if (!type) return c.notFound();
    const bytes = await readFile(new URL(`../public/${name}`, import.meta.url));
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': type });
  });
}

/** The bundled scripts. */
export function clientScripts(bundles: Map<string, string>): Hono {
  return new Hono().get('/:file', (c) => {
    const code = bundles.get(c.req.param('file').replace(/\.js$/, ''));
    return code === undefined ? c.notFound() : c.body(code, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
}
