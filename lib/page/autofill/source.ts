import type { Source } from './evidence.ts';
import type { Texts } from './texts.ts';

const WORDS: readonly (readonly [Source, RegExp])[] = [
  [
    'app',
    /authenticat(?:or|ion app)|\bauthy\b|\btotp\b|google|\bga ?code\b|(?:your|an?|the|mobile|2fa) app\b|applicat|aplica|\bapp\b|приложени|谷歌|谷歌|身份验证器|驗證器|認証アプリ|인증 앱|OTP앱/u,
  ],
  ['email', /\be?-?mail|\bcorreo|\bcourriel|邮箱|邮件|郵箱|郵件|メール|이메일|почт/u],
  [
    'sms',
    /\bsms\b|\bphone\b|\bmobile\b|text message|\btexted\b|telefon|handy|movil|celular|短信|手机|簡訊|手機|смс|문자|휴대/u,
  ],
];

function saidBy(texts: readonly string[]): Source[] {
  return WORDS.filter(([, words]) => texts.some((text) => words.test(text))).map(([source]) => source);
}

/** Who gives the code that a field asks for: its label says it before its name, and its name before what stands near. */
export function sourceOf({ labels, identifiers, near }: Texts): Source {
  for (const texts of [labels, identifiers, near.length < 120 ? [near] : []]) {
    const said = saidBy(texts);
    if (said.length > 0) return said.length === 1 ? said[0]! : '';
  }
  return '';
}
