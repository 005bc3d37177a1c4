import { resolve } from 'node:path';
import { build } from 'vite';

/** A file of this folder, and all it imports, as one script that puts its exports on `globalThis.watchword`. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: resolve(import.meta.dirname, entry),
        formats: ['iife'],
        name: 'watchword',
        fileName: 'watchword',
      },
    },
  });
  const output = Array.isArray(result) ? result[0]! : result;
  if (!('output' in output)) throw new Error('vite gave no output');
  return output.output[0].code.replace(/^var watchword/m, 'globalThis.watchword');
}
