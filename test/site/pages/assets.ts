import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { STYLE_SHEETS } from '../style-sheets.ts';

const TYPES = new Map([
  ...STYLE_SHEETS.map((path) => [path.replace('/public/', ''), 'text/css; charset=utf-8'] as const),
  ['icon.svg', 'image/svg+xml'] as const,
]);

/** The files of test/site/public. */
export function publicFiles(): Hono {
  return new Hono().get('/:name', async (c) => {
    const name = c.req.param('name');
    const type = TYPES.get(name);
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
