import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHROME_BUILD, type Chromium, endWorker, startChromium } from './drive/chromium.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask } from './drive/seed.ts';
import { until } from './drive/view.ts';

/** Scripts that the worker runs on demand, by name. */
const [, needs = '{}'] =
  /=async name=>\(run\((\{.*?\})\[name\]/.exec(readFileSync(join(CHROME_BUILD, 'background.js'), 'utf8')) ?? [];
const late = Object.keys(JSON.parse(needs) as Record<string, string[]>);

/** Has a fresh worker run each of them. Resolves with what went wrong. */
async function failuresOf(chromium: Chromium): Promise<string[]> {
  const own = await chromium.own('icon.svg');
  const ended = await chromium.worker();
  await ended.evaluate('self.isOld = true');
  await endWorker(ended);
  const worker = await until('a fresh worker', async () => {
    await ask(own, 'fill.pending', null);
    const next = await chromium.worker();
    return (await next.evaluate('self.isOld')) ? undefined : next;
  });
  return (await worker.evaluate(`(async () => {
    const ran = Object.keys($parts);
    const failures = [];
    for (const name of ${JSON.stringify(late)}) {
      if (ran.includes(name)) failures.push(name + ' had run');
      await $part(name).then((part) => Object.keys(part).length || failures.push(name + ' is empty'),
        (error) => failures.push(String(error)));
    }
    return failures;
  })()`)) as string[];
}

test('the worker runs on demand what it was installed with, after its end, and another start of the browser', async () => {
  expect(late).toEqual(expect.arrayContaining(['decode', 'find', 'passphrase-strength']));
  const first = await startChromium();
  const { profile } = first;
  try {
    expect(await failuresOf(first)).toEqual([]);
    await first.browser.close();
    const second = await startChromium({ profile });
    try {
      expect(await failuresOf(second)).toEqual([]);
    } finally {
      await second.close();
    }
  } finally {
    removeFolder(profile);
  }
});
