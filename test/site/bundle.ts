import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const SOURCE = new URL('./client/', import.meta.url);
const ROOT = new URL('../../', import.meta.url);
const CACHE = new URL('node_modules/.cache/watchword-site/', ROOT);

/**
 * The pages' own scripts by entry name, bundled with Preact and React from node_modules.
 * Kept in node_modules/.cache under a hash of the sources and the lockfile, so that only a change costs a build.
 */
export async function bundleClient(): Promise<Map<string, string>> {
  const names = (await readdir(SOURCE)).sort();
  const key = createHash('sha256').update(await readFile(new URL('package-lock.json', ROOT)));
  key.update(await readFile(new URL(import.meta.url)));
  for (const name of names) key.update(name).update(await readFile(new URL(name, SOURCE)));
  const file = new URL(`${key.digest('hex').slice(0, 16)}.json`, CACHE);
  if (existsSync(file)) return new Map(Object.entries(JSON.parse(await readFile(file, 'utf8'))));
  const bundles: Record<string, string> = {};
  for (const name of names) bundles[name.replace(/\.tsx?$/, '')] = await bundleOne(name);
  await mkdir(CACHE, { recursive: true });
  // Written aside and renamed: two sites that start at once must not read half a file.
  const aside = new URL(`${process.pid}-${Date.now()}.tmp`, CACHE);
  await writeFile(aside, JSON.stringify(bundles));
  await rename(aside, file);
  return new Map(Object.entries(bundles));
}

async function bundleOne(name: string): Promise<string> {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root: fileURLToPath(ROOT),
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Under a test runner Vite would write development JSX, which React's production build cannot draw.
    oxc: { jsx: { development: false } },
    build: {
      write: false,
      target: 'es2024',
      modulePreload: false,
      lib: { entry: fileURLToPath(new URL(name, SOURCE)), formats: ['es'], fileName: 'entry' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`The site's script ${name} could not be built.`);
  return output.output[0].code;
}
