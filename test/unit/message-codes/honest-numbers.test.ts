import { describe, expect, it } from 'vitest';
import { codesIn } from './codes-in.ts';

describe('numbers that are called like a code', () => {
  it.each([
    ['a booking in Hindi', 'होटल लार्क में आपकी बुकिंग सफल रही। पुष्टि संख्या 73620418 है।'],
    ['a ticket in Hindi', 'लार्कस्पर: आपका टिकट बुक हो गया है। पुष्टि नंबर 4836210'],
    ['a booking in Japanese', 'ご予約ありがとうございます。確認番号: 73620418'],
    ['an application in Japanese', 'お申し込みの確認番号 4836210 をお控えください'],
    ['a booking in Korean', '[라크스퍼호텔] 예약이 확정되었습니다. 확인번호 73620418'],
    ['a card payment in Korean', '[라크카드] 승인 12,000원 승인번호 48362510'],
    ['a booking in Arabic', 'تم تأكيد حجزك في الفندق. رقم التأكيد 73620418'],
    ['an order in Arabic', 'تم استلام طلبك. رقم التأكيد: 4836210'],
    ['a booking in German', 'Ihre Buchung ist bestätigt. Bestätigungsnummer: 73620418'],
    ['an order in German', 'Vielen Dank für Ihre Bestellung. Auftragsbestätigungsnummer 4836210'],
    ['a room in Vietnamese', 'Đặt phòng thành công. Mã xác nhận: 73620418'],
    ['a booking in Chinese', '您的酒店预订已成功，确认码：73620418'],
    ['a booking in Turkish', 'Rezervasyonunuz onaylandı. Onay kodu: 73620418'],
    ['a booking in Portuguese', 'Sua reserva foi confirmada. Número de confirmação: 73620418'],
    ['a booking in Indonesian', 'Pemesanan hotel Anda berhasil. Nomor konfirmasi: 73620418'],
    ['an order in Indonesian', 'Pesanan Anda berhasil. Kode konfirmasi 4836210'],
    ['a booking in Russian', 'Ваше бронирование подтверждено. Номер подтверждения: 73620418'],
    ['a booking in Polish', 'Rezerwacja potwierdzona. Numer potwierdzenia: 73620418'],
    ['a PIN of mobile money', 'Larkpesa: Namba yako ya siri imebadilishwa. Namba ya siri mpya ni 4806'],
    ['a new PIN of mobile money', 'Nambari yako ya siri imebadilishwa. Nambari ya siri mpya ni 4806'],
    ['a new secret code in Italian', 'Il tuo codice segreto è stato modificato. Il nuovo codice segreto è 48061'],
    ['a new secret code in Spanish', 'Su código secreto ha sido cambiado. Su nuevo código secreto es 4806'],
    ['a new secret code in French', 'Votre code secret a été modifié. Nouveau code secret : 4806'],
    ['a new secret code in Hungarian', 'A titkos kód megváltozott. Új titkos kód: 4806'],
    ['a new secret code in Danish', 'Din hemmelige kode er ændret. Ny hemmelig kode: 4806'],
    ['a new PIN in Indonesian', 'PIN Anda telah diubah. PIN baru Anda 4806'],
    ['a new PIN in Russian', 'Ваш ПИН-код изменен. Новый ПИН-код: 4806'],
    ['a new PIN in German', 'Ihre PIN wurde geändert. Neue PIN: 4806'],
    ['a new PIN in Japanese', '暗証番号が変更されました。新しい暗証番号は4806です。'],
    ['a new PIN in Arabic', 'تم تغيير الرمز السري لبطاقتك. الرمز السري الجديد 4806'],
    ['the PIN of a card in Vietnamese', 'Mã PIN thẻ: 4806'],
    ['the code of a card in Russian', 'Секретный код вашей карты: 4806'],
    ['the PIN of a card in Thai', 'รหัสลับบัตรของคุณคือ 4806'],
    ['a Wi-Fi key in Japanese', 'Wi-Fi パスワード: 48213077'],
    ['a Wi-Fi key in Chinese', 'WiFi密码：48213077'],
    ['a deposit that touches a word', 'واریز 260000رمز'],
    ['a withdrawal that touches a word', 'سحب 350000رمز'],
    ['a price that touches a word', 'ซื้อสินค้า 26000รหัส'],
    ['a gift in Korean', '기프트 코드: 48213077'],
    ['a gift in Hindi', 'उपहार कोड 48213077'],
    ['a gift in Persian', 'کد هدیه: 48213077'],
    ['a word for guests of a network', 'Lark Wi-Fi: your access code XYLOPHONE is valid for 24 hours'],
    ['a word with one rare pair', 'Your access code JACKPOT is valid all weekend'],
    ['a brand with one rare pair', 'Your security code EXXON expires tomorrow'],
    ['a word in Latin', 'Your login code MAXXIMUM is ready'],
  ])('%s: %s', (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('codes beside such words', () => {
  it.each([
    ['लॉग इन के लिए पुष्टि संख्या 482913 है। इसे किसी के साथ साझा न करें।', '482913'],
    ['खाते में साइन इन करने के लिए पुष्टि नंबर 482913 दर्ज करें', '482913'],
    ['सत्यापन संख्या 482913', '482913'],
    ['خرید 125000رمز پویا 482913', '482913'],
    ['5510رمز ورود شما', '5510'],
    ['Msimbo wako wa siri wa kuingia ni 482913', '482913'],
    ['Namba yako ya uthibitisho ni 482913', '482913'],
    ['Your login code BRXKLT expires in 5 minutes', 'BRXKLT'],
    ['確認番号: 482913\nログイン画面に入力してください。', '482913'],
    ['[라크스퍼] 확인번호 482913 를 입력하세요', '482913'],
    ['로그인 승인번호 482913. 타인에게 알려주지 마세요', '482913'],
    ['رقم التأكيد الخاص بتسجيل الدخول: 482913', '482913'],
    ['Ihre Bestätigungsnummer für die Anmeldung: 482913', '482913'],
    ['Mã xác nhận của bạn là 482913', '482913'],
    ['确认码：482913，5分钟内有效', '482913'],
    ['Rezervasyonunuzu tamamlamak için onay kodunuz: 482913', '482913'],
    ['Kode konfirmasi Anda 482913 untuk masuk', '482913'],
    ['Votre code secret à usage unique : 482913', '482913'],
    ['Ваш секретный код для входа: 482913', '482913'],
    ['New login: PIN 482913', '482913'],
    ['PIN for your new device: 482913', '482913'],
    ['Your secret code for card payment: 482913', '482913'],
    ['Su nueva clave de acceso es 482913', '482913'],
  ])('%s', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});
