import { describe, expect, it } from 'vitest';
import { DeliveredCodes, RESEND_MS, VALID_MS } from '../../site/delivery/codes.ts';

function setUp() {
  const clock = { now: 1_700_000_000_000 };
  const codes = new DeliveredCodes(() => clock.now);
  const issue = (person = 'alice', address = 'a', digits = 6): string => {
    const issued = codes.issue(person, address, digits);
    if (!issued.ok) throw new Error(issued.reason);
    return issued.code;
  };
  return { clock, codes, issue };
}

/** Another code of the same length. */
const not = (code: string): string => String((Number(code) + 1) % 10 ** code.length).padStart(code.length, '0');

describe('codes that are sent', () => {
  it('have four digits by default and up to ten by choice', () => {
    const { codes } = setUp();
    const first = codes.issue('alice', 'a');
    expect(first.ok && first.code).toMatch(/^\d{4}$/);
    for (const digits of [4, 5, 6, 7, 8, 9, 10]) {
      const issued = codes.issue(`person ${digits}`, 'a', digits);
      expect(issued.ok && issued.code).toMatch(new RegExp(`^\\d{${digits}}$`));
    }
    for (const digits of [3, 11, 4.5, Number.NaN]) expect(() => codes.issue('bob', 'a', digits)).toThrow(RangeError);
  });

  it('are right once', () => {
    const { codes, issue } = setUp();
    const code = issue();
    expect(codes.check('alice', 'a', code)).toEqual({ outcome: 'right' });
    expect(codes.check('alice', 'a', code)).toEqual({ outcome: 'used' });
  });

  it('are void after three wrong tries, also for the right code', () => {
    const { codes, issue } = setUp();
    const code = issue();
    const wrong = not(code);
    expect(codes.check('alice', 'a', wrong)).toEqual({ outcome: 'wrong', triesLeft: 2 });
    expect(codes.check('alice', 'a', '')).toEqual({ outcome: 'wrong', triesLeft: 1 });
    expect(codes.check('alice', 'a', wrong)).toEqual({ outcome: 'wrong', triesLeft: 0 });
    expect(codes.check('alice', 'a', code)).toEqual({ outcome: 'void' });
    expect(codes.check('alice', 'a', wrong)).toEqual({ outcome: 'void' });
  });

  it('are valid for ten minutes and not a moment longer', () => {
    const { clock, codes, issue } = setUp();
    const first = issue('alice');
    const second = issue('bob');
    clock.now += VALID_MS;
    expect(codes.check('alice', 'a', first)).toEqual({ outcome: 'right' });
    clock.now += 1;
    expect(codes.check('bob', 'a', second)).toEqual({ outcome: 'expired' });
  });

  it('are replaced by a newer one, which a wait comes before', () => {
    const { clock, codes, issue } = setUp();
    const first = issue();
    expect(codes.issue('alice', 'a')).toEqual({ ok: false, reason: 'wait', waitMs: RESEND_MS });
    clock.now += RESEND_MS;
    const second = issue();
    if (first !== second) expect(codes.check('alice', 'a', first)).toEqual({ outcome: 'replaced' });
    expect(codes.check('alice', 'a', second)).toEqual({ outcome: 'right' });
  });

  it('belong to one person', () => {
    const { codes, issue } = setUp();
    const code = issue('alice');
    expect(codes.check('bob', 'a', code)).toEqual({ outcome: 'none' });
  });

  it('are not kept as they are', () => {
    const { codes, issue } = setUp();
    const code = issue('alice', 'a', 10);
    expect(JSON.stringify(codes, (_, value) => (value instanceof Map ? [...value] : value))).not.toContain(code);
  });

  it('are limited for each person and for each address they are asked from', () => {
    const { clock, codes, issue } = setUp();
    for (let i = 0; i < 5; i++) {
      issue('alice');
      clock.now += RESEND_MS;
    }
    expect(codes.issue('alice', 'a')).toMatchObject({ ok: false, reason: 'limited' });
    for (let i = 0; i < 195; i++) issue(`person ${i}`, 'a');
    expect(codes.issue('bob', 'a')).toMatchObject({ ok: false, reason: 'limited' });
    expect(codes.check('bob', 'a', '1234')).toMatchObject({ outcome: 'limited' });
    expect(codes.issue('bob', 'elsewhere').ok).toBe(true);
    clock.now += 15 * 60_000;
    expect(codes.issue('alice', 'a').ok).toBe(true);
  });

  it('are limited in checks for each person', () => {
    const { codes, issue } = setUp();
    issue();
    for (let i = 0; i < 20; i++) codes.check('alice', `address ${i}`, '');
    expect(codes.check('alice', 'another', '')).toMatchObject({ outcome: 'limited' });
  });
});
