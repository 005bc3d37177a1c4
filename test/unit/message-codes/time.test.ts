import { describe, expect, it } from 'vitest';
import { parseTime } from '../../../lib/page/inbox/time.ts';

const NOW = new Date(2026, 4, 20, 14, 5).getTime();
const at = (hours: number, minutes: number, day = 20) => new Date(2026, 4, day, hours, minutes).getTime();
const ago = (minutes: number) => NOW - minutes * 60_000;

describe('times as pages of mail show them', () => {
  it.each([
    ['now', NOW],
    ['Just now', NOW],
    ['3 min', ago(3)],
    ['3 min ago', ago(3)],
    ['12 minutes ago', ago(12)],
    ['3 Min.', ago(3)],
    ['3 мин назад', ago(3)],
    ['3 分前', ago(3)],
    ['3분 전', ago(3)],
    ['14:03', at(14, 3)],
    ['14.03', at(14, 3)],
    ['2:03 PM', at(14, 3)],
    ['2:03\u202fp.m.', at(14, 3)],
    ['12:03 AM', at(0, 3)],
    ['下午2:03', at(14, 3)],
    ['오전 9:15', at(9, 15)],
    ['午前9:15', at(9, 15)],
    ['14:03 (vor 2 Minuten)', at(14, 3)],
    ['14:03 (2分前)', at(14, 3)],
    ['23:50', at(23, 50, 19)],
    ['2026-05-20 14:03', at(14, 3)],
    ['Wed, May 20, 2026, 2:03 PM', at(14, 3)],
    ['May 20, 2026 at 2:03 PM', at(14, 3)],
    ['2026-05-20T12:03:00Z', Date.UTC(2026, 4, 20, 12, 3)],
    ['Wed, 20 May 2026 14:03:00 +0200 (CEST)', Date.UTC(2026, 4, 20, 12, 3)],
  ])('%s', (shown, answer) => {
    expect(parseTime(shown, NOW)).toBe(answer);
  });

  it.each([
    '',
    'yesterday',
    'May 20',
    '25:00',
    '14:61',
    '3 hours ago',
    '20. Mai',
    'x'.repeat(65),
    '2026',
    'today 2026 maybe',
    '2026-05-20',
  ])('does not guess: %s', (shown) => {
    expect(parseTime(shown, NOW)).toBe(0);
  });
});
