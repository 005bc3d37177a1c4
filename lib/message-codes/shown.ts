import { folded } from './normalise.ts';

/* A code that a user says, shows or sends to somebody, at the start of a ride, at a desk or to play: nothing is signed in to. */

const SHOW_WORDS = [
  '(?:show|tell|give|share|present|provide|hand|quote)(?!\\p{L})|zeig|nenn|sagen|vorzeig|montre|présente|dites|communique',
  'muestr|enseñ|dile|mostr|apresent|informe|pokaż|poda[jw]|laat .{0,20}zien|toon|geef|visa (?:den|koden|upp)|vis (?:den|kod)',
  'näytä|kerro|ukaž|arăta|mutas|göster|söyle|покаж|назов|сообщ|скаж|повідом|tunjuk|beri(?:tahu|kan)|đưa|बताए|दिखाए',
  'säg (?:kod|den)|si koden|מסור|אמור ל|הצג|出示|告知|お伝え|見せ|보여|أظهر|أخبر|أعط',
].join('|');

/** Who asks for it, and where. Couriers are not among them: docs/message-codes.md. */
const DESK_WORDS = [
  '(?:cashier|at the (?:\\p{L}+ ){0,3}(?:till|counter|desk)|reception(?:ist)?|front desk|barista|waiter|dealer|technician)(?!\\p{L})',
  '(?:mechanic|installer|service (?:executive|partner))(?!\\p{L})|kassier|der kasse|am tresen',
  "la caisse|caissi|au comptoir|à l[’']accueil|en (?:la )?caja|mostrador|(?:alla|in) cassa|al banco|(?:no|ao) caixa",
  'no balcão|przy kasie|kasjer|de kassa|i kassa|ved kassen|kassalla|u pokladn|la casierie|kasada|kasiyer|на касс',
  'кассир|на касі|касир|ke kasir|thu ngân|quầy|काउंटर|店员|店員|前台|收银|柜台|店頭|受付|계산대|카운터',
].join('|');
const DRIVER_WORDS = [
  '(?:driver|captain|chauffeur|fahrer|taxista|conductor|motorista|autista)(?!\\p{L})|kierowc|sjåfør|kuljettaj|sürücü',
  'förare|sjåføren|לנהג|şoför|водител|водію|sopir|supir|pengemudi|tài xế|ड्राइवर|চালক|السائق|司机|司機|運転手|기사님',
].join('|');

/** Who gets a code to join something with, or what the user gets for it. */
const FRIEND_WORDS = [
  '(?:friends?|teammates?|colleagues?|students?|earn|both)(?!\\p{L})|freund|kolleg|amis|collègue|amig|colega|amici|vrienden',
  'tegenstander|leerling|znajom|друз|коллег|колег|arkadaş|teman|vänner|venner|bạn bè|好友|朋友|友達|친구|أصدقا|חברים|दोस्त',
].join('|');
/** What users do or do not do with a code. "Geben" alone also means to enter. */
const GIVE_WORDS =
  'disclose|spune|geb|gib|partag|compart(?!iment)|condivi|del(?!iver)|deel|udostępn|paylaş|chia sẻ|bagi';
const SHARE_WORDS = `${GIVE_WORDS}|send|teil|подел|поділ|分享|シェア|공유|شارك|שתפ`;
/** The word for what is shared. */
const CODE = /cod|kod|код|mã|コード|[码碼]|코드|رمز|كود|קוד/iu;

const said = (whom: string, verbs = SHOW_WORDS): (() => RegExp) =>
  folded(
    () =>
      [
        `(?<!\\p{L})(?:${verbs})[^.!?。।\\n]{0,40}(?<!\\p{Script=Latin})(?:${whom})(?!['’]s)`,
        `(?<!\\p{Script=Latin})(?:${whom})(?!['’]s)[^.!?。।\\n]{0,24}(?:${verbs})`,
      ].join('|'),
    'giu',
  );
const friendPattern = said(FRIEND_WORDS, `${SHOW_WORDS}|${SHARE_WORDS}`);
const deskPattern = said(DESK_WORDS);
const driverPattern = said(DRIVER_WORDS);

/** "to start your ride", "ride OTP" */
const RIDE = new RegExp(
  [
    '(?:start|begin)(?:ing)? (?:(?:the|your|this|a) )?(?:\\p{L}+ )?(?:ride|trip)',
    '(?:ride|trip|cab|taxi) otp',
    'otp for (?:the|your|this) (?:\\p{L}+ )?(?:ride|trip)',
  ]
    .map((words) => `(?<!\\p{L})${words}(?!\\p{L})`)
    .join('|'),
  'iu',
);
/** A driver who brings something asks for a delivery code. */
const DELIVERY = /(?<!\p{L})(?:deliver|parcel|package|livr|entreg|liefer|zustell|consegn|bezorg)|डिलीवर/iu;

/** "To sign in as a driver": a sentence that has such words is not about showing a code. */
const SIGN_IN = new RegExp(
  [
    '(?<!\\p{L})(?:log|sign)(?:ging|ning)?[ -]?(?:in|on)(?!\\p{L})|anmeld|einlogg|se connecter|connexion|iniciar sesion',
    'fazer login|accedere|zalogow|logowania|inlogg|prihlas|giris yap|войти|входа|входу|увійти|dang nhap|登录|登錄|ログイン|로그인',
  ].join('|'),
  'iu',
);

/** Whether a sentence is about signing in. */
export function signsIn(sentence: string): boolean {
  return SIGN_IN.test(sentence);
}

/** "Never", "not", "nobody". Portuguese "no" is "in the", so the Spanish one needs its verb. */
const NEGATION_WORDS = [
  "not|never|cannot|nobody|no (?:one|driver|cashier|captain|recep|technic|waiter|dealer)|(?:don|won|can|doesn|mustn)['’]?t",
  'no(?= (?:(?:se )?l[aoe]s? )?(?:compart|muestr|ensen|dig|des?(?!\\p{L})|inform|entreg|proporc|comuni|revel|facilit))',
  'nicht|niemals|nie|niemand\\p{L}*|kein\\p{L}*|ne|jamais|pas|personne|aucun\\p{L}*|nunca|jamas|nadie|ningun\\p{L}*',
  'nao|ninguem|nem|nenhum\\p{L}*|non|mai|nessuno|nu|niciodata|nimanui|niet|nooit|niemand|geen|inte|aldrig|aldri|ikke',
  'ingen|nigdy|nikomu|nikdy|ne(?:ukaz|sdel|rik|dav|posk|hovor|rek)\\p{L}*|nemojte|nikad\\p{L}?|nikome|ala|alkaa|soha|senki\\p{L}*',
  'не|ни|никому|никогда|нельзя|ні|нікому|ніколи|никога|asla|kimse\\p{L}*|degil|\\p{L}+m[ae]yi(?:n(?:iz)?|z)|jangan\\p{L}*|tidak|tak',
  'khong|dung (?:bao|dua|chia|cung|tiet|noi|cho)|μην?|ποτε|[وف]?لا|لن|نہ|نہیں|אל ת\\p{L}+|לא|אין|לעולם',
].join('|');
const NEGATION_SIGNS = [
  '(?<![\\p{L}\\p{M}])(?:न|ना|नहीं|मत|नका|না)(?![\\p{L}\\p{M}])|마[세십시라]|않|없|말[고아]|금지',
  'ない|ません(?!か)|なく|禁|[不勿别別]|ไม่|อย่า|ห้าม',
].join('|');
/** "Tell nobody but your driver", "Do not forget to tell your driver" */
const EXCEPT_WORDS = [
  'except|other than|but (?:your|the)|besides|au(?:ß|ss)er|sauf|excepto|salvo|eccetto|tranne|behalve|utom|oprocz',
  'кроме|окрім|крім|kecuali',
].join('|');
const FORGET_STEMS =
  'forget|vergess|vergeet|zapom|oubli|olvid|esque[cç]|dimentic|gl[eoö]m|unut|забуд|lupa|忘|qu[eê]n|भूल|잊';
const EXCEPT = new RegExp(`(?<!\\p{L})(?:${EXCEPT_WORDS})(?!\\p{L})|以外|${FORGET_STEMS}`, 'iu');

export const negationPattern = folded(() => `(?<!\\p{L})(?:${NEGATION_WORDS})(?!\\p{L})|${NEGATION_SIGNS}`);

/** Whether a text asks for showing a code, rather than warns of it: "Do not tell it to any driver". */
function asks(pattern: RegExp, text: string, object = /(?:)/): boolean {
  return [...text.matchAll(pattern)].some(({ index, 0: words }) => {
    const before = text.slice(Math.max(0, index - 80), index).split(/[.!?,;:\n。।]/);
    const [after = ''] = text.slice(index + words.length, index + words.length + 40).split(/[.!?,;\n。।]/);
    const clause = `${before.at(-1) ?? ''}${words}${after}`;
    return object.test(clause) && (!negationPattern().test(clause) || EXCEPT.test(clause));
  });
}

const warningPattern = folded(() => {
  const negation = `(?:(?<!\\p{L})(?:${NEGATION_WORDS})(?!\\p{L})|${NEGATION_SIGNS})`;
  const gives = `(?:(?<!\\p{L})(?:${GIVE_WORDS})|${SHOW_WORDS})`;
  const refusal = '(?<!\\p{L})ne(?:ukaz|sdel|rik|posk|hovor)\\p{L}*';
  const sides = `${refusal}|${negation}[^.,;!?。।\\n]{0,44}${gives}|${gives}[^.,;!?。।\\n]{0,30}${negation}`;
  return `(?:${sides})[^.!?。।\\n]*`;
}, 'giu');

/**
 * The text without "Don't share it with your courier": the person who must not get the code is not what the message is
 * about.
 */
export function withoutWarnings(text: string): string {
  return text.replace(warningPattern(), (warning, at: number) =>
    EXCEPT.test(text.slice(Math.max(0, at - 12), at) + warning) ? warning : '',
  );
}

/** Whether a message says that its code is for somebody the user meets. @param text without who must not get the code */
export function isForSomebody(text: string): boolean {
  return (
    asks(deskPattern(), text) ||
    asks(friendPattern(), text, CODE) ||
    RIDE.test(text) ||
    (!DELIVERY.test(text) && asks(driverPattern(), text))
  );
}
