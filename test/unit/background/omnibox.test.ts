import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { COPY_KEY, listenToOmnibox } from '../../../lib/background/omnibox.ts';
import { memory } from '../../../lib/browser/memory.ts';
import { Failure } from '../../../lib/failure.ts';
import { makeAccount } from '../../../lib/otp/account.ts';

const accounts = [
  ['GitHub', 'alice'],
  ['GitLab', 'alice & <bob>'],
  ['Google', 'bob'],
].map(([issuer, account], i) =>
  makeAccount({ id: `id-${i}`, issuer: issuer!, account: account!, secret: new Uint8Array(20) }),
);
const vault = vi.hoisted(() => ({ read: vi.fn() }));
vi.mock('../../../lib/background/vault/vault.ts', () => vault);

type Line = { content: string; description: string };
let changed: (text: string, answer: (lines: Line[]) => void) => void;
let entered: (text: string) => void;
let top = '';
let openPopup: () => Promise<void>;

const type = (text: string) => new Promise<Line[]>((done) => changed(text, done));

beforeEach(async () => {
  vi.stubEnv('FIREFOX', '');
  fakeBrowser.reset();
  top = '';
  openPopup = async () => {};
  vault.read.mockResolvedValue({ accounts });
  Object.assign(fakeBrowser, {
    omnibox: {
      onInputChanged: { addListener: (run: typeof changed) => (changed = run) },
      onInputEntered: { addListener: (run: typeof entered) => (entered = run) },
      setDefaultSuggestion: ({ description }: Line) => (top = description),
    },
    action: { openPopup: () => openPopup() },
    runtime: { ...fakeBrowser.runtime, getContexts: async () => [] },
  });
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, values: string[]) => [key, ...[values ?? []].flat()].join('|'),
  });
  listenToOmnibox();
});

test('the best account is the line that Enter takes, the others are below, and no code is shown', async () => {
  const lines = await type('git');
  expect(top).toBe('omnibox_copy|GitHub · alice');
  expect(lines).toEqual([{ content: 'account:id-1', description: 'omnibox_copy|GitLab · alice &amp; &lt;bob&gt;' }]);
});

test('Enter has the popup copy the best account, a chosen line its own', async () => {
  entered('gith');
  await vi.waitFor(async () => expect(await memory.get(COPY_KEY)).toMatchObject({ id: 'id-0' }));
  entered('account:id-2');
  await vi.waitFor(async () => expect(await memory.get(COPY_KEY)).toMatchObject({ id: 'id-2' }));
});

test('where the browser opens no popup, the same page opens in a tab', async () => {
  openPopup = async () => Promise.reject(new Error('not now'));
  entered('gith');
  await vi.waitFor(async () => {
    const tabs = await fakeBrowser.tabs.query({});
    expect(tabs.map(({ url }) => url).join()).toContain('popup.html');
  });
});

test('Firefox lists the best account too, as its top line is drawn before the answer', async () => {
  vi.stubEnv('FIREFOX', 'true');
  const lines = await type('gith');
  expect(top).toBe('');
  expect(lines).toEqual([{ content: 'account:id-0', description: 'omnibox_copy|GitHub · alice' }]);
});

test('a closed vault and an empty answer say so', async () => {
  expect(await type('zzz')).toEqual([]);
  expect(top).toBe('list_nothingFound|zzz');
  vault.read.mockRejectedValue(new Failure('locked'));
  expect(await type('gith')).toEqual([]);
  expect(top).toBe('omnibox_locked');
});
