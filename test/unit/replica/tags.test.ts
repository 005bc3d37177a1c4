import { expect, test } from 'vitest';
import { join } from '../../../lib/replica/join.ts';
import { inTagOrder, renamedLook, withColor } from '../../../lib/replica/stamp-tags.ts';
import type { Tree } from '../../../lib/replica/state.ts';
import type { TagLooks } from '../../../lib/replica/tags.ts';
import { contentOf, decodeContent, emptyContent, type VaultContent, withoutSync } from '../../../lib/vault/content.ts';
import { encodeContent } from '../../../lib/vault/encode-content.ts';

const T = 1_795_831_334_725;
const DAY = 86_400_000;

/** The content after a save at `now`, as the next reader finds it. */
const save = (content: VaultContent, now = T) => decodeContent(encodeContent(content, 1, now), now);
const change = (content: VaultContent, edit: (looks: TagLooks) => TagLooks, now = T) =>
  save({ ...content, tags: edit(content.tags) }, now);
const inOrder = ({ tags }: VaultContent) =>
  [...tags].sort(([, a], [, b]) => (a.rank < b.rank ? -1 : 1)).map(([name]) => name);
const work = change(emptyContent(), (looks) => withColor(looks, 'work', 'blue'));

test('a colour is one register of the state, and a later one another stamp', () => {
  expect(work.basis.state.tags).toEqual({ work: { color: [T, 'blue'] } });
  const next = change(work, (looks) => withColor(looks, 'work', ''), T + DAY);
  expect(next.basis.state.tags).toEqual({ work: { color: [T + DAY, ''] } });
  expect(next.tags.size).toBe(0);
});

test('a save that is not about tags writes nothing of them', () => {
  expect(save({ ...emptyContent(), accounts: [] }).basis.state).toEqual({ accounts: {}, devices: {} });
  expect(save(work, T + DAY).basis.state).toEqual(work.basis.state);
});

test('two devices agree on colour and order, each field by its later change', () => {
  const ordered = change(work, (looks) => inTagOrder(looks, ['games', 'work']), T + 2 * DAY);
  const colored = change(work, (looks) => withColor(looks, 'work', 'red'), T + DAY);
  const [here, there] = [ordered.basis.state, colored.basis.state];
  const joined = contentOf(join(here, there), { bin: {} });
  expect(join(there, here)).toEqual(joined.basis.state);
  expect(joined.tags.get('work')?.color).toBe('red');
  expect(inOrder(joined)).toEqual(['games', 'work']);
});

test('one tag that moves gets another rank, the others keep theirs', () => {
  const before = change(emptyContent(), (looks) => inTagOrder(looks, ['a', 'b', 'c', 'd']));
  const after = change(before, (looks) => inTagOrder(looks, ['d', 'a', 'b', 'c']), T + DAY);
  expect(inOrder(after)).toEqual(['d', 'a', 'b', 'c']);
  const moved = ['a', 'b', 'c', 'd'].filter((name) => after.tags.get(name)?.rank !== before.tags.get(name)?.rank);
  expect(moved).toEqual(['d']);
});

test('another name takes over the colour, and a tag that has one keeps its own', () => {
  const looks = withColor(work.tags, 'private', 'pink');
  expect(renamedLook(looks, 'work', 'job').get('job')?.color).toBe('blue');
  expect(renamedLook(looks, 'work', 'private').get('private')?.color).toBe('pink');
  expect(renamedLook(looks, 'work', '')).toBe(looks);
});

test('what a later version writes of tags is no colour here, and stays as it is', () => {
  const tags = { work: { color: [T, 'mauve'], icon: [T, '🦊'] }, odd: [T, 1] } as unknown as Tree;
  const content = contentOf({ ...emptyContent().basis.state, tags }, { bin: {} });
  expect(content.tags.size).toBe(0);
  const after = change(content, (looks) => withColor(looks, '__proto__', 'green'), T + DAY);
  expect(JSON.parse(JSON.stringify(after.basis.state.tags))).toEqual({
    ...tags,
    ...JSON.parse(`{"__proto__":{"color":[${T + DAY},"green"]}}`),
  });
  expect(after.tags.get('__proto__')?.color).toBe('green');
});

test('a file that leaves the device keeps the colours', () => {
  expect(save(withoutSync(work)).tags).toEqual(work.tags);
});
