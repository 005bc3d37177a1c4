import type { Chromium } from '../e2e/drive/chromium.ts';
import { FROZEN, type State, TAB } from './frozen.ts';
import { beside } from './site-states.ts';

const HOUR = 3_600_000;
const CONNECTED = {
  isConnected: true,
  url: 'https://cloud.example.com/remote.php/dav/files/alice/',
  user: 'alice',
  stopped: '',
  notices: {},
  last: { at: FROZEN - HOUR, tried: FROZEN - HOUR, problem: '', status: 0, bytes: 0, added: 1, changed: 2, removed: 0 },
  canUndo: true,
  held: [],
  lost: [],
  fingerprint: 'K7QXM2',
  slots: [],
  devices: [
    { id: 'a', name: 'Chrome · Linux', heard: FROZEN - HOUR, isThis: true },
    { id: 'b', name: 'Firefox · Android', heard: FROZEN - 30 * HOUR, isThis: false },
  ],
};
const HELD = ['GitHub alice', 'Google alice@example.com', 'Proton alice@proton.example', 'Hetzner ops@example.com'];

/** The sync page where it needs the user. What a storage would have to do for that is told by the background here. */
export async function* syncStates(chromium: Chromium): AsyncGenerator<State> {
  const open = (status: object) =>
    beside(
      chromium,
      'options.html#sync',
      { 'sync.status': { ...CONNECTED, ...status }, refused: { 'sync.leave': { code: 'sync-offline', params: {} } } },
      'https://github.com/login',
    );
  for (const [name, status] of [
    ['held', { held: HELD, lost: ['Discord alice#1984'] }],
    ['removed', { stopped: 'removed' }],
  ] as const) {
    const view = await open(status);
    await view.waitFor('.note[role=alert]');
    yield { name: `manage-sync-${name}`, page: view.page, size: TAB };
    await view.page.close();
  }
  const view = await open({});
  await view.waitFor('.sync-devices');
  yield { name: 'manage-sync-on', page: view.page, size: TAB };
  await view.click('name=Leave this sync');
  await view.waitForText('Leave anyway');
  await view.evaluate(`document.querySelector('.toast button')?.click()`);
  await view.waitGone('.toast');
  await view.evaluate(`document.querySelector('.note[role=alert]').scrollIntoView({ block: 'center' })`);
  yield { name: 'manage-sync-leave', page: view.page, size: TAB };
  await view.page.close();
}
