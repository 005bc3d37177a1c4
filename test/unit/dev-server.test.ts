import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importAtOnce } from '../../modules/dev-worker.ts';
import config from '../../wxt.config.ts';

type Command = 'serve' | 'build';
const env = (command: Command) => ({ command, mode: '', browser: 'chrome', manifestVersion: 3 }) as const;
const pluginsOf = async (command: Command) => (await config.vite?.(env(command)))?.plugins ?? [];

test('what pages get in a build keeps none of them from the dev server', async () => {
  expect((await pluginsOf('build')).length).toBeGreaterThan(0);
  expect(await pluginsOf('serve')).toEqual([]);
});

test('a file of the background imports at once what it would import on demand', () => {
  expect(importAtOnce("const { find } = await import('./find.ts');")).toBe(
    "import * as late0 from './find.ts';\nconst { find } = await Promise.resolve(late0);",
  );
  expect(importAtOnce("import { find } from './find.ts';")).toBeUndefined();
});

test('no file of the background imports on demand in a way that is not seen', () => {
  const folder = 'lib/background';
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const late = files.filter((path) => {
    const code = readFileSync(join(folder, path), 'utf8');
    return /\bimport\(/.test(importAtOnce(code) ?? code);
  });
  expect(late).toEqual([]);
});
