import { beforeEach, expect, test, vi } from 'vitest';
import { onEarlyEnter } from '../../../lib/app/early-enter.ts';
import { takeEarlyKeys, watchEarlyKeys } from '../../../lib/app/early-keys.ts';

beforeEach(() => {
  document.body.innerHTML = '<textarea id="early-keys"></textarea>';
});

const field = () => document.querySelector('textarea') as HTMLTextAreaElement;
const press = (init: KeyboardEventInit) =>
  field().dispatchEvent(new KeyboardEvent('keydown', { ...init, cancelable: true }));
const commands = () => takeEarlyKeys().commands.map(({ command }) => command);

test.each([
  ['', { text: '', enter: 'none' }],
  ['git', { text: 'git', enter: 'none' }],
  ['git\n', { text: 'git', enter: 'pressed' }],
  ['two words\nmore', { text: 'two words', enter: 'pressed' }],
  ['\n', { text: '', enter: 'unsure' }],
  // Enter that opened the popup and is still held must not copy a code.
  ['\n\n', { text: '', enter: 'none' }],
])('%j was typed before any script', (typed, keys) => {
  field().value = typed;
  expect(takeEarlyKeys()).toEqual({ ...keys, commands: [] });
});

/** Enter as a browser writes it, `repeat` where the key is held. */
function enter(repeat: boolean): void {
  field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat }));
  field().value += '\n';
}

test.each([
  ['pressed', '', [false], 'pressed'],
  ['pressed and held', '', [false, true, true], 'pressed'],
  ['held since before the script', '', [true, true], 'none'],
  ['held since before the popup', '\n', [true], 'none'],
  ['pressed again behind one before the script', '\n', [false], 'pressed'],
])('Enter %s', (_what, before, repeats, enterKey) => {
  field().value = before;
  watchEarlyKeys();
  for (const repeat of repeats) enter(repeat);
  expect(takeEarlyKeys()).toEqual({ text: '', enter: enterKey, commands: [] });
});

test('Enter counts from the moment it is pressed, before its character is there', () => {
  watchEarlyKeys();
  field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  expect(takeEarlyKeys().enter).toBe('pressed');
});

test.each([
  ['Shift and Enter', [true], true],
  ['Enter', [false], undefined],
  ['Enter after both', [true, false], undefined],
])('%s', (_what, shifts, isShifted) => {
  watchEarlyKeys();
  for (const shiftKey of shifts) field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey }));
  expect(takeEarlyKeys()).toEqual({ text: '', enter: 'pressed', commands: [], isShifted });
});

test('keys that ask something of the list are kept, but not those that write, compose or close', () => {
  watchEarlyKeys();
  for (const init of [
    { key: 'ArrowDown' },
    { key: 'ArrowDown', isComposing: true },
    { key: 'p', code: 'KeyP', altKey: true },
    // What a Mac writes with Option.
    { key: 'π', code: 'KeyP', altKey: true },
    { key: 'ArrowUp', altKey: true },
    { key: '/' },
    { key: '?' },
    { key: 'Escape' },
    { key: 'End' },
    { key: 'PageDown' },
    { key: 'ArrowLeft' },
    { key: 'F10', shiftKey: true },
  ])
    press(init);
  expect(commands()).toEqual(['down', 'pin', 'move-up', 'last', 'page-down']);
});

test('a key that is kept does nothing else, and one that is not does what it does', () => {
  watchEarlyKeys();
  expect(press({ key: 'p', code: 'KeyP', altKey: true })).toBe(false);
  expect(press({ key: 'π', code: 'KeyP', altKey: true })).toBe(true);
  expect(press({ key: '/' })).toBe(true);
});

test('a command is kept with what was typed before it, where Home and End move in the text', () => {
  watchEarlyKeys();
  press({ key: 'ArrowDown' });
  field().value = 'git';
  press({ key: 'Home' });
  press({ key: 'ArrowUp' });
  expect(takeEarlyKeys()).toEqual({
    text: 'git',
    enter: 'none',
    commands: [
      { command: 'down', at: 0 },
      { command: 'up', at: 3 },
    ],
  });
});

test('nothing is kept behind Enter', () => {
  watchEarlyKeys();
  press({ key: 'Enter' });
  press({ key: 'ArrowDown' });
  expect(commands()).toEqual([]);
});

test('what was typed early is taken once, and its field goes', () => {
  field().value = 'correct horse';
  takeEarlyKeys();
  expect(document.querySelector('textarea')).toBeNull();
  expect(takeEarlyKeys()).toEqual({ text: '', enter: 'none', commands: [] });
});

test.each([
  ['none', [], 0],
  ['pressed', [], 1],
  ['unsure', [], 1],
  ['unsure', ['a'], 1],
  // Held since before the popup: it comes again.
  ['unsure', ['Enter'], 0],
] as const)('an early Enter that is %s, and then %j, acts %i times', (enterKey, keys, times) => {
  vi.useFakeTimers();
  const act = vi.fn();
  onEarlyEnter({ text: '', enter: enterKey, commands: [] }, act);
  for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  vi.runAllTimers();
  expect(act).toHaveBeenCalledTimes(times);
  vi.useRealTimers();
});

test('a view that goes takes its early Enter along', () => {
  vi.useFakeTimers();
  const act = vi.fn();
  onEarlyEnter({ text: '', enter: 'unsure', commands: [] }, act)();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  vi.runAllTimers();
  expect(act).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test('an early Enter acts before the key behind it', () => {
  const order: string[] = [];
  onEarlyEnter({ text: '', enter: 'unsure', commands: [] }, () => order.push('Enter'));
  document.body.addEventListener('keydown', () => order.push('ArrowDown'), { once: true });
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  expect(order).toEqual(['Enter', 'ArrowDown']);
});
