import { once } from '../once.ts';
import { folded } from './normalise.ts';

/* The "confirmation number" of a booking or an order, which any language calls like a one-time code. */

/** Numbers of receipts more often than one-time codes. */
const RECEIPT_NUMBERS = [
  'confirmation number',
  'पुष्टि (?:संख्या|नंबर)',
  'رقم (?:ال)?ت[أا]كيد',
  '\\p{L}{0,12}best(?:ä|ae)tig\\p{L}{0,12}nummer\\p{L}{0,3}',
  'm(?:ã|a) số xác nhận',
];
const receiptNumberPattern = folded(() => `^(?:${RECEIPT_NUMBERS.join('|')})$`);
/** As often the one as the other. */
const EITHER_NUMBER = /^(?:確認(?:用)? ?(?:番号|ナンバー)|(?:확인|승인) ?번호)$/u;

const CONFIRM_STEMS = [
  'confirm|conferm|konfirm|bestatig|bestaetig|bevestig|bekraeft|bekreft|bekraft|vahvist|megerosit',
  'подтвержд|підтвердж|потвърд|potwierd|potvrd|potvrz|onay|teyit|pengesahan|xac nhan|επιβεβαιω',
  '确认|確認|확인|승인|ยืนยัน|ت[أا]كيد|تایید|पुष्ट|নিশ্চিত',
].join('|');
const confirmPattern = folded(() => CONFIRM_STEMS);

const NUMBER_WORDS = 'number|numero|numer|nummer|номер|nomor|numara|cislo'.split('|');
const numberOfPattern = folded(
  () => `(?<!\\p{L})(?:${NUMBER_WORDS.join('|')}) (?:(?:de|di|da) )?(?:${CONFIRM_STEMS})\\p{L}{0,8} ?[:：] *$`,
);

/** What users book or order. */
const BOOKED_WORDS = [
  '(?<!\\p{L})(?:book(?:ed|ing(?!\\.com))|your (?:order|appointment)|reserv|buchung|bestellung|prenotazion|boeking|bestelling)',
  '(?<!\\p{L})(?:rezerw|rezerv|pedido|commande|pesanan|pemesanan|zamowieni|objednavk|siparis|ticket|bilet|billet)',
  '(?<!\\p{L})(?:(?:tuo|suo) ordine|бронир|бронюв|заказ|замовлен|dat (?:phong|ve|cho|hang)|don hang)',
  'बुकिंग|टिकट|होटल|आरक्षण|ऑर्डर|বুকিং|টিকিট|অর্ডার|حجز|طلبك|رزرو|سفارش|بکنگ|จอง',
  '预订|預訂|订单|訂單|预约|預約|予約|注文|宿泊|購入|申し?込|예약|주문|예매|결제|구매|\\d원',
];
const bookedPattern = folded(() => BOOKED_WORDS.join('|'));

/** Says that it is booked or ordered, not that it has yet to be confirmed. */
const DONE_WORDS = [
  '(?:is|been|was|reservation|booking) (?:now )?(?:confirmed|booked|complete)(?!\\p{L})',
  '(?:thank(?:s| you) for|gracias por|merci pour|obrigad[oa] p\\p{L}{2,3}|grazie per|vielen dank fur|bedankt voor) ',
  '(?:confirmad[ao]|confermat[ao]|confirmee?|bestatigt|bevestigd|potwierdzon\\p{L}|potvrzen\\p{L}?)(?!\\p{L})',
  'подтвержден|підтверджен|спасибо за|onaylandi|tamamlandi|berhasil|thanh cong|da duoc dat',
  '成功|已[确確][认認]|(?:完了|確定)(?:いた)?しました|ありがとうございま|(?:확정|완료)되었|결제 ?완료|승인 ?[\\d,]+원',
  'सफल|हो (?:गया|गई|गयी)|সফল|تم (?:ت[أا]كيد|حجز|استلام)|انجام شد|สำเร็จ',
];
const donePattern = folded(() => DONE_WORDS.join('|'));

/** Words for signing in, where a number confirms who the user is. */
const SIGN_IN_WORDS = [
  '(?<!\\p{L})(?:log-?in|log in|sign-?in|sign in|anmeld|einlogg|registrier|verif|dang (?:nhap|ky)|xac (?:minh|thuc))',
  'लॉग ?इन|लॉगिन|साइन ?इन|सत्याप|دخول|تسجيل|تحقق|ログイン|サインイン|本人|認証|会員登録|로그인|인증|본인|가입',
];
const signInPattern = folded(() => SIGN_IN_WORDS.join('|'));

/** A visit, a table or a room, which a code can confirm. An order is paid for, with a code of the bank. */
const VISIT_WORDS = [
  'booking(?!\\.com)|reserv|appointment|your (?:stay|visit|table)|buchung|termin|prenotazion|appuntament|boeking|afspraak',
  'bokning|bestilling|rendez-vous|cita|consulta(?!\\p{L})|rezerw|rezerv|wizyt|randevu|varau|foglal|programare',
  'бронир|бронюв|запис(?:ь|и)|резерв|pemesanan|dat (?:phong|cho|ban)|κρατηση|ραντεβου|बुकिंग|अपॉइंटमेंट|حجز|رزرو|จอง',
  '预订|預訂|预约|預約|予約|예약',
].join('|');
const visitPattern = folded(() =>
  [
    `(?:${CONFIRM_STEMS}|complete|finali[sz])[^.!?\\n]{0,30}(?<!\\p{Script=Latin})(?:${VISIT_WORDS})`,
    `(?<!\\p{Script=Latin})(?:${VISIT_WORDS})[^.!?\\n]{0,16}(?:${CONFIRM_STEMS})`,
  ].join('|'),
);

/** "Enter code KX4829 to confirm your reservation": whether a sentence is about confirming a visit. */
export function confirmsVisit(sentence: string): boolean {
  return visitPattern().test(sentence);
}

/** What a text says about bookings, asked once however many words for a code it has. */
export function bookingsIn(text: string, isSupported: () => boolean, hasVerb: () => boolean) {
  return {
    isBooked: once(() => bookedPattern().test(text)),
    isDone: once(() => donePattern().test(text)),
    isAsked: once(() => isSupported() || signInPattern().test(text) || hasVerb()),
    isSupported,
  };
}

/** Whether a word for a code is the name of a number that a booking or an order got. */
export function isOfBooking(word: string, bookings: ReturnType<typeof bookingsIn>): boolean {
  if (!confirmPattern().test(word)) return false;
  const isReport = bookings.isBooked() && bookings.isDone();
  const isReceipt = receiptNumberPattern().test(word);
  if (isReceipt || EITHER_NUMBER.test(word))
    return isReport || (!bookings.isAsked() && (isReceipt || bookings.isBooked()));
  return isReport && !bookings.isSupported();
}

/** Whether the label that ends `before` names a confirmation number, in languages that say "number of confirmation". */
export function isConfirmationNumber(before: string): boolean {
  return numberOfPattern().test(before);
}
