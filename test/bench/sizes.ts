import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  entry: string;
  /** Files that are loaded with the entry itself, before anything is imported on demand. */
  files: string[];
  bytes: number;
  gzip: number;
}

/** Paths of the scripts that Chromium's worker runs at once: modules/worker-scripts.ts. */
function runsAtOnce(code: string): string[] {
  const [, names] = /;run\((\[[^\]]*\])\);/.exec(code) ?? [];
  return names === undefined ? [] : (JSON.parse(names) as string[]).map((name) => `chunks/${name}.js`);
}

/** Paths of the static imports and the styles of a built file. Dynamic imports are not followed: they load later. */
function loads(path: string, code: string): string[] {
  if (path === 'background.js' && code.includes('importScripts')) return runsAtOnce(code);
  const found = path.endsWith('.html')
    ? [...code.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
    : [...code.matchAll(/(?:^|[;}\s/])(?:import|export)\s*(?:[\w*{][^'"()]*?from\s*)?["']([^"']+\.js)["']/g)];
  return found.map(([, to]) => (to!.startsWith('/') ? to!.slice(1) : posix.join(dirname(path), to!)));
}

/** Paths of the files that a built one may import later, on demand. */
function loadsLater(path: string, code: string): string[] {
  return [...code.matchAll(/import\(\s*["'`]([^"'`]+\.js)["'`]\s*\)/g)].map(([, to]) => posix.join(dirname(path), to!));
}

/** Bytes of gzip of all that a script of a build may ever load. */
export function wholeSize(build: string, entry: string): number {
  const files = new Map<string, Buffer>();
  const visit = (path: string) => {
    if (files.has(path)) return;
    const content = readFileSync(join(build, path));
    files.set(path, content);
    const code = content.toString('utf8');
    for (const next of [...loads(path, code), ...loadsLater(path, code)]) visit(next);
  };
  visit(entry);
  return [...files.values()].reduce((sum, content) => sum + gzipSync(content).length, 0);
}

/** Minified and gzip bytes of each entrypoint of a build, with all that it loads at once. */
export function sizes(build: string): Size[] {
  const all = readdirSync(build, { recursive: true, encoding: 'utf8' });
  const isEntry = (path: string) =>
    /^[^/]+\.html$/.test(path) ||
    path === 'background.js' ||
    path === 'finder.js' ||
    /^content-scripts\/.*\.js$/.test(path);
  /** What a page loads behind its first picture. */
  const later = (entry: string): [string, string][] => {
    const [, app] = entry.endsWith('.html')
      ? (/data-app="\/([^"]+)"/.exec(readFileSync(join(build, entry), 'utf8')) ?? [])
      : [];
    return app ? [[`${entry}, later`, app]] : [];
  };
  return all
    .filter(isEntry)
    .sort()
    .flatMap((entry): [string, string][] => [[entry, entry], ...later(entry)])
    .map(([entry, first]) => {
      const files = new Set<string>();
      const visit = (path: string) => {
        if (files.has(path) || !all.includes(path)) return;
        files.add(path);
        if (/\.(html|js)$/.test(path))
          for (const next of loads(path, readFileSync(join(build, path), 'utf8'))) visit(next);
      };
      visit(first);
      const contents = [...files].map((path) => readFileSync(join(build, path)));
      return {
        entry,
        files: [...files],
        bytes: contents.reduce((sum, content) => sum + content.length, 0),
        gzip: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
      };
    });
}
