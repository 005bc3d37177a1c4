import { Failure } from '../failure.ts';

/** Crockford's base32: no I, L, O, U, so that no two characters look alike on paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_GROUPS = 7;
/** Characters of a group that carry the key; one more checks them. */
const DATA = 4;

/** Multiplication by x in GF(32) with x⁵ + x² + 1. */
function double(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}

/**
 * The check character of one group. Each place has its own weight, so that any one wrong character and any two
 * swapped ones show; the group's number is mixed in, so that swapped groups show too.
 */
function check(values: number[], group: number): number {
  return values.reduceRight((sum, value) => double(sum ^ value), 0) ^ (group + 1);
}

/** A new recovery key: 140 random bits as seven groups of five characters. */
export function newRecoveryKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(RECOVERY_GROUPS * DATA));
  const groups = Array.from({ length: RECOVERY_GROUPS }, (_, group) => {
    const values = [...random.subarray(group * DATA, (group + 1) * DATA)].map((byte) => byte & 31);
    return [...values, check(values, group)].map((value) => ALPHABET[value]).join('');
  });
  return groups.join('-');
}

/**
 * The secret that a typed recovery key stands for: its 28 data characters. Case, spaces and dashes do not matter, O
 * is read as 0 and I and L as 1.
 * @throws {Failure<'recovery-length' | 'recovery-slip'>} `params.group` (from 1) is the group with the slip.
 */
export function readRecoveryKey(typed: string): string {
  const bare = typed.toUpperCase().replace(/[\s\-‐-―]/g, '');
  const text = bare.replaceAll('O', '0').replace(/[IL]/g, '1');
  const length = RECOVERY_GROUPS * (DATA + 1);
  const groups = Array.from({ length: RECOVERY_GROUPS }, (_, group) =>
    text.slice(group * (DATA + 1), (group + 1) * (DATA + 1)),
  );
  for (const [group, characters] of groups.entries()) {
    const values = [...characters].map((character) => ALPHABET.indexOf(character));
    if (values.length < DATA + 1) break;
    if (values.includes(-1) || check(values.slice(0, DATA), group) !== values[DATA]) throw slip(group + 1);
  }
  if (text.length !== length) throw new Failure('recovery-length', { found: text.length, expected: length });
  return groups.map((group) => group.slice(0, DATA)).join('');
}

function slip(group: number): Failure {
  return new Failure('recovery-slip', {
    group,
  });
}

/** Whether a text is a well-formed recovery key, of whichever vault. */
export function isRecoveryKey(text: string): boolean {
  try {
    readRecoveryKey(text);
    return true;
  } catch {
    // Not an error here: the caller only asks.
    return false;
  }
}
