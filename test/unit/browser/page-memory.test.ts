import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageMemory } from '../../../lib/protocol/ports.ts';

let pageMemory: PageMemory;
let session: typeof import('../../../lib/browser/session.ts');

/** A popup that opens: its modules begin anew, its storage is what the browser has. */
beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  session = await import('../../../lib/browser/session.ts');
  ({ pageMemory } = await import('../../../lib/browser/page-memory.ts'));
});

const stored = async () => (await browser.storage.session.get('page-form'))['page-form'];

test('once a page has read, even its first write starts at once: the popup may be closed by the next click', async () => {
  await session.writeKey(new Uint8Array(32), 0);
  await pageMemory.read('form');
  const set = vi.spyOn(browser.storage.session, 'set');
  const writing = pageMemory.write('form', 'My router');
  expect(set).toHaveBeenCalledWith({ 'page-form': 'My router' });
  await writing;
  expect(await stored()).toBe('My router');
});

test('a locked vault keeps nothing, nor does one that is locked meanwhile', async () => {
  await pageMemory.read('form');
  await pageMemory.write('form', 'too early');
  expect(await stored()).toBeUndefined();

  await session.writeKey(new Uint8Array(32), 0);
  await pageMemory.read('form');
  await browser.storage.session.clear();
  await pageMemory.write('form', 'too late');
  expect(await stored()).toBeUndefined();
});

test('a page that unlocked the vault itself writes too', async () => {
  await pageMemory.read('form');
  await session.writeKey(new Uint8Array(32), 0);
  await pageMemory.write('form', 'My router');
  expect(await stored()).toBe('My router');
});
