import { describe, expect, it } from 'vitest';
import { findDelivered } from '../../../lib/message-codes/find.ts';

const first = (text: string): string | undefined => findDelivered(text)[0]?.code;

describe('what stands beside a number says that it is no one-time code', () => {
  it.each([
    ['it is typed on a telephone', 'Or dial +1 302-555-0147 PIN: 482 913 007#'],
    ['it is one of a list to keep', 'Two-factor recovery\nKeep these codes:\n8f2k-19dd\n22kd-0s9x\np0s8-77ah'],
    ['it is one of a journey', 'Confirmation code: 482913. Your flight departs at 12:25.'],
    ['it is a telephone number', 'OTP request limit reached for 9820012345.'],
    ['it is where to send a word', "Randevunuzu onaylamak için EVET yazıp 4482'ye gönderin."],
    ['it is of a gift card', 'Votre carte cadeau 50€ : 6044 8219 0331 7720, code PIN 4471'],
  ])('%s: %s', (_, text) => {
    expect(first(text)).toBeUndefined();
  });
});

describe('what stands beside a number does not take it away', () => {
  it.each([
    ['a year that is to be entered', 'Enter 1999 to verify your phone.', '1999'],
    ['a name that ends like another code', 'Your Nextdoor code is 30219. Use it within 10 min.', '30219'],
    ['a bank with a number in its name', 'Ihr Einmal-Code für das N26-Konto: 558201.', '558201'],
    ['letters to be entered', 'Enter the following to confirm your email address: L8KQ2', 'L8KQ2'],
    ['words and a number', 'Your login code is lotus-reef-42', 'lotus-reef-42'],
    ['a code that is told by "with"', 'Zaloguj się za pomocą 482913', '482913'],
  ])('%s: %s', (_, text, code) => {
    expect(first(text)).toBe(code);
  });
});
