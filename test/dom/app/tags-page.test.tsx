import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TagsSection } from '../../../components/manage/accounts/tags-section.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { colorTag, moveTag, replaceTag } from '../../../lib/app/actions/tags.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { account, fakePorts } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

async function start() {
  const fake = fakePorts({ accounts: [account({ tags: ['Games'] }), account({ tags: ['Games', 'Private', 'Work'] })] });
  app = createApp(fake.ports, explain);
  await app.ready;
  render(<TagsSection app={app} />);
  return fake.world;
}

const names = () => [...document.querySelectorAll('.rows .chip')].map(({ textContent }) => textContent);
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test('a tag gets its colour from a menu of names, and shows it as a dot', async () => {
  await start();
  fireEvent.click(button('Color: Work'));
  expect(document.activeElement?.textContent).toBe('No color');
  fireEvent.click(screen.getByRole('menuitemradio', { name: 'Turquoise' }));
  await waitFor(() => expect(document.querySelectorAll('.chip .tag-dot[data-color=turquoise]')).toHaveLength(1));
  fireEvent.click(button('Color: Work'));
  expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
  expect(document.activeElement?.textContent).toBe('Turquoise');
});

test('tags move by buttons that keep the focus, and stop at the ends', async () => {
  const world = await start();
  expect(names()).toEqual(['Games', 'Private', 'Work']);
  button('Move up: Work').focus();
  fireEvent.click(button('Move up: Work'));
  await waitFor(() => expect(names()).toEqual(['Games', 'Work', 'Private']));
  expect(document.activeElement).toBe(button('Move up: Work'));
  fireEvent.click(button('Move up: Work'));
  await waitFor(() => expect(names()).toEqual(['Work', 'Games', 'Private']));
  expect(document.activeElement).toBe(button('Move up: Work'));
  expect(button('Move up: Work').getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(button('Move up: Work'));
  expect(world.sent.filter((name) => name === 'tags.order')).toHaveLength(2);
});

test('undoing a merge gives the other tag back without colour and place, but what was chosen since stays', async () => {
  const world = await start();
  const undo = () => app.notices.current.value?.action?.run();
  await colorTag(app, 'Work', 'blue');
  await moveTag(app, 'Work', -1);
  world.tags = new Map([...world.tags].filter(([tag]) => tag === 'Work'));
  await app.refresh();
  const before = new Map(world.tags);
  await replaceTag(app, 'Work', 'Private');
  expect(world.tags.get('Private')).toEqual(before.get('Work'));
  undo();
  await waitFor(() => expect(world.tags.get('Private')).toEqual({ color: '', rank: '' }));
  expect(world.tags.get('Work')).toEqual(before.get('Work'));
  expect(world.accounts[1]?.tags).toEqual(['Games', 'Private', 'Work']);
  await replaceTag(app, 'Work', 'Private');
  await colorTag(app, 'Private', 'pink');
  undo();
  await waitFor(() => expect(world.accounts[1]?.tags).toEqual(['Games', 'Private', 'Work']));
  expect(world.tags.get('Private')?.color).toBe('pink');
});
