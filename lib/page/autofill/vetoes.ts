import { any } from './words.ts';

/** What rules a field out, in the languages that sign-in pages are written in. Patterns meet folded text, as in words.ts. */

/** Recovery and backup codes: never to be filled with a one-time code. */
export const RECOVERY = any(
  '(?:recovery|backup|back-up|scratch|emergency|rescue|fallback|reserve|printed)[- ]?(?:otp|code|codes|key|keys|token|tokens|pin|phrase|passcode)|(?:recovery|backup|scratch|emergency)(?: |$)(?!.*(?:email|phone))|recoverycode|backupcode|scratchcode|wiederherstell|notfall-?code|backup-?code|ersatzcode|reservecode|code de (?:secours|recuperation|sauvegarde)|codigos? de (?:recupera|respaldo|emergencia|seguranca reserva|backup|reserva|copia)|codic[ei] di (?:recupero|backup|riserva|emergenza)|herstelcode|back-?upcode|aterstallning|reservkod|sakerhetskopi|gendannelse|reserve-?kode|nood-?code|sikkerhe[dt]skopi|backup-?kode|gjenopprett|palautuskoodi|varakoodi|varmuuskoodi|varmuuskopi|codigos? reserva|code d.urgence|copia de (?:seguridad|seguranca)|kod(?:y|u|ow)? (?:zapasow|odzyskiwania|awaryjn|pro obnov|obnoven)|(?:zapasow|awaryjn)\\w* kod|zalozni kod|zaloznych|obnovovaci|zachranny kod|helyreallit|biztonsagi mentes|tartalek ?kod|cod(?:uri|ul)? de (?:\\w+ de )?(?:recuperare|rezerva|urgenta)|kurtarma kod|yedek kod|acil durum kod|резервн|запасн\\p{L}* код|аварийн\\p{L}* код|код восстановления|коды восстановления|код вiдновлення|відновлення|κωδικ\\p{L}* (?:ανακτησης|αντιγραφ|εφεδρ)|εφεδρικ|リカバリ|バックアップ|復旧|回復|復元コ|予備|恢复(?:码|代码)|恢復(?:碼|代碼)|备用(?:码|代码)|備用(?:碼|代碼)|备份(?:码|代码)|備份(?:碼|代碼)|应急|應急|救援(?:码|碼)|复原(?:码|代码)|復原(?:碼|代碼)|복구|백업|예비|استعادة|النسخ|استرداد|احتياطي|שחזור|גיבוי|ma (?:khoi phuc|du phong)|kode (?:pemulihan|cadangan)',
);

/** Own words that rule a field out whatever else they say. Each with the name its reason bears. */
export const HARD_VETOES: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'captcha',
    any(
      'captcha|kaptcha|turing|securimage|honey ?pot|antispam|anti spam|not a robot|robot check',
      '(?:image|picture|graphic|graph|img|pic|visual|validate|rand|random|check|verify ?img|vcode) ?code\\b',
      '(?:characters?|letters|text|code|numbers?) (?:shown |displayed |from )?above\\b',
      '(?:characters?|letters|text|code|numbers?|word) (?:that )?(?:you see |shown |displayed |seen |appears? |from )*(?:in |on |from )?(?:the |this )?(?:image|picture|box above)',
      'картинк|изображени|图形|圖形|图片|圖片|看不清|換一張|换一张|画像|imagen|imagem|immagine|code de l.image|captcha|sicherheitsabfrage|obrazk|security ?text',
    ),
  ],
  [
    'promotion',
    any(
      'promo|coupon|kupon|voucher|discount|rabat|kampan|campan|kampagne|alennus|kedvezmeny|reducere|cadeau|presentkort|darkov|verdikode|diskon|undangan|giam gia|gioi thieu|khuyen mai|gift ?(?:card|code|cert)|gutschein|rabatt|cupom|cupon|descuento|buono|sconto|kortingscode|slevov',
      'indirim|промо|купон|скидк|знижк|προσφορ|εκπτ|쿠폰|추천|할인|초대|프로모|خصم|قسيمة|دعوة|קופון|קוד (?:מבצע|הנחה)|折扣|优惠|優惠|邀請碼|推薦碼|紹介コ|プロモ|codigo amigo|actiecode|offer code|campaign|redeem|loyalty|reward|referr?al|referr?er|invit(?:e|ation)|einladung|parrainage|affiliate|优惠|推荐码|邀请码|クーポン|招待',
    ),
  ],
  [
    'postal',
    any(
      '\\bzip|postal|post ?code|postleitzahl|\\bplz\\b|codigo ?postal|\\bcep\\b|postnummer|postinumero|kod pocztowy|\\bpsc\\b|iranyitoszam|cod postal|posta kodu|почтовы|индекс|поштов|пощенск|ταχυδρομ|البريدي|מיקוד|邮政|邮编|郵便番号|邮编|郵遞區號|우편번호|ma buu dien|kode ?pos\\b',
      '(?:country|area|region|state|city|dial|dialing|dialling|calling|international|std|isd|county) ?code|vorwahl|indicatif|phone ?prefix|landercode|landskod|landekode|code (?:du )?pays|codigo (?:de|del|do) (?:pais|area)|prefisso|kod kraju|код (?:страны|країни)|国番号|رمز (?:الدولة|البلد)',
    ),
  ],
  [
    'card',
    /last (?:4|four)(?: digits)? of (?:your|the) (?:ssn|social|card|account|phone|credit|debit|id)|(?:visa|mastercard|master card|maestro|amex|american express)\b|kartenpruf|cryptogramme|\bcvv|\bcvc|\bcsc\b|\bcvn|card ?(?:code|number|verification|security|pin|holder|no)\b|security ?code ?\(?(?:cv|cs)|(?:credit|debit)(?:\/debit)? ?card|card (?:details|ending)|kreditkart|carte bancaire|tarjeta|carta di credito|\biban\b|\bbic\b|swift|sort ?code|routing|ifsc|code (?:on|at) the (?:back|front)|back of (?:your |the )?card|digits on (?:the )?(?:back|front)/u,
  ],
  [
    'other-code',
    /\bamount\b|betrag|montant|importe\b|code or link|link or code|(?:displayed|shown|see|appears) on (?:the |your )?(?:tv|television|screen of)|\btv code|pairing|bluetooth|ballot|voter|diagnosis|pick-?up code|\blocker|game ?pin|\bexam\b|test access|bar code|qr ?code|source code|html code|embed|colou?r code|hex code|lang(?:uage)? code|currency ?code|product ?code|item code|\bsku\b|class ?code|course ?code|error ?code|status ?code|tax ?code|codice fiscale|fiscal code|\bencode|\bdecode|unicode|(?:licen[cs]e|serial|product|activation) ?(?:key|number)|serial code|tracking|booking|reservation|flight|airport ?code|confirmation number|employer code|company ?code|school code|dealer code|store code|agency code|airline code|station code|industry code|sic code|naics|order code|member code|user ?code|customer code|account ?code|client ?code|company pin|code client|codice cliente|codigo (?:de |do |del )?(?:cliente|estudiante|aluno|producto|produto)|kod (?:klienta|produktu)|klantcode|kundencode|kundenummer|kundnummer|asiakas(?:numero|koodi|tunnus)|cod client|код (?:клиента|клієнта|товара|продукта)|κωδικ\p{L}* (?:πελατη|προιοντος)|商品コ|お客様(?:番号|コ)|客户代码|客戶代碼|고객 ?(?:번호|코드)|(?:كود|رمز) العميل|ma (?:khach hang|san pham)|kode (?:pelanggan|produk)|musteri (?:no|num|kod)|ugyfel(?:szam|kod)/u,
  ],
  [
    'key',
    /yubi|touch your|(?:setup|manual entry|api|access|personal access|bearer|csrf|xsrf|refresh|session|push|webhook|bot|deploy|public|private|ssh|encryption|request ?verification|authenticity) ?(?:key|token|secret)\b|secret key|\bnonce\b|shared secret|security key/u,
  ],
];

/** Own words that rule a field out unless they speak of a code as well ("the code we sent to your email"). */
export const SOFT_VETOES: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'identity',
    /e-?mail|user ?(?:name|id)\b|username|benutzername|first ?name|last ?name|surname|full ?name|birth|geburt|\bdob\b|\bssn\b|social security|national id|tax ?(?:id|number)|\bvat\b|passport|licen[cs]e|serial|\bmm\b|\byyyy\b|\bday\b|\bmonth\b|\byear\b|quantity|\bqty\b|amount|price|member|customer|order|phone|mobile number|telephone|telefon|student|employee|account ?(?:number|no)\b/u,
  ],
  ['address', /address|street|\bcity\b|countr(?:y|ies)|region|expir|credit|debit|\bbank\b/u],
  [
    'text',
    /search|suche\b|recherche|buscar|cerca\b|zoeken|szukaj|поиск|検索|搜索|\bquery\b|comment|message|subject|title\b|description|\bauthor\b|error|website|\burl\b|\buri\b|https?:|redirect|domain|locale|language/u,
  ],
  [
    'password',
    /password|passwort|passwd|kennwort|mot de passe|contrasena|senha|wachtwoord|\bhaslo\b|\bheslo\b|пароль|losenord|adgangskode|salasana|\?\s*$|security question|secret question|mother|maiden|pet.?s name|memorable|\bhint\b/u,
  ],
];

/** Names that end in one of these are about something around the code, whatever stands before: `mfa_phone`, `token_name`. */
export const NOT_THE_CODE =
  /(?:^| )(?:phone|mobile|phone number|mobile number|email|mail|address|method|user|username|name|country|type|provider|device|device name|secret key|enabled|remember|trust|amount|donation|price|status|title|issuer|period|interval|expiry|expires|date|url|label|description|limit|count|search|filter)\d*$/u;

/** A PIN that somebody keeps, of a card, a profile or an app. */
export const KEPT_PIN =
  /\b(?:your|profile|account|parental|card|set|new|choose|choisissez|create|change|current|old|confirm|wallet|app|screen|unlock|master|transaction|upi|m|t)[- ]?(?:(?:4|6|four|six)[- ]digit )?(?:\w+ )?pin\b|forg[eo]t(?:ten)? (?:your |my )?pin|pin (?:to|for) (?:access|unlock|continue|this)/u;

/** Said of a code that is still to be asked for: what the page wants first is where to send it. */
export const TO_COME =
  /\b(?:we|i|they)(?:'ll| will| can|'re going to| are going to| may) (?:\w+ )?(?:send|text|e-?mail|call|sms)|you(?:'ll| will) (?:get|receive|be sent)|\b(?:to|and) (?:receive|get) (?:a|an|your|the) |wir (?:senden|schicken)|werden wir|nous (?:vous )?enverrons|(?:te|le|lhe|vamos|os) envia(?:re|re)mos|enviaremos|vamos (?:te )?enviar|ti invieremo|we (?:sturen|zullen)|vi skickar|vi sender|lahetamme|wyslemy|posleme|zasleme|отправим|вышлем|пришлем|надiшлемо|надішлемо|gonderecegiz|送信します|お送りします|将(?:会)?(?:发送|向)|會發送|보내드립니다|sera envoye/u;
