import type { FieldTerm, MessageTerm } from './term.ts';

/** Japanese, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', '認証(?:コート|コード|番号|キー)', 'Japanese sign-in pages'],
  ['certain', '確認(?:コート|コード|番号)', 'Japanese sign-in pages'],
  ['certain', '検証コ[ーｰ](?:ト|ド)', 'Japanese sign-in pages'],
  ['certain', 'ワンタイム', 'Japanese sign-in pages'],
  ['certain', '認証用コ', ''],
  ['certain', 'アプリ.{0,12}コ[ーｰ](?:ト|ド)', 'Japanese sign-in pages'],
  ['certain', 'コ[ーｰ](?:ト|ド).{0,3}アプリ', 'Japanese sign-in pages'],
  ['certain', '(?<!\\d)(?:6|六)\\s?[桁ケ]', 'Japanese sign-in pages'],
  ['certain', '二段階認証コ', 'Japanese sign-in pages'],
  ['code-run-on', 'コ[ーｰ](?:ト|ド)', 'Japanese sign-in pages'],
  ['known-kind', 'セキュリティ', 'Japanese sign-in pages'],
  ['second-factor', '認証アプリ', 'Japanese sign-in pages'],
  ['sent', '送りました', ''],
  ['one-time', 'ワンタイム', 'Japanese sign-in pages'],
  ['recovery', 'リカバリ', 'Japanese sign-in pages'],
  ['recovery', 'バックアップ', 'Japanese sign-in pages'],
  ['recovery', '復元コ', ''],
  ['promotion', '紹介コ', ''],
  ['promotion', 'プロモ', ''],
  ['promotion', 'codigo amigo', ''],
  ['promotion', 'actiecode', ''],
  ['promotion', 'offer code', 'messages in other-codes'],
  ['promotion', 'campaign', 'duckduckgo/duckduckgo-autofill test-forms/centrum_cz_login.h'],
  ['promotion', 'クーポン', 'Japanese sign-in pages'],
  ['other-code', '商品コ', 'Japanese sign-in pages'],
  ['other-code', 'お客様(?:番号|コ)', 'Japanese sign-in pages'],
  ['to-come', '送信します', ''],
  ['to-come', 'お送りします', ''],
];

/** Japanese, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  [
    'sure-run-on',
    '(?:認証|確認|検証|照合|二要素|2段階認証|パスワード ?リセット|再設定)(?:用)?(?: ?)(?:コード|番号|パスワード|パスコード|キー|ナンバー)',
    'messages in Japanese',
  ],
  [
    'sure-run-on',
    '(?:ログイン|セキュリティ|ワンタイム|本人確認|二段階認証|アクセス|暗証)(?:用)?(?: ?)(?:コード|番号|パスワード|パスコード|キー|ナンバー)',
    'messages in Japanese',
  ],
  ['sure-run-on', '(?:リセット|ログイン|本人確認|認証)(?:用)? ?コード', 'messages in Japanese'],
  ['sure-run-on', '(?:ຕົວເລກ|ລະຫັດ|កូដ|លេខ ?កូដ|ကုဒ်)', 'messages with other codes'],
  [
    'plain-run-on',
    '(?:验证码|驗證碼|密[码碼][为為是:：]|代[码碼]\\s?[为為是:：]|口令[为為是:：]|パスワード ?[:：は])',
    'messages in Japanese',
  ],
  [
    'plain-run-on',
    '(?:暗証番号|(?<!\\p{Script=Latin})pin ?[码碼]|コード|パスコード|코드|번호는)',
    'messages in Japanese',
  ],
  ['plain-run-on', '(?:verifizierungsnummer|bestätigungsnummer|sicherheitsnummer)', ''],
  [
    'other-code-run-on',
    '(?:顧客|店舗|会員|社員|部署|国|地域|支店|お客様|商品|管理|学生|取引|部屋)(?:コード|暗証番号)',
    'messages with other codes',
  ],
  [
    'other-code-run-on',
    '(?:クーポン|割引|プロモ(?:ーション)?|招待|紹介|商品|郵便|バー|エラー|キャンペーン|ギフト|受取|予約|QR|特典)(?: ?)(?:コード|番号)',
    'messages in Japanese',
  ],
  ['act-run-on', 'ログイン', 'messages in Japanese'],
  ['verb-run-on', '使って', ''],
  ['commerce-run-on', 'クーポン', 'messages in Japanese'],
  ['label-run-on', 'ご注文', 'messages in Japanese'],
  ['label-run-on', 'お問い合わせ', 'messages in Japanese'],
  ['label-run-on', '問合せ', ''],
  ['label-run-on', 'お客様', 'messages in Japanese'],
  ['label-run-on', 'カード', 'messages in Japanese'],
  ['label-run-on', '下4けた', ''],
];
