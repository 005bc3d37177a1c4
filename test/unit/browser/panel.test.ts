import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** What was called, in order. */
let calls: string[];

async function panel(apis: object): Promise<typeof import('../../../lib/browser/panel.ts')> {
  vi.resetModules();
  Object.assign(fakeBrowser, { sidebarAction: undefined, sidePanel: undefined }, apis);
  return import('../../../lib/browser/panel.ts');
}

/** Chromium, whose panel stands open or does not. */
const chromium = (isOpen: boolean, close?: () => Promise<void>) => ({
  sidePanel: { open: async () => void calls.push('open'), close },
  runtime: {
    ...fakeBrowser.runtime,
    getContexts: async () => {
      calls.push('look');
      return isOpen ? [{ windowId: -1 }] : [];
    },
  },
});

beforeEach(() => {
  calls = [];
});

test.each([
  [false, ['look', 'open']],
  [true, ['look', 'open', 'close']],
])('in Chromium with the panel open: %s', async (isOpen, expected) => {
  const { togglePanel } = await panel(chromium(isOpen, async () => void calls.push('close')));
  const toggled = togglePanel(1);
  // Both within the shortcut: a promise later the browser no longer opens it.
  expect(calls).toEqual(['look', 'open']);
  await toggled;
  expect(calls).toEqual(expected);
});

test('a Chromium that cannot close it leaves it open', async () => {
  const { togglePanel } = await panel(chromium(true));
  await togglePanel(1);
  expect(calls).toEqual(['look', 'open']);
});

test('Firefox is asked at once', async () => {
  const { togglePanel } = await panel({ sidebarAction: { toggle: async () => void calls.push('toggle') } });
  void togglePanel(1);
  expect(calls).toEqual(['toggle']);
});
