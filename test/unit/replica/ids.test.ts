import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, nameOf } from '../../../lib/replica/ids.ts';

test('a UUID is 22 characters in the state and comes back', () => {
  expect(nameOf('00112233-4455-6677-8899-aabbccddeeff')).toBe('ABEiM0RVZneImaq7zN3u_w');
  fc.assert(fc.property(fc.uuid(), (id) => idOf(nameOf(id)) === id));
});

test('no two ids have one name, and a name that no id has is none', () => {
  fc.assert(fc.property(fc.string(), (id) => idOf(nameOf(id)) === id));
  for (const name of [
    '',
    'a',
    'ABEiM0RVZneImaq7zN3u_x',
    'ABEiM0RVZneImaq7zN3u_w=',
    '~00112233-4455-6677-8899-aabbccddeeff',
  ])
    expect(idOf(name)).toBeUndefined();
});
