import { describe, expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

describe('Cyrillic letters in a code', () => {
  it.each([
    ['behind a colon', 'Ваш код входа: КБ7У2Х', 'КБ7У2Х'],
    ['in Ukrainian', 'Код підтвердження 7БК2ХЛ. Нікому не кажіть.', '7БК2ХЛ'],
    ['in Bulgarian, the letters first', 'Код за потвърждение: ЖКБ482', 'ЖКБ482'],
    ['to be entered', 'Введите ЖК48ПР, чтобы войти.', 'ЖК48ПР'],
    ['without digits and vowels', 'Ваш код подтверждения: ЖКЛМН', 'ЖКЛМН'],
  ])('are found %s', (_, text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });

  it.each([
    ['a word', 'Код подтверждения ОТПРАВЛЕН'],
    ['a voucher', 'Промокод ЗИМА25 на скидку 25 %'],
    ['a number plate', 'Код доступа для А482ВС77 придёт позже.'],
    ['a booking', 'Ваше бронирование готово, код КХ82ПЛ.'],
  ])('are not taken from %s', (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('a word of two scripts', () => {
  it.each([
    ['one Latin letter', 'Kод подтверждения: 482913'],
    ['a Latin o', 'Дoбрo пoжaлoвaть! Вaш кoд: 482913'],
    ['Cyrillic letters in an English word', 'Your Lаrkspur соde is 482913'],
  ])('is read with %s', (_, text) => {
    expect(codesIn(text)).toEqual(['482913']);
  });
});

describe('a message without its spaces', () => {
  it.each(['YourOTPis482913', 'Yourverificationcodeis482913.Donotshare', 'YourLarkspurloginsecuritycodeis482913'])(
    'is read: %s',
    (text) => {
      expect(codesIn(text)).toEqual(['482913']);
    },
  );

  it.each(['Use promocode2024 at the till', 'Scan barcode48291377 at the till'])('has no code: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});
