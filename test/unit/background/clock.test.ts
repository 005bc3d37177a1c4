import { beforeEach, expect, test, vi } from 'vitest';
import { clockHandlers } from '../../../lib/background/clock.ts';

const { activeTab, probeClock } = vi.hoisted(() => ({ activeTab: vi.fn(), probeClock: vi.fn() }));
vi.mock('../../../lib/browser/front-tab.ts', () => ({ activeTab }));
vi.mock('../../../lib/browser/clock-probe.ts', () => ({ probeClock }));

const noon = Date.UTC(2026, 10, 21, 12);
const answer = { date: new Date(noon).toUTCString(), sentMs: noon - 47_000 + 450, receivedMs: noon - 47_000 + 550 };

beforeEach(() => {
  activeTab.mockResolvedValue({ id: 7, windowId: 1, url: 'https://example.com/login', title: '', isPrivate: false });
  probeClock.mockResolvedValue(answer);
});

test('asks the open site and says how far the clock is off', async () => {
  await expect(clockHandlers['clock.check']()).resolves.toEqual({
    offsetMs: 47_000,
    uncertaintyMs: 550,
    host: 'example.com',
  });
  expect(probeClock).toHaveBeenCalledWith(7);
});

test.each([undefined, { id: 7, url: '' }, { id: 7, url: 'chrome://newtab/' }, { id: 7, url: 'file:///a.html' }])(
  'no site in front: %j',
  async (tab) => {
    activeTab.mockResolvedValue(tab);
    await expect(clockHandlers['clock.check']()).rejects.toMatchObject({ code: 'clock-no-site' });
  },
);

test('a page that takes no script is one that does not tell the time', async () => {
  probeClock.mockRejectedValue(new Error('Cannot access contents of the page'));
  await expect(clockHandlers['clock.check']()).rejects.toMatchObject({ code: 'clock-no-date' });
});

test.each([
  [null, 'clock-no-date'],
  [undefined, 'clock-no-date'],
  [{ ...answer, date: 7 }, 'bad-shape'],
  [{ ...answer, sentMs: 'x' }, 'bad-shape'],
])('an answer that is none: %j', async (found, code) => {
  probeClock.mockResolvedValue(found);
  await expect(clockHandlers['clock.check']()).rejects.toMatchObject({ code });
});
