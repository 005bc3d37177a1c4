import { expect, test } from 'vitest';
import config from '../../wxt.config.ts';

type Command = 'serve' | 'build';
const env = (command: Command) => ({ command, mode: '', browser: 'chrome', manifestVersion: 3 }) as const;
const pluginsOf = async (command: Command) => (await config.vite?.(env(command)))?.plugins ?? [];

test('what pages get in a build keeps none of them from the dev server', async () => {
  expect((await pluginsOf('build')).length).toBeGreaterThan(0);
  expect(await pluginsOf('serve')).toEqual([]);
});
