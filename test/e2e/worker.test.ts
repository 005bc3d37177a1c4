import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { within } from '../../lib/in-time.ts';
import { CHROME_BUILD, type Chromium, endWorker, startChromium } from './drive/chromium.ts';
import { removeFolder } from './drive/remove-folder.ts';
import { ask } from './drive/seed.ts';
import { until } from './drive/view.ts';

/** Scripts that the worker runs on demand, by name. */
const [, needs = '{}'] =
  /=async name=>\(run\((\{.*?\})\[name\]/.exec(readFileSync(join(CHROME_BUILD, 'background.js'), 'utf8')) ?? [];
const late = Object.keys(JSON.parse(needs) as Record<string, string[]>);

/**
 * Evaluates in the worker that runs now. The browser may give a new worker the target of the one before, so that each call
 * has a session of its own.
 */
async function inWorker<T>({ browser, id }: Chromium, expression: string): Promise<T> {
  const target = await browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(id));
  const session = await target.createCDPSession();
  try {
    // One that started while the driver lost the session before may still wait for it.
    await session.send('Runtime.runIfWaitingForDebugger');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** Has a fresh worker run each of them. Resolves with what went wrong. */
async function failuresOf(chromium: Chromium): Promise<string[]> {
  const own = await chromium.own('icon.svg');
  await inWorker(chromium, 'self.isOld = true');
  await endWorker(await chromium.worker());
  await until('a fresh worker', async () => {
    await within(ask(own, 'fill.pending', null), 3000);
    return inWorker<boolean>(chromium, '!self.isOld');
  });
  return inWorker<string[]>(
    chromium,
    `(async () => {
      const ran = Object.keys($parts);
      const failures = [];
      for (const name of ${JSON.stringify(late)}) {
        if (ran.includes(name)) failures.push(name + ' had run');
        await $part(name).then((part) => Object.keys(part).length || failures.push(name + ' is empty'),
          (error) => failures.push(String(error)));
      }
      return failures;
    })()`,
  );
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
