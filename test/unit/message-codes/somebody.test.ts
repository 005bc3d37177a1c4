import { describe, expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

describe('a code for somebody that the user meets is no one-time code', () => {
  it.each([
    ['the driver of a ride', 'Your Larkspur ride OTP is 5512. Share it with your driver.'],
    ['the captain of a ride', 'Share OTP 5512 with your captain to begin the trip.'],
    ['the start of a ride', 'OTP to start your trip: 5512. Larkspur Cabs'],
    ['a driver in German', 'Ihr Wagen ist da. Nennen Sie dem Fahrer die PIN 5512.'],
    ['a driver in French', 'Votre voiture arrive. Donnez ou dites le code 5512 au chauffeur.'],
    ['a driver in Portuguese', 'O carro chegou. Informe o código 5512 ao motorista.'],
    ['a driver in Swedish', 'Bilen är här. Säg kod 5512 till föraren.'],
    ['a driver in Hindi', 'ड्राइवर को OTP 5512 बताएं। लार्क्सपुर'],
    ['a driver in Hebrew', 'הרכב הגיע. מסור לנהג קוד 5512.'],
    ['who comes to work', 'Your job start OTP is 5512. Share it with the service executive.'],
    ['a cashier', 'Give this 4-digit code to the cashier: 5512.'],
    ['a cash desk in German', 'Zeigen Sie diesen Code an der Kasse: 5512.'],
    ['a cash desk in Dutch', 'Laat deze code zien bij de kassa: 5512.'],
    ['a counter in French', 'Présentez ce code au comptoir : 5512.'],
    ['a counter in Japanese', '受付で番号5512をお伝えください。確認コード5512'],
    ['a dealer', 'Please provide code 5512 to the dealer for your repair.'],
  ])('%s: %s', (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    ['who must not get it', 'Larkspur: your code is 5512. Never share it, not even with your driver.', '5512'],
    ['the app of drivers', 'Your Larkspur login code is 5512. Show it to no driver.', '5512'],
    ['a bank called a cash desk', 'Sparkasse: Ihre TAN lautet 551220. Nennen Sie sie niemandem.', '551220'],
    ['who drives a parcel', 'Delivery today. Tell the driver your delivery code 5512.', '5512'],
  ])('but %s takes it from nobody: %s', (_, text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});

describe('a warning is no request to show a code', () => {
  it.each([
    ['Russian', 'Код подтверждения: 551204. Ни за что не сообщайте его водителю.'],
    ['Russian, of a cashier', 'Ларкбанк. Код 551204. Кассиру его не сообщайте'],
    ['Ukrainian', 'Код підтвердження 551204. Ніколи не повідомляйте його водію'],
    ['German', 'Ihr Bestätigungscode: 551204. Zeigen Sie ihn niemandem, auch keinem Kassierer.'],
    ['German, with "give"', 'Code 551204. Geben Sie ihn keinem Fahrer und zeigen Sie ihn nicht an der Kasse.'],
    ['French', 'Code 551204. Ne le montrez jamais à la caisse.'],
    ['French, after "neither"', 'Code 551204. Ne le dites à personne, ni au caissier ni au chauffeur.'],
    ['Spanish', 'Tu código es 551204. No lo enseñes en caja.'],
    ['Portuguese', 'Seu código é 551204. Nunca mostre o código no caixa.'],
    ['Italian', 'Il codice è 551204. Non mostrarlo mai in cassa.'],
    ['Dutch', 'Uw code is 551204. Toon hem nooit bij de kassa.'],
    ['Polish', 'Kod 551204. Nigdy nie podawaj go kierowcy ani przy kasie.'],
    ['Swedish', 'Din kod är 551204. Visa den inte för någon i kassan.'],
    ['Norwegian', 'Koden er 551204. Vis koden aldri ved kassen.'],
    ['Finnish', 'Vahvistuskoodi 551204. Älä näytä sitä kassalla.'],
    ['Czech', 'Kód 551204. Neříkejte ho řidiči.'],
    ['Romanian', 'Codul este 551204. Nu arăta codul la casierie.'],
    ['Turkish', 'Kodunuz 551204. Kodu kasada göstermeyin.'],
    ['Vietnamese', 'Mã xác nhận 551204. Không đưa mã cho tài xế'],
    ['Indonesian', 'Kode 551204. Jangan berikan ke kasir'],
    ['Hindi', 'OTP 551204. ड्राइवर को कभी न बताएं'],
    ['Korean', '인증번호 551204. 기사님께 보여주지 마세요'],
    ['Japanese', '認証コード 551204。店員に見せないでください。'],
    ['Chinese', '【云雀】验证码551204，切勿向柜台人员出示。'],
    ['Hebrew', 'קוד האימות שלך 551204. אל תמסור לנהג'],
    ['English, by nobody', 'Your code 551204. No one at the counter will ask you to tell it.'],
    ['English, by no technician', 'Your code 551204. Our technician will never ask you to share it.'],
    ['help with signing in', 'Use code 551204 to sign in to Larkspur. A technician may call to provide help.'],
    ['an app for drivers', 'Larkspur code 551204 to sign in as a driver. Show driver profile.'],
  ])('%s: %s', (_, text) => {
    expect(codesIn(text)).toEqual(['551204']);
  });

  it.each([
    'Share OTP 5512 with your captain, do not share it with anyone else.',
    'Do not share OTP 5512 with anyone except your driver.',
    'Show code 5512 to the cashier. Do not share it with others.',
    'Apresente o código 5512 no caixa.',
    "N'oubliez pas de présenter le code 5512 à la caisse.",
    'Bitte nicht vergessen: Code 5512 an der Kasse vorzeigen.',
    'Nie zapomnij: pokaż kod 5512 przy kasie.',
    'Не забудьте: назовите код 5512 водителю.',
  ])('but it may come with one: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('a code that confirms a visit is no one-time code', () => {
  it.each([
    'Enter code LK5512 to confirm your reservation.',
    'Saisissez le code LK5512 pour confirmer votre réservation.',
    'Geben Sie den Code LK5512 ein, um Ihre Reservierung zu bestätigen.',
    'Introduce el código LK5512 para confirmar tu cita.',
    'Voer code LK5512 in om je afspraak te bevestigen.',
    'Your eye test appointment: Monday 08:40, code LK5512.',
  ])('%s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    'Larkspur: 5512 est votre code pour confirmer votre rendez-vous',
    'Larkspur: your code is 5512 to complete your reservation',
    'Bestätigen Sie Ihren Termin mit dem Code 5512',
    'Enter code 5512 to confirm your appointment.',
  ])('unless it is a number, which confirms who the user is: %s', (text) => {
    expect(codesIn(text)).toEqual(['5512']);
  });

  it('unless it says what only a message with a one-time code says', () => {
    expect(codesIn('Enter code LK5512 to confirm your reservation. It expires in 10 minutes.')).toEqual(['LK5512']);
  });
});

describe('what a number belongs to', () => {
  it.each([
    ['a street', 'Address verification: 4829 Larkspur Road'],
    ['a street in Spanish', 'Verificación de domicilio: 4829 Calle Alondra'],
    ['a catalogue', 'Consultez le code 4829 du catalogue.'],
    ['a regulation', 'Siehe Code 4829 der Verordnung.'],
    ['an index', 'Consulta el código 4829 del índice.'],
    ['a sender', 'Verification codes are sent from short code 22395.'],
    ['a time', 'Your verification code expired at 1422.'],
    ['what was used', 'Kod 482913 został użyty.'],
    ['a new password', 'Password reset successful for user 482913.'],
    ['the year of a footer', 'Sign-in codes keep you safe.\nLarkspur Inc\n2026'],
    ['the year behind an address', 'Beware of calls about your one-time passcode. Larkspur, 2 High Road, London. 2026'],
    ['a bill', 'Your water bill is £84.20. Use payment code 4417-2201.'],
    ['the door of a locker', '宅配ボックスに届きました。暗証番号:5512'],
    ['the door of a room', 'お部屋の暗証番号は5512です。'],
    ['a parcel', 'Parcel for you: use access PIN 551204 in the lobby.'],
    ['a label above it', 'Bonjour,\nN° de décompte\n22044817\nConnectez-vous pour le consulter.'],
    ['a label above it in Russian', 'Номер отправления\n22044817\nВойдите, чтобы увидеть больше.'],
    ['a customer of any language', 'Pircēja kods 48213377. Lappuse 12'],
    ['an order with its code elsewhere', 'Order ID: 90417 - your verification code was sent by email'],
    ['an account', 'Account number: 48213377 - your verification code was sent by email'],
    ['a customer', 'Customer ID: 48213377 - your security code.'],
    ['a telephone', 'Your phone number: 48291234 is your login for verification codes'],
    ['a customer in German', 'Kundennummer: 48213377 - Ihr Bestätigungscode wurde per SMS gesendet'],
    ['a parcel with its code elsewhere', 'Tracking number: 48213377 - your delivery code follows'],
    ['a noun behind the word', 'Kod pilihan 4821. Sila tunggu.'],
  ])('%s: %s', (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    ['a code that is pointed at', 'Larkspur: 551204 for your payment of £40.00. NEVER share this code.', '551204'],
    [
      'one of a product',
      'Larkspur: Key SMS 551204 per acquisto 45,00 EUR. Non comunicare a nessuno questo codice.',
      '551204',
    ],
    ['one to type into an app', 'LINE: 5512 をLINEで入力してください', '5512'],
    ['one of a service that is called an ID', 'Larkspur ID: 551204 - your confirmation code.', '551204'],
    ['one below an order', 'Order ID: 90417 - your verification code is\n551204', '551204'],
    ['one of a brand in Bosnian', 'Larkspur kod 551204. Zatvorite ovu poruku', '551204'],
    ['one of a brand in Latvian', 'Larkspur kods 551204. Nevienam neteiciet.', '551204'],
    ['one of a brand in Norwegian', 'Larkspur kode 551204. Ikke del den.', '551204'],
    ['one of a bank', 'Code 551204 of Larkspur Bank', '551204'],
    ['one of a bank in Spanish', 'Código 551204 del Banco Larkspur para firmar', '551204'],
    ['one of a bank in French', 'Code 551204 du Larkspur Mutuel. Ne le communiquez pas', '551204'],
    ['one of a bank in Dutch', 'Code 551204 van de Larkbank', '551204'],
    ['one of an office in Italian', "Il codice 551204 dell'ILPS", '551204'],
    ['one above its sender', 'Ihr Bestätigungscode lautet: 551204\nLarkspur', '551204'],
    ['one of "your" in other languages', 'Twój kod 551204. Dziękujemy!', '551204'],
    ['one for a page', 'Type this passcode on the sign-in page:\n8TR4-KQ9M', '8TR4KQ9M'],
    ['words in a line of their own', 'Your sign-in code:\n\nriver stone lamp', 'river stone lamp'],
  ])('%s: %s', (_, text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });

  it.each([
    'Your sign-in code:\nnot for sharing',
    'Your verification code:\nsent by email today',
    'Twój kod weryfikacyjny:\nsprawdź skrzynkę odbiorczą',
    'Dein Bestätigungscode:\nbitte nicht weitergeben',
  ])('is no line of a sentence: %j', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});
