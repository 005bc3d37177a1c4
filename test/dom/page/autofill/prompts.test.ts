import { describe, expect, it } from 'vitest';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { names, showPage } from './page.ts';

/** One prompt per language, as sign-in pages put it. */
const PROMPTS: [language: string, label: string][] = [
  ['German', 'Bestätigungscode eingeben'],
  ['French', 'Code de vérification'],
  ['Spanish', 'Código de verificación'],
  ['Portuguese', 'Código de autenticação'],
  ['Italian', 'Codice di verifica'],
  ['Dutch', 'Verificatiecode'],
  ['Swedish', 'Verifieringskod'],
  ['Danish', 'Bekræftelseskode'],
  ['Norwegian', 'Engangskode'],
  ['Finnish', 'Vahvistuskoodi'],
  ['Polish', 'Kod weryfikacyjny'],
  ['Czech', 'Ověřovací kód'],
  ['Slovak', 'Overovací kód'],
  ['Hungarian', 'Ellenőrző kód'],
  ['Romanian', 'Cod de verificare'],
  ['Turkish', 'Doğrulama kodu'],
  ['Russian', 'Код подтверждения'],
  ['Ukrainian', 'Код підтвердження'],
  ['Greek', 'Κωδικός επαλήθευσης'],
  ['Japanese', '確認コード'],
  ['Chinese', '动态验证码'],
  ['Chinese (traditional)', '簡訊驗證碼'],
  ['Korean', '인증 코드'],
  ['Arabic', 'رمز التحقق'],
  ['Hebrew', 'קוד אימות'],
  ['Hindi', 'सत्यापन कोड'],
  ['Vietnamese', 'Mã xác minh'],
  ['Indonesian', 'Kode verifikasi'],
  ['Thai', 'รหัสยืนยัน'],
  ['Azerbaijani', 'Təsdiqləmə kodu'],
  ['Hindi', 'अपने ऐप से 6 अंकों का कोड दर्ज करें'],
  ['Hebrew', 'הזינו את הקוד מאפליקציית האימות'],
  ['Bengali', 'যাচাইকরণ কোড'],
  ['Tamil', 'சரிபார்ப்புக் குறியீடு'],
  ['Urdu', 'تصدیقی کوڈ'],
  ['Serbian', 'Верификациони код'],
  ['Latvian', 'Verifikācijas kods'],
  ['Slovenian', 'Koda za preverjanje'],
  ['Chinese, by a product', '谷歌验证码'],
  ['English, by what makes it', 'Enter code generator code'],
  ['English, dynamic', 'Dynamic code'],
  ['English, the factor alone', '2FA'],
  ['English, a product alone', 'Google Authenticator'],
  ['German, the factor alone', 'Zweiter Faktor'],
];

const RECOVERY_PROMPTS: [language: string, label: string][] = [
  ['German', 'Wiederherstellungscode'],
  ['French', 'Code de récupération'],
  ['Spanish', 'Código de recuperación'],
  ['Portuguese', 'Código de recuperação'],
  ['Italian', 'Codice di recupero'],
  ['Dutch', 'Herstelcode'],
  ['Polish', 'Kod zapasowy'],
  ['Russian', 'Резервный код'],
  ['Japanese', 'リカバリーコード'],
  ['Chinese', '恢复代码'],
  ['Korean', '복구 코드'],
  ['Turkish', 'Kurtarma kodu'],
];

/** The bare word as a sentence, with what forms add to it; nothing else on the page says which code. */
const BARE = [
  'Enter the code (required)',
  'Code eingeben (erforderlich)',
  'Entrez le code (obligatoire)',
  'Introduce el código (obligatorio)',
  'Inserisci il codice',
  'Voer code in (verplicht)',
  'Zadejte kód',
  'Kodu girin',
];

/** Labels that take a recovery code as well as the app's. */
const EITHER = [
  'Authenticator code or recovery code',
  'Authenticator-Code oder Wiederherstellungscode',
  'Code d’authentification ou code de récupération',
  'Código de verificación o código de recuperación',
  'Verificatiecode of herstelcode',
  'Kod weryfikacyjny lub kod zapasowy',
  'Verifieringskod eller reservkod',
  'Vahvistuskoodi tai varakoodi',
  'Ověřovací kód nebo záložní kód',
  'Cod de verificare sau cod de recuperare',
  'Hitelesítő kód vagy helyreállítási kód',
  'Doğrulama kodu veya kurtarma kodu',
  'Код подтверждения или резервный код',
  'Код підтвердження або резервний код',
  'קוד אימות או קוד גיבוי',
  '認証コードまたはリカバリーコード',
  '动态验证码或备用码',
];

/** Sentences that ask for one of the recovery codes. */
const ONE_OF = [
  'Introduce uno de tus códigos de recuperación',
  'Saisissez une de vos codes de récupération',
  'Inserisci uno dei codici di recupero',
  'Voer een van je herstelcodes in',
  'Wpisz jeden z kodów zapasowych',
  'Geben Sie einen Ihrer Wiederherstellungscodes ein',
];

/** Sentences on recovery codes that are no request for one. */
const HINTS = [
  'Sie sollten Ihre Wiederherstellungscodes sicher aufbewahren',
  'Si no tienes tu teléfono, usa un código de recuperación',
];

/** What boxes are called one by one. */
const BOXES = [
  'Chiffre 1 de 6',
  'Cijfer 1 van 6',
  'Siffra 1 av 6',
  'Ciffer 1 af 6',
  'Cifra 1 su 6',
  'Ziffer 1 von 6',
  'Dígito 1',
];

describe('in the languages of sign-in pages', () => {
  it('boxes that are named as a group', () => {
    showPage(`<div role=group aria-label="One-time password"><div>${'<input maxlength=1>'.repeat(6)}</div></div>`);
    expect(findCodeFields(document)[0]?.reasons).toContain('label:certain');
  });

  it.each(BARE)('the word alone: %s', (label) => {
    showPage(`<h1>2FA</h1><form><label>${label} <input name=field7></label></form>`);
    expect(findCodeFields(document)[0]?.reasons).toContain('label:bare');
  });

  it.each(EITHER)('either code: %s', (label) => {
    showPage(`<form><label>${label} <input name=field7></label></form>`);
    expect(findCodeFields(document)).toHaveLength(1);
  });

  it.each(ONE_OF)('one of them: %s', (prompt) => {
    showPage(`<p>${prompt}</p><form><input name=code></form>`);
    expect(findCodeFields(document)).toEqual([]);
  });

  it.each(HINTS)('a hint: %s', (hint) => {
    showPage(`<h1>2FA</h1><p>${hint}</p><form><label>Code <input name=code></label></form>`);
    expect(findCodeFields(document)).toHaveLength(1);
  });

  it.each(BOXES)('boxes: %s', (label) => {
    const named = (i: number): string => `<input aria-label="${label.replace('1', String(i))}">`;
    showPage(`<h1>2FA</h1>${[1, 2, 3, 4, 5, 6].map(named).join('')}`);
    expect(findCodeFields(document)[0]?.inputs).toHaveLength(6);
  });

  it('a nameless field of a code’s length, alone on a page about a second factor', () => {
    showPage('<h1>Two-step login</h1><form><input name=x maxlength=6><button>Continue</button></form>');
    expect(findCodeFields(document)).toHaveLength(1);
    showPage('<h1>Two-step login</h1><form><input name=x maxlength=6><input name=y maxlength=6></form>');
    expect(findCodeFields(document)).toEqual([]);
  });

  it.each(PROMPTS)('%s: %s', (_language, label) => {
    showPage(`<form><label>${label} <input name=field7></label></form>`);
    expect(findCodeFields(document)[0]?.reasons).toContain('label:certain');
  });

  it.each(RECOVERY_PROMPTS)('%s recovery: %s', (_language, label) => {
    showPage(`<form><label>${label} <input name=code autocomplete="one-time-code"></label></form>`);
    expect(findCodeFields(document)).toEqual([]);
  });

  it.each([
    ['MFA code 1', 'MFA code 2'],
    ['Authentication code 1', 'Authentication code 2'],
  ])('two codes of one device in turn: %s, %s', (...labels) => {
    showPage(
      `<form>${labels.map((label, i) => `<label>${label} <input name=mfaCode${i + 1}></label>`).join('')}</form>`,
    );
    const scores = () => findCodeFields(document).map(({ inputs, score }) => [inputs[0].id || names(inputs)[0], score]);
    const [[first, high], [, low]] = scores() as [[string, number], [string, number]];
    expect(first).toBe('mfaCode1');
    expect(high - low).toBeGreaterThanOrEqual(15);
    document.querySelector('input')!.value = '123456';
    expect(scores()[0]?.[0]).toBe('mfaCode2');
  });

  it.each(['readonly', 'disabled'])('boxes around a %s one with a sign that is in every code', (closed) => {
    const open = (from: number) => [0, 1, 2].map((i) => `<input name=d${from + i} maxlength=1>`).join('');
    const sign = (text: string) => `<input name=sign maxlength=1 value="${text}" ${closed}>`;
    const six = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'];
    showPage(`<h1>2FA</h1><div>${open(0)}${sign('-')}${open(3)}</div>`);
    expect(names(findCodeFields(document)[0]?.inputs ?? [])).toEqual(six);
    showPage(`<h1>2FA</h1><div>${sign('G')}${open(0)}${open(3)}</div>`);
    expect(names(findCodeFields(document)[0]?.inputs ?? [])).toEqual(six);
  });

  it.each(['-', '_', '∗', '■', 'x'])('boxes that are all closed but the first, with %s in each', (sign) => {
    const box = (i: number) => `<input name=d${i} maxlength=1 ${i > 0 ? `disabled value="${sign}"` : ''}>`;
    showPage(`<h1>Two-factor authentication</h1><div>${[0, 1, 2, 3, 4, 5].map(box).join('')}</div>`);
    expect(findCodeFields(document)[0]?.inputs).toHaveLength(6);
  });

  it('a search field only where all of it speaks of a code', () => {
    const found = (more: string) => {
      showPage(`<form><label>Code <input type=search name=code ${more}></label></form>`);
      return findCodeFields(document).length;
    };
    expect(found('autocomplete=one-time-code inputmode=numeric maxlength=6')).toBe(1);
    expect(found('autocomplete=one-time-code')).toBe(0);
    expect(found('inputmode=numeric maxlength=6')).toBe(0);
  });
});
