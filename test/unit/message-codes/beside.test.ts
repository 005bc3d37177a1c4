import { describe, expect, it } from 'vitest';
import { findMessageCodes } from '../../../lib/message-codes/find.ts';

const first = (text: string): string | undefined => findMessageCodes(text)[0]?.code;

describe('what stands beside a number says that it is no one-time code', () => {
  it.each([
    ['it is typed on a telephone', 'Or dial +1 302-555-0147 PIN: 482 913 007#'],
    ['it is one of a list to keep', 'Two-factor recovery\nKeep these codes:\n8f2k-19dd\n22kd-0s9x\np0s8-77ah'],
    ['it is one of a journey', 'Confirmation code: 482913. Your flight departs at 12:25.'],
    ['it is a telephone number', 'OTP request limit reached for 9820012345.'],
    ['it is where to send a word', "Randevunuzu onaylamak için EVET yazıp 4482'ye gönderin."],
    ['it is a purchase', 'Your Larkspur purchase code is 39M4W'],
    ['it is a licence', 'Authorization code: ACME-8H2K-99PQ-LL20'],
    ['it is a user name', 'Tu usuario para iniciar sesión es: 40182913'],
    ['it comes with a user name', 'User name: rosa\nPassword: 40182913'],
    ['it is of a network', 'The Wi-Fi password is 40182913'],
    ['it is a password with letters', 'Your password is K7Q2XZ'],
    ['it is a word among capitals', 'LARKSPUR: ENTER THIS CODE TO CONTINUE'],
    ['it is a brand', 'LARKSPUR code: ******. Do not share it.'],
    ['it is a brand behind the word', '****** - код підтвердження Larkspur'],
    ['it is an invitation', 'Einladungscode\nTeilen Sie diesen Code mit Ihrer Tochter.\nH7K2QX'],
    ['it is of an attachment', 'Your payslip is attached. Password: 01011990'],
    ['it is of a file', 'The password to open the PDF is 48291234'],
    ['it is on a ticket', 'Ticket valid 90 minutes\n482913'],
    ['it is of a short ticket', 'Votre ticket\nValable 45 min\n482913'],
    ['it is of a parcel', 'Код для получения заказа: 482913'],
    ['it is of a parcel with its place', 'Код для отримання в поштоматі: 482913'],
    ['it is of an order', 'Code om uw bestelling op te halen: 482913'],
    ['it is of cash', 'Код для получения наличных: 482913'],
    ['it is a time', 'Your security code expires 12 30'],
    ['it is when the code was sent', 'Login code sent at 18 45'],
    ['it is the day of the request', 'Uw verificatiecode is aangevraagd op 28-11'],
    ['it is the year of a tax return', 'Use 2023 return to verify your identity with the IRS'],
    ['it is the year of rates', 'Use 2024 rates to confirm your quote'],
    ['it is this year', 'In 2024 use the app to confirm payments'],
    ['it is a year in advertising', 'Enter 2026 stronger: sign in to see your plan'],
    ['it is a German button', 'Bestätigungscode ANFORDERN'],
    ['it is an English button', 'Verification code RESEND'],
    ['it is a Spanish button', 'Código de verificación REENVIAR'],
    ['it is a button to show it', 'Sicherheitscode ANZEIGEN'],
    ['it is an Italian status', 'Codice di verifica RICHIESTO'],
    ['it is a Polish status', 'Kod weryfikacyjny WYSŁANY'],
    ['it is a place', 'Wpisz kod PONIŻEJ'],
    ['it is a word in square brackets', 'Confirmation code [HIDDEN]'],
    ['it is a word in brackets', 'Verification code (OPTIONAL)'],
    ['it is a word to enter', 'Use the code FRIEND to sign in'],
    ['it is of a gift card', 'Votre carte cadeau 50€ : 6044 8219 0331 7720, code PIN 4471'],
  ])('%s: %s', (_, text) => {
    expect(first(text)).toBeUndefined();
  });
});

describe('a word is no second code', () => {
  it.each([
    ['a greeting below the word', 'Código de verificación\nHola, este es tu código de verificación:\nM815CS', 'M815CS'],
    ['a greeting in a line of its own', 'Your login code\nHowdy!\nYour login code: 482913', '482913'],
    ['a brand in capitals', 'LARK 認証番号「482913」を入力してください。', '482913'],
    ['a brand with a number in its name', 'K7Q2XZ is your 98larkspur security code.', 'K7Q2XZ'],
    ['a sender that is a number', '【12306】验证码：482913，12306用户注册专用', '482913'],
    ['a word in brackets', 'OTP (SECRET): 482913', '482913'],
    ['letters in brackets', 'OTP (HSBC): 482913', '482913'],
    ['the day of the request', 'Uw verificatiecode is aangevraagd op 28-11: 482913', '482913'],
    ['a day right behind the word', 'Verification code 28-11: 482913', '482913'],
    ['a time', 'Verification code valid 10 15. 482913', '482913'],
    ['what the code is for', 'V1GE1B is otp for 3838', 'V1GE1B'],
  ])('%s: %s', (_, text, code) => {
    expect(findMessageCodes(text).map((found) => found.code)).toEqual([code]);
  });
});

describe('what stands beside a number does not take it away', () => {
  it.each([
    ['a year that is to be entered', 'Enter 1999 to verify your phone.', '1999'],
    ['a name that ends like another code', 'Your Nextdoor code is 30219. Use it within 10 min.', '30219'],
    ['a bank with a number in its name', 'Ihr Einmal-Code für das N26-Konto: 558201.', '558201'],
    ['letters to be entered', 'Enter the following to confirm your email address: L8KQ2', 'L8KQ2'],
    ['words and a number', 'Your login code is lotus-reef-42', 'lotus-reef-42'],
    ['groups of two', 'Larkspur verification code: 77 29', '7729'],
    ['groups of two below the word', 'Your verification code:\n77 29', '7729'],
    ['access that it gives', 'Ваш код для получения доступа к личному кабинету Госуслуги: 4829', '4829'],
    ['a credit that it confirms', 'Код для получения кредита 482913. Никому не сообщайте', '482913'],
    ['notices that it switches on', 'Код для получения SMS-уведомлений: 4829', '4829'],
    ['access in Ukrainian', 'Код для отримання доступу: 482913', '482913'],
    ['an account in Dutch', 'Code om je account op te halen: 482913', '482913'],
    ['data in Dutch', 'Code om uw gegevens op te halen: 482913', '482913'],
    ['a year and half of a verb', 'Gib 2017 ein, um dich bei Larkspur anzumelden.', '2017'],
    ['a year before its verb', '2017 eingeben, um dich bei Larkspur anzumelden.', '2017'],
    ['a number that the code is for', 'otp of 4554 is 9988', '9988'],
    ['a telephone number that the code is for', 'OTP for 9876543210 is 4279', '4279'],
    ['a service that is called an ID', 'Vas overovaci kod do LARKSPUR iD je RW9X0E.', 'RW9X0E'],
    ['an amount in Rs.', 'Your OTP for the transaction of Rs. 45,000 is 883421.', '883421'],
    ['a verb below the word', '안녕하세요\n인증번호는\n[482913] 입니다.', '482913'],
    ['a brand before the word', 'TikTok doğrulama kodunuz: 8F2K-19DD', '8F2K19DD'],
    ['a password of digits', 'Your PASSWORD is 1099. Do not give it to anyone.', '1099'],
    ['a password that is to be used', 'Use 003407 as your password for Larkspur.', '003407'],
    ['a sentence above that is no label', 'Please verify your account.\n\n582910\n\nExpires in 15 minutes.', '582910'],
    ['how long it lasts, and no more', '46143020\nvalid 5 minutes\ngültig 5 Minuten', '46143020'],
    ['letters that a plain word tells', 'Larkspur: tu código es KWUYXA. No lo compartas.', 'KWUYXA'],
    ['letters in brackets', '[Larkspur] 인증번호 [HEBKUJ]', 'HEBKUJ'],
    ['letters right behind a word', '【云雀】验证码MBTXCO【云雀】', 'MBTXCO'],
    ['letters behind a compound', 'Larkspur: Bestätigungscode KOUJZW', 'KOUJZW'],
    ['letters to be entered with a code', 'Enter the code LYJMYD, and then log in.', 'LYJMYD'],
    ['letters that are told far behind', 'Your one-time password for EUR 49.99 is TLLRUX.', 'TLLRUX'],
    ['letters and digits like a name', 'OTP for the payment of EUR 50.00 is IVWB64', 'IVWB64'],
    ['the word in brackets behind it', '【云雀】B0V45K(微博修改密码验证码)', 'B0V45K'],
    ['groups that are told far behind', 'OTP for the card ending 4321 is 059 297', '059297'],
    ['names of its length below it', 'Your confirmation code:\nK7Q2XZ\n\nIt expires.\n\nCheers,\nNastia', 'K7Q2XZ'],
    ['a year that another language tells to enter', 'Nutze 2017, um dich bei Larkspur anzumelden.', '2017'],
    [
      'a year alone above what to do with it',
      'Verify your email\n\n2023\n\nEnter this code. It expires in 15 minutes.',
      '2023',
    ],
    ['a code that is told by "with"', 'Zaloguj się za pomocą 482913', '482913'],
  ])('%s: %s', (_, text, code) => {
    expect(first(text)).toBe(code);
  });
});
