import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMessageCodes } from '../../../lib/message-codes/find.ts';

const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const SMALL = CAPITALS.map((letter) => letter.toLowerCase());
const DIGITS = [...'0123456789'];

const run = (from: readonly string[], min: number, max = min) =>
  fc.string({ unit: fc.constantFrom(...from), minLength: min, maxLength: max });
const joined = (separator: string, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((all) => all.join(separator));
const withBoth = (from: readonly string[], min: number, max: number, ...needed: RegExp[]) =>
  run(from, min, max).filter((code) => needed.every((pattern) => pattern.test(code)));
const digits = (length: number) => run(DIGITS, length);

/** Each way to write a code, and what of it is typed. */
const SHAPES: Record<string, { written: fc.Arbitrary<string>; typed?: (written: string) => string }> = {
  'four to ten digits': { written: run(DIGITS, 4, 10) },
  'a leading zero': { written: run(DIGITS, 3, 7).map((rest) => `0${rest}`) },
  'ddd-ddd': { written: joined('-', digits(3), digits(3)) },
  'ddd ddd': { written: joined(' ', digits(3), digits(3)) },
  'dddd-dddd': { written: joined('-', digits(4), digits(4)) },
  'ddd-dddd': { written: joined('-', digits(3), digits(4)) },
  'dd dd dd': { written: joined(' ', digits(2), digits(2), digits(2)) },
  'd d d d d d': { written: digits(6).map((code) => [...code].join(' ')) },
  capitals: { written: run(CAPITALS, 4, 9) },
  'mixed case': { written: withBoth([...CAPITALS, ...SMALL], 5, 9, /[a-z]/, /[A-Z]/) },
  'letters and digits': { written: withBoth([...CAPITALS, ...DIGITS], 4, 8, /[A-Z]/, /\d/) },
  'letters of both cases and digits': {
    written: withBoth([...CAPITALS, ...SMALL, ...DIGITS], 6, 10, /[a-z]/, /[A-Z]/, /\d/),
  },
  'small letters and digits': { written: withBoth([...SMALL, ...DIGITS], 6, 8, /[a-z]/, /\d/) },
  'G-dddddd': { written: digits(6).map((code) => `G-${code}`), typed: (written) => written.slice(2) },
  'AAA-dddddd': { written: joined('-', run(CAPITALS, 3), digits(6)), typed: (written) => written.slice(4) },
  words: { written: joined('-', run(SMALL, 4, 6), run(SMALL, 4, 6), run(SMALL, 4, 6)), typed: (written) => written },
};

const SENTENCES: readonly ((code: string) => string)[] = [
  (code) => `Your verification code is ${code}.`,
  (code) => `${code} is your Acme verification code.`,
  (code) => `Hello,\n\nHere is your verification code:\n\n${code}\n\nIt expires in 10 minutes.`,
  (code) => `Acme: Your one-time passcode is ${code}. Do not share it with anyone.`,
  (code) => `Ihr Bestätigungscode lautet: ${code}. Gültig für 5 Minuten.`,
  (code) => `${code} est votre code de vérification Acme.`,
  (code) => `Tu código de verificación es ${code}. No lo compartas.`,
  (code) => `Seu código de verificação é: ${code}`,
  (code) => `Il tuo codice di verifica è ${code}`,
  (code) => `Je verificatiecode is ${code}. Deel deze met niemand.`,
  (code) => `Twój kod weryfikacyjny to ${code}.`,
  (code) => `Doğrulama kodunuz: ${code}. Kimseyle paylaşmayın.`,
  (code) => `Ваш код подтверждения: ${code}. Никому его не сообщайте.`,
  (code) => `認証コードは ${code} です。`,
  (code) => `【Acme】您的验证码是${code}，5分钟内有效。`,
  (code) => `[Acme] 인증번호는 ${code} 입니다.`,
  (code) => `رمز التحقق الخاص بك هو ${code}`,
  (code) => `קוד האימות שלך הוא ${code}`,
  (code) => `Mã xác minh của bạn là ${code}. Không chia sẻ.`,
  (code) => `आपका सत्यापन कोड ${code} है।`,
  (code) => `รหัสยืนยันของคุณคือ ${code}`,
];

const plain = (written: string): string => written.replace(/[ -]/g, '');

describe('every shape of code, beside a sure word for one, in 17 languages', () => {
  it.each(Object.entries(SHAPES))('%s', (_, { written, typed = plain }) => {
    const samples = fc.sample(fc.tuple(written, fc.constantFrom(...SENTENCES)), { numRuns: 400, seed: 20 });
    const missed = samples.filter(([code, sentence]) => findMessageCodes(sentence(code))[0]?.code !== typed(code));
    // Four capitals can be an everyday word.
    expect(
      missed.length,
      missed
        .map(([code, sentence]) => sentence(code))
        .slice(0, 5)
        .join('\n'),
    ).toBeLessThanOrEqual(samples.length * 0.01);
  });
});

describe('a number that nothing calls a code', () => {
  it.each([
    'Please verify your email.\n\n706215\n\nThanks',
    '706215\n\nPlease verify your email address to continue.',
    '请验证您的邮箱\n\n706215\n',
    'Confirm your email\n\n706215',
  ])('is found, and said to be unnamed: %j', (text) => {
    expect(findMessageCodes(text)).toMatchObject([{ code: '706215', isUnnamed: true }]);
  });

  it('may have letters under a heading', () => {
    expect(findMessageCodes('Email verification\nKXJBC0')).toMatchObject([{ code: 'KXJBC0', isUnnamed: true }]);
  });

  it.each([
    'Email verification\nRESEND',
    'Log in to check in\nBA24X7\nLondon - New York',
    'Log in to manage your trip\nQX7K2P\nParis - London',
    'Sign-in from new device\nSMG998B\nSeoul, Korea',
    'Confirm your email\nCR2032X',
    'Please verify your email.\n\n706215\n\n482913',
    '706215\nYour verification is complete',
    'Meeting notes\n\n706215',
    'Log in for 20% off\n\n706215',
  ])('is not found in %j', (text) => {
    expect(findMessageCodes(text)).toEqual([]);
  });
});
