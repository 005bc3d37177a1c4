import { describe, expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

const CODE = '551920';

describe('an ordinary message keeps its code', () => {
  it.each([
    ['all in bold', '*Your code is 551920*'],
    ['with a sentence in bold', '*Your one-time code is 551920*. Do not share it.'],
    ['with a line in bold', 'Hola,\n*Tu código es 551920*\nNo lo compartas'],
    ['with a footnote', 'Your OTP is 551920* (*do not share)'],
    ['behind a sender below a greeting', 'Hello Ana,\nLarkspur: 551920. Enter this code to log in.'],
    ['behind a sender in the line of a greeting', 'Hola. Larkspur: 551920. No compartas este código.'],
    ['behind a sender below a request', 'Voici le code demandé.\nLarkspur: 551920\nValable 10 minutes.'],
    ['behind a sender below a warning', 'Never share this code.\nLarkspur: 551920'],
    ['behind a sender and a warning', 'Do not share your code with anyone. Larkspur: 551920'],
    ['with terms', '551920 is your Larkspur code. T&Cs apply. Do not share.'],
    ['with a bonus', 'Use code 551920 to log in and claim your bonus. Valid 10 minutes. Do not share.'],
    ['with a bonus in German', 'Ihr Code ist 551920. Sichern Sie sich Ihren Bonus!'],
    ['to answer an invitation', 'Enter code 551920 to RSVP.'],
    ['with free delivery', 'Seu código é 551920. Aproveite frete grátis.'],
    ['with points', 'Kode 551920 untuk login dan tukar poin'],
    ['of a customer service', '【Larkspur客服】551920（短信验证码）'],
    ['of a complaints office', '【投诉中心】551920，验证码5分钟内有效'],
    ['of advisers', '【心理咨询】551920为您的登录验证码'],
    ['of a hotline', '【咨询热线】551920是您的验证码，5分钟内有效'],
    ['for a payment', 'Il codice per il pagamento: 551920. Non comunicarlo.'],
    ['for a device', 'Your code for the device is 551920'],
    ['for a subscription', 'Your code for my subscription is 551920'],
    ['for an order', 'Votre code pour la commande est 551920'],
    ['for a withdrawal', 'Seu código para o saque é 551920'],
    ['for a service', 'Tu PIN para el servicio es 551920'],
    ['that changes', 'Su código dinámico es 551920'],
    ['of digits', 'Votre code numérique est 551920'],
    ['that was asked for', 'Il codice richiesto è 551920'],
    ['of an operation', "Il codice dell'operazione è 551920"],
    ['of a transfer', 'Kod przelewu to 551920'],
    ['of a payment', 'Kód k platbě je 551920'],
    ['of an account', 'Váš kód k účtu je 551920'],
    ['of today', 'your code today is 551920'],
    ['once more', 'Your code again – 551920'],
    ['below a footer at the top', 'Unsubscribe | View online\nPlease verify your email\n\n551920\n\nThanks'],
    ['below the name of the owner', '© Larkspur\nVérifiez votre adresse e-mail\n551920'],
    ['in case', 'Your code is 551920 in case you need it'],
    ['in addition', 'Code: 551920 in addition to your password'],
    ['that waits', 'Il codice è 551920 in attesa di conferma'],
    ['behind a name in brackets', 'Your code (larkspur 551920)'],
    ['behind a noun in brackets', 'Use the code in the brackets (digits 551920)'],
    ['with a footnote in its sentence', 'OTP 551920*. Do not share'],
    ['to open an account', 'Kód pro otevření účtu: 551920'],
    [
      'of a sender whose name begins with a number',
      '404Lark • Código\nTu código de verificación para 404Lark es: 551920',
    ],
    ['before a help line', 'Larkspur: 551920. Never share this code. Complaints: 14440'],
    ['above a help line', 'Your code:\n551920\n\nNever share your code.\nComplaints: 14440'],
    ['below a warning in its label', 'Your code (never share it):\n551920'],
    ['behind a label that says what it is for', 'OTP: for login to Larkspur ref: 551920'],
    ['behind a label of several words', 'Your OTP for: Larkspur Bank txn ref is 551920'],
  ])('%s', (_, text) => {
    expect(codesIn(text)).toEqual([CODE]);
  });
});

describe('a number beside the word for a code stays out', () => {
  it.each([
    ['of a postal address', 'Enter your postcode online: 55120. Never share codes.'],
    ['to call', 'Do not share codes. Type this number to reach us: 55120'],
    ['of a help line', 'Never share your code. Helpline: 14440'],
    ['of a help line behind a warning of this code', 'Never share this code. Complaints: 14440'],
    ['of a help line in German', 'Teilen Sie Ihren Code nie. Fragen: 116123'],
    ['of a keypad', 'Storage unit 118. Your access code is 338172*. Gate hours 6-22.'],
    ['of a locker', 'Your code for the locker is 4471'],
    ['of an alarm', 'Tu código para la alarma es 4471'],
  ])('%s', (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('digits in or below a warning that names their code', () => {
  it.each([
    ['Your verification code (do not share):\n4821', '4821'],
    ["Your one-time code. Don't share it:\n4821", '4821'],
    ['Doğrulama kodunuz, kimseyle paylaşmayın:\n4821', '4821'],
    ['Do not share this code.\n\n48219', '48219'],
    ['Do not share this code. 4821', '4821'],
    ['Larkspur: Do not share your verification code with anyone. 4821', '4821'],
    ['Larkspur: Do not share your verification code with anyone. 12845678', '12845678'],
    ['Never share this code.\nLarkspur: 5519', '5519'],
  ])('are found in %j', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});

describe('a code of any length in a line of its own', () => {
  it.each([
    "Don't worry, here is your code.\n\n",
    "Don't share your OTP with anyone.\n\n",
    'Your sign-in code is now ready\n\n',
    'Keine Sorge, hier ist dein Code.\n\n',
    'Wir haben dieses Gerät nicht erkannt, bitte gib den Code ein\n\n',
    'Log nu in met je code\n\n',
    'Uw code is nu klaar\n\n',
    'Brug nu din engangskode\n\n',
    'Her er nu din kode\n\n',
    'Lås upp nu: din engångskod\n',
    'Ne vous inquiétez pas, voici votre code.\n\n',
    'Non preoccuparti, ecco il tuo codice.\n\n',
    'Non riconosciamo questo dispositivo, inserisci il codice\n\n',
    'No reconocemos este dispositivo, introduce el código\n\n',
    'Não se preocupe, aqui está seu código.\n\n',
    'Nu recunoaștem acest dispozitiv, introduceți codul\n\n',
    'Nie martw się, oto Twój kod.\n\n',
    'Nebojte se, tady je váš kód\n\n',
    'Не волнуйтесь, вот ваш код.\n\n',
    'Larkspur\nНикому не говорите код!\n',
    'Не споделяйте този код.\n',
    'Kodunuzu kimseyle paylaşmayın.\n\n',
    'Jangan bagikan kode ini.\n',
    'Älä jaa tätä koodia.\n',
    'Μην ανησυχείτε, ορίστε ο κωδικός σας\n\n',
    'לא זיהינו את המכשיר, הזינו את קוד האימות\n\n',
    'لا تقلق، هذا رمز التحقق الخاص بك\n\n',
    '心配いりません。認証コードはこちらです\n\n',
    '请勿泄露验证码。\n',
  ])('is found behind "not" or "now": %j', (sentence) => {
    for (const code of ['4821', '48213', '482193', '12845678', 'KX7Q2P'])
      expect(codesIn(`${sentence}${code}\n\nLarkspur Ltd`)).toEqual([code]);
  });
});

describe('letters alone', () => {
  it.each([
    ['in bold before a closing verb', 'നിങ്ങളുടെ വെരിഫിക്കേഷൻ കോഡ് *QWDKXJ* ആണ്.', 'QWDKXJ'],
    ['with a digit, that form no word', 'CWGUG8 è tes code da verificaziun Larkspur.', 'CWGUG8'],
    ['before a closing verb', 'നിങ്ങളുടെ വെരിഫിക്കേഷൻ കോഡ് QWDKXJ ആണ്.', 'QWDKXJ'],
    ['before a reference', 'OTP: KX7Q2P ref: YPGB', 'KX7Q2P'],
    ['below what the code is for', 'Your verification code for: Larkspur\n\nQwertz', 'Qwertz'],
    ['below how long the code is valid', 'Your login code: valid for 10 minutes\nKxQpZw', 'KxQpZw'],
    ['behind digits, like a name', 'Use 42Kilo to sign in', '42Kilo'],
    ['above the name of the sender', 'Innskráningarkóði þinn er: KX7Q2P\nLarkshop', 'KX7Q2P'],
  ])('are a code %s', (_, text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });

  it.each([
    '*LARKSPUR* verification code was sent to your phone.',
    'HDFCBK OTP was sent to your phone.',
    '[LARKSPUR] verification code',
    'Your table is booked at Larkspur for 4, 8pm. Confirmation code SKSYTQ.',
    'Reservation confirmed. Confirmation code KX4829QJ. Check-in after 3pm.',
    'Your code is: EXPIRED',
    'Your code status is: BLOCKED',
    '*IMPORTANT* code info: your login was blocked',
    '*REMINDER* verification code needed',
    'HDFCBK OTP was requested',
    'HDFCBK never asks for your OTP.',
    'Your code *HDFCBK* was requested',
    'Your OTP "Larkspur" was requested',
    'Your OTP is <OTPCODE>',
  ])('are none in %j', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});
