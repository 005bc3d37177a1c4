import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { captureHandlers } from '../../../lib/background/capture/capture.ts';
import { explainHandlers } from '../../../lib/background/fill/explain.ts';
import { messageCodeHandlers } from '../../../lib/background/inbox/message-codes.ts';
import { toFailureData } from '../../../lib/failure.ts';
import { uri } from '../picture/pictures.ts';

type Injection = { target: { frameIds?: number[] } };

const TAB = { id: 1, windowId: 1, url: 'https://mail.example.com/inbox', title: 'Inbox (2)', active: true };
const never = (): Promise<never> => new Promise(() => undefined);

/** What the browser answers to a script that is put into frames. */
function answering(answer: (injection: Injection) => Promise<unknown>): void {
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation(answer as never);
}

/** The failure's code, or what came of it, by the time that every wait has ended. */
async function endOf(act: () => Promise<unknown>): Promise<unknown> {
  const ended = act().catch((error) => toFailureData(error).code);
  await vi.advanceTimersByTimeAsync(20_000);
  return Promise.race([ended, Promise.resolve('waits for ever')]);
}

const OWN = { tabId: undefined } as never;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([TAB] as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue(TAB as never);
  vi.spyOn(fakeBrowser.tabs, 'captureVisibleTab').mockImplementation(never as never);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('a page that answers nothing, and is not drawn, ends each search of it', async () => {
  answering(never);
  expect(await endOf(captureHandlers['capture.look'])).toMatchObject({ refusals: [{ code: 'page-silent' }] });
  expect(await endOf(captureHandlers['capture.selectArea'])).toBe('page-silent');
  expect(await endOf(() => explainHandlers['explain.page'](null, OWN))).toBe('page-silent');
  expect(await endOf(messageCodeHandlers['messageCodes.here'])).toBe('page-silent');
});

it('a search that is answered says nothing more of the page', async () => {
  answering(never);
  await endOf(captureHandlers['capture.look']);
  answering(async () => []);
  expect(await endOf(captureHandlers['capture.look'])).toMatchObject({ refusals: [] });
});

it('a frame that never answers leaves the page its own answer', async () => {
  const reports = {
    capture: { width: 800, height: 600, elements: [], links: [uri('alice')], keys: [] },
    explain: { inputs: [] },
  };
  for (const kind of ['capture', 'explain'] as const) {
    answering(({ target }) => (target.frameIds ? Promise.resolve([{ frameId: 0, result: reports[kind] }]) : never()));
    const act = kind === 'capture' ? captureHandlers['capture.look'] : () => explainHandlers['explain.page'](null, OWN);
    const wanted =
      kind === 'capture' ? { findings: [{ account: { account: 'alice' } }] } : { host: 'mail.example.com' };
    expect(await endOf(act)).toMatchObject(wanted);
  }
});

it('a page that no script may enter is told apart from one that does not answer', async () => {
  answering(() => Promise.reject(new Error('Cannot access contents of the page')));
  expect(await endOf(captureHandlers['capture.look'])).toMatchObject({ refusals: [] });
  expect(await endOf(captureHandlers['capture.selectArea'])).toBe('page-closed-to-us');
  expect(await endOf(() => explainHandlers['explain.page'](null, OWN))).toBe('page-unreachable');
});
