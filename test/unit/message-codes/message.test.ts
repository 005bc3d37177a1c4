import { describe, expect, it } from 'vitest';
import { FRESH_MS } from '../../../lib/message-codes/fresh.ts';
import { copyOnly, newestCode } from '../../../lib/message-codes/message.ts';

const NOW = 1_700_000_000_000;
const mail = {
  sender: 'Wren',
  address: 'codes@wren.example',
  text: 'Your Wren code is 482913',
  at: NOW - 60_000,
  isProven: true,
};

it('shows a sender without what would turn or hide its letters', () => {
  const tricky = { ...mail, sender: 'Wren\u202eknab\u200b', address: '\u2066codes@wren.example' };
  const found = newestCode([tricky], 'wren.example', NOW);
  expect([found?.sender, found?.address, found?.copyOnly]).toEqual(['Wrenknab', 'codes@wren.example', '']);
});

describe('where a code may be filled', () => {
  it.each([
    ['its sender is of the site', {}, mail, 'wren.example', ''],
    [
      'its sender is of another host of the site',
      {},
      { ...mail, address: 'no-reply@mail.wren.example' },
      'login.wren.example',
      '',
    ],
    ['the page has a port', {}, mail, 'wren.example:8443', ''],
    ['it is bound to the site', { host: 'wren.example' }, { address: '', at: NOW, isProven: true }, 'wren.example', ''],
    ['its sender is another', {}, mail, 'evil.example', 'other-sender'],
    [
      'its sender is of a name that only ends alike',
      {},
      { ...mail, address: 'x@notwren.example' },
      'wren.example',
      'other-sender',
    ],
    [
      'its sender is a neighbour under a shared suffix',
      {},
      { ...mail, address: 'x@a.github.io' },
      'b.github.io',
      'other-sender',
    ],
    ['the page has the sender in front of its own name', {}, mail, 'wren.example.evil.test', 'other-sender'],
    ['nobody knows whose it is', {}, { ...mail, address: '' }, 'wren.example', 'other-sender'],
    ['the page has no host', {}, mail, '', 'other-sender'],
    ['it is bound to another than its sender', { host: 'evil.example' }, mail, 'wren.example', 'other-sender'],
    ['it is nearly ten minutes old', {}, { ...mail, at: NOW - FRESH_MS + 1 }, 'wren.example', ''],
    ['it is ten minutes old', {}, { ...mail, at: NOW - FRESH_MS }, 'wren.example', 'old'],
    ["its page could be anybody's", {}, { ...mail, isProven: false }, 'wren.example', 'unproven'],
    [
      "its page could be anybody's, whatever it is bound to",
      { host: 'wren.example' },
      { ...mail, isProven: false },
      'wren.example',
      'unproven',
    ],
    ['nothing calls it a code', { isUnnamed: true }, mail, 'wren.example', 'unnamed'],
    ['nobody knows how old it is', {}, { ...mail, at: 0 }, 'wren.example', 'age-unknown'],
  ] as const)('%s', (_, found, message, host, answer) => {
    expect(copyOnly(found, message, host, NOW)).toBe(answer);
  });
});

describe('the newest code', () => {
  it('is that of the newest message that has one', () => {
    const messages = [
      { ...mail, text: 'Your order 771204 has shipped.', at: NOW - 1000 },
      { ...mail, text: 'Your Wren code is 111222', at: NOW - 300_000 },
      { ...mail, text: 'Your Wren code is 333444', at: NOW - 5000 },
    ];
    expect(newestCode(messages, 'wren.example', NOW)).toMatchObject({ code: '333444', copyOnly: '' });
  });

  it('keeps the order of the page where it does not say the times', () => {
    const messages = ['111222', '333444'].map((code) => ({ ...mail, text: `Your Wren code is ${code}`, at: 0 }));
    expect(newestCode(messages, 'wren.example', NOW)).toMatchObject({ code: '111222', copyOnly: 'age-unknown' });
  });

  it('is not one that is bound to another site, nor older than an hour, nor from the future', () => {
    const bound = { ...mail, text: '482913 is your code.\n\n@evil.example #482913' };
    expect(newestCode([bound], 'wren.example', NOW)).toBeUndefined();
    expect(newestCode([bound], '', NOW)).toMatchObject({ code: '482913' });
    expect(newestCode([{ ...mail, at: NOW - 3_600_000 }], 'wren.example', NOW)).toBeUndefined();
    expect(newestCode([{ ...mail, at: NOW + 3_600_000 }], 'wren.example', NOW)).toBeUndefined();
  });
});
