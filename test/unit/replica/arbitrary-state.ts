import fc from 'fast-check';
import type { State, Tree } from '../../../lib/replica/state.ts';

/** Few stamps and few values, so that ties and clashes of every kind are met. */
const stamp = fc.constantFrom(1, 2, 3, 1_795_831_334_725);
const value = fc.oneof(
  fc.constantFrom<unknown>(0, 1, -1, 'a', 'b', '', true, null),
  fc.record({ type: fc.constantFrom('totp', 'hotp'), secret: fc.constantFrom('AA==', 'AQ==') }),
);
const register = fc.tuple(stamp, value);
const name = fc.constantFrom('a', 'b', '__proto__', 'constructor', '1');
const field = fc.constantFrom('live', 'key', 'n', 'issuer', 'tags', 'same', 'twin', 'later', '__proto__');

function mapOf(key: fc.Arbitrary<string>, node: fc.Arbitrary<unknown>): fc.Arbitrary<Tree> {
  return fc.array(fc.tuple(key, node), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}

const account = mapOf(field, fc.oneof(register, mapOf(name, register)));

/** States as other devices may send them: any shape within the form, later versions' too. */
export const anyState: fc.Arbitrary<State> = fc.record({
  accounts: mapOf(name, account) as fc.Arbitrary<State['accounts']>,
  devices: mapOf(name, mapOf(name, register)) as fc.Arbitrary<State['devices']>,
});
