import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Handlers, listen } from '../../../lib/browser/listen.ts';
import { Failure } from '../../../lib/failure.ts';

const home = 'chrome-extension://test-extension-id/';
const own = { id: 'test-extension-id', url: `${home}popup.html` };
type Listener = (message: unknown, sender: object, sendResponse: (answer: unknown) => void) => unknown;

function start(handlers: Partial<Handlers>) {
  let listener: Listener = () => undefined;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as Listener;
  });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => home + path.replace(/^\//, ''));
  listen(handlers as Handlers);
  return (message: unknown, sender: object) =>
    new Promise((resolve) => {
      if (listener(message, sender, resolve) !== true) resolve('no answer');
    });
}

describe('messages to the background', () => {
  beforeEach(() => fakeBrowser.reset());

  it('answers our own pages', async () => {
    const ask = start({ 'vault.lock': async () => null });
    expect(await ask({ name: 'vault.lock', input: null }, own)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['another extension', { id: 'someone-else', url: 'chrome-extension://someone-else/x.html' }],
    ['a sender without a url', { id: 'test-extension-id' }],
  ])('gives %s no answer', async (_who, sender) => {
    const handler = vi.fn(async () => null);
    expect(await start({ 'vault.lock': handler })({ name: 'vault.lock', input: null }, sender)).toBe('no answer');
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    ['a content script', { id: 'test-extension-id', url: 'https://evil.example/', tab: { id: 1 } }],
    [
      'a page that only looks like ours',
      { id: 'test-extension-id', url: `${home}popup.html`, origin: 'https://evil.example' },
    ],
  ])('refuses %s what only our pages may ask', async (_who, sender) => {
    const handler = vi.fn(async () => null);
    const answer = await start({ 'vault.lock': handler })({ name: 'vault.lock', input: null }, sender);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(handler).not.toHaveBeenCalled();
  });

  it.each([
    undefined,
    null,
    'vault.lock',
    7,
    {},
    { name: 'toString' },
    { name: '__proto__' },
    { name: ['vault.lock'] },
  ])('gives %j no answer', async (message) => {
    expect(await start({})(message, own)).toBe('no answer');
  });

  it('checks the payload before the handler sees it', async () => {
    const handler = vi.fn(async () => null);
    const answer = await start({ 'vault.unlock': handler })({ name: 'vault.unlock', input: { passphrase: 5 } }, own);
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-shape', params: { path: 'passphrase' } } });
    expect(handler).not.toHaveBeenCalled();
  });

  it('passes failures on, and keeps the text of anything unforeseen to itself', async () => {
    const ask = start({
      'vault.unlock': async () => {
        throw new Failure('passphrase-wrong');
      },
      'vault.lock': async () => {
        throw new Error('secret JBSWY3DPEHPK3PXP');
      },
    });
    expect(await ask({ name: 'vault.unlock', input: { passphrase: 'x' } }, own)).toMatchObject({
      error: { code: 'passphrase-wrong' },
    });
    const answer = await ask({ name: 'vault.lock', input: null }, own);
    expect(answer).toMatchObject({ error: { code: 'unexpected' } });
    expect(JSON.stringify(answer)).not.toContain('JBSWY3DP');
  });
});
