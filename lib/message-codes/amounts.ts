import { folded } from './normalise.ts';

/** Words for an amount, in scripts whose words may touch digits. */
const AMOUNT_WORDS = [
  // Persian, Arabic and Urdu.
  'واریز|برداشت|خرید|مبلغ|مانده|موجودی|انتقال|پرداخت|سحب|[إا]يداع|خصم|شراء|رصيد|تحويل|دفع|رقم|ادائیگی',
  // Hebrew, Hindi and Bengali.
  'סכום|רכישה|משיכה|חיוב|תשלום|राशि|भुगतान|खरीद|जमा|निकासी|টাকা|জমা',
  // Thai, Chinese, Japanese and Korean.
  'ซื้อ|ถอน|โอน|ฝาก|ยอด|จำนวน|ชำระ',
  '金[额額]|消[费費]|购买|購買|转账|轉帳|支付|購入|支払|入金|出金|금액|결제|출금|입금|구매',
];
const amountPattern = folded(() => `(?:${AMOUNT_WORDS.join('|')})[^\\n\\d]{0,24}$`, 'u');

/**
 * Whether digits that touch the word for a code behind them belong to what comes before: an amount is named there, or
 * another number follows the word.
 */
export function isTouchingAmount(candidate: { start: number }, keyword: { end: number }, text: string): boolean {
  return (
    amountPattern().test(text.slice(Math.max(0, candidate.start - 40), candidate.start)) ||
    /^[^\d.。؛]{0,24}\d{4,10}(?!\d)/u.test(text.slice(keyword.end, keyword.end + 40))
  );
}
