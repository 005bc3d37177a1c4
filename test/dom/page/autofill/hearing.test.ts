import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Said } from '../../../../lib/page/autofill/answer.ts';
import { hear } from '../../../../lib/page/autofill/hearing.ts';
import type { Refusal } from '../../../../lib/page/autofill/outcome.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is told of a page that says this at each look, the last for good, in a browser that comes to a timer late by so many ms. */
async function told(says: Said[], lateMs: number): Promise<Refusal[]> {
  const input = document.createElement('input');
  document.body.replaceChildren(input);
  const said: Refusal[] = [];
  const next = (): Said => {
    vi.setSystemTime(Date.now() + lateMs);
    return (says.length > 1 ? says.shift() : says[0]) ?? '';
  };
  const reading = { inputs: [input] as [HTMLInputElement], holdsAll: true, says: next };
  const first = hear(reading, (refusal) => said.push(refusal));
  await vi.runAllTimersAsync();
  return [await first, ...said];
}

test.each([0, 400, 5000])('a refusal after the mark is told, where the browser is late by %i ms', async (lateMs) => {
  expect(await told(['', 'no'], lateMs)).toEqual(['', 'not-taken']);
  expect(await told(['', '', 'doubt'], lateMs)).toEqual(['', 'not-taken']);
  expect(await told([''], lateMs)).toEqual(['']);
});

test('what is in doubt for one look is not told', async () => {
  expect(await told(['', 'doubt', ''], 0)).toEqual(['']);
});
