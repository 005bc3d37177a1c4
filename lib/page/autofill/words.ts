/**
 * The vocabulary, in the languages sign-in pages are written in. Patterns meet text that `fold` has made small and
 * accentless, and identifiers that `identifierWords` has taken apart.
 */

import { stripMarks } from './dom.ts';

/** One pattern out of many; its own accents go the way that `fold` takes those of a text. */
export const any = (...parts: string[]): RegExp => new RegExp(stripMarks(parts.join('|')), 'u');

/** Identifiers that name nothing but a one-time code. */
export const CERTAIN_IDENTIFIER = any(
  '(?:^| )(?:sms|email|mail|user|login|phone|mobile|tel|auth|confirm|verify|my|the|input|txt|guac|g)?t?otp(?: ?(?:code|token|input|field|box|value|number|num|pin|key|pass|password|digit|attempt|auth|verify|text|entry))?s?\\d*(?: |$)',
  '(?:^| )(?:otc|hotp|onetime|oath ?token|oath ?code)\\d*(?: |$)',
  '(?:^| )(?:2fa|mfa|tfa|twofa|2 fa|two fa|2factor|twofactor|two factor|2 factor|2sv|twostep|two step|2step|2 step|second factor|secondfactor|multi factor|multifactor|dual factor)(?: ?(?:code|token|input|field|value|pin|key|pass|password|answer|secret|attempt|auth|auth code|authentication|authentication code|authenticator|challenge|verify|verification|verification code|login|number|otp|totp|digit))?\\d*(?: |$)',
  '(?:^| )one ?time ?(?:code|pass|password|passcode|pin|token|pwd)s?\\d*(?: |$)',
  '(?:^| )(?:auth|authentication|authenticator|authenticate|authorization|verify|verification|verif|confirm|confirmation|sms|login|signin|sign in|google|google auth|google authenticator|mobile auth|email|mail|text|validation|verified) ?(?:code|passcode|codes|kod|token code|pin code)\\d*(?: |$)',
  '(?:^| )(?:google|authenticator|gauth|googleauth|google auth|verification|verify|login|auth|wfls|tfa) ?(?:token|otp|pin)\\d*(?: |$)',
  '(?:^| )(?:authcode|smscode|verifycode|verificationcode|confirmationcode|loginfactor|phone ?app ?otp|totp ?\\w*)\\d*(?: |$)',
  '(?:^| )(?:google ?authenticator|gauth|authenticator)(?: input| field| value)?\\d*(?: |$)',
);

/** What Chinese pages, and many old ones, call a captcha as often as a code that was sent. */
export const MAYBE_CAPTCHA =
  /^(?:verify|verif|vcode|ver|check|valid|validate|validation|auth|yzm|verification)? ?code$|^(?:请输入|輸入|请填写)?(?:验证码|驗證碼|校验码)$|yzm/u;

/** A name that is only a password's. */
export const PASSWORD_IDENTIFIER = /(?:^| )(?:password|passwd|pwd|passwort|kennwort|pass ?word)\d*$/u;

/** A password that is good for once: the one kind that is a code. */
export const ONE_TIME_PASSWORD =
  /one[- ]?time|einmal|usage unique|un solo uso|uso unico|monouso|eenmalig|engangs|jednoraz|одноразов|ワンタイム|一次性|일회용|tek kullanim/u;

/** Identifiers that often name a code and often do not. */
export const AMBIGUOUS_IDENTIFIER =
  /(?:^| )(?:code|codes|pin|pincode|token|tokencode|passcode|pass code|key|challenge|answer|response|factor|verification|verify|verif|authentication|authenticator|security code|securitycode|access code|accesscode|digits?|phone code|phonecode|mobile code|activation code|activationcode|validation|security token|kod|codigo|codice|koodi|vcode|passwd otp)\d*(?: |$)/u;

/** Of these, the ones that name any question and its answer. */
export const UNSPECIFIC_IDENTIFIER = /(?:^| )(?:key|answer|response|challenge|factor)\d*(?: |$|:)/u;

/** What pages are about that ask for codes of their own. */
export const OTHER_CONTEXT =
  /\b(?:currenc|parcel|package|shipment|deliver|document|exam|quiz|classroom|survey|webinar|meeting|room|game|lottery|ticket|event|redeem|subscription|warranty|product|inventory|catalog|department|category|editor|snippet|repository)/u;

/** A phrase that asks for nothing but a one-time code. */
export const CERTAIN_PHRASE = any(
  '\\bt?otp\\b',
  '\\b(?:2fa|mfa|tfa)(?:[- ](?:code|token|pin|passcode|key))',
  '\\b(?:verification|authentication|authenticator|authentification|authorization|authorisation|one[- ]?time|single[- ]use|two[- ]?factor|2[- ]?factor|second[- ]factor|multi[- ]?factor|two[- ]?step|2[- ]?step|confirmation|verify|login|log[- ]?in|sign[- ]?in|sms|text message|2fa|mfa|totp|otp|google authenticator|temporary|auth)(?: (?:verification|authentication|authenticator|app|security|login|auth))? ?(?:pass)?(?:codes?|token|pin|passcode|key code)\\b',
  '\\bone[- ]?time ?(?:pass|password|passcode|pin|security code|verification code)\\b',
  '\\b(?:\\d|four|five|six|seven|eight)[- ]?(?:digit|character|number|figure)s? (?:\\w+ ){0,3}?(?:code|token|passcode)\\b|\\b(?:6|7|8|six|seven|eight)[- ]?digit (?:pin|number)\\b',
  '\\b(?:authenticator|two[- ]factor|2fa) (?:code )?or (?:a )?(?:recovery|backup|scratch) code',
  '\\bcode (?:\\w+ ){0,4}(?:authenticator|authentication app|two[- ]factor)',
  '\\b(?:code|passcode|token) (?:from|shown|displayed|generated|provided) (?:\\w+ ){0,4}(?:app|application|authenticator|device|phone)\\b',
  '\\b(?:securid|rsa|token) (?:passcode|code)\\b|\\b(?:passcode|code|pin|number) (?:of|on|in|from) (?:your |the )?(?:authenticator|token|google|microsoft|authy|fob)',
  '\\bcode (?:we |that (?:we|was) |was )?(?:just )?(?:sent|texted|emailed)\\b',
  // German, Dutch, Scandinavian
  '(?:bestatigungs|verifizierungs|verifikations|authentifizierungs|authentisierungs|authenticator-|einmal|pruf|freischalt|anmelde|sms-?|zwei-?faktor-?|2fa-?|login-?|totp-?)-?(?:code|kode|passwort|kennwort|pin)',
  '(?:code|kode|zahl) (?:aus|in|von|fra|fran|uit|af) (?:der |deiner |ihrer |din |je |uw |de )?(?:\\w+-?)?(?:app|sms|authenticator)|(?:^|[^\\p{L}])(?:sms|m|push|chip|photo|app)?-?tan(?:[^\\p{L}]|$)',
  '\\d-?stellige[rn]? (?:code|zahl|nummer|pin)|sechsstellig',
  '(?:verificatie|bevestigings|authenticatie|verificiatie|inlog|controle|sms-?|2fa-?|tweestaps)-?code|eenmalige? (?:code|wachtwoord|toegangscode|pincode)|(?:\\d|zes)-?cijferig',
  '(?:verifierings|verifikations|bekraftelse|bekraeftelses|bekreftelses|autentiserings|autentificerings|verificerings|verifiserings|engangs|godkendelses|godkjennings|inloggnings|innloggings|sms-?|kontroll|tofaktor)-?(?:kode?n?|losen\\w*|passord\\w*|adgangskode\\w*|pin)\\b|(?:\\d|sex|seks)[- ]?(?:siffrig|sifret|cifret|siffer)',
  '(?:vahvistus|todennus|varmistus|tunnistus|varmenne|kirjautumis|tekstiviesti)-?koodi|kertakaytto\\w*|kuusinumero\\w*|\\d-numeroi\\w*',
  // Romance
  "code (?:de securite )?(?:de|dans|affiche (?:dans|par)|genere par|recu (?:par|dans|sur)) (?:l'|votre |ton |la |le )?(?:appli|sms|telephone|mobile|e-?mail)",
  'codigo (?:(?:recibido|enviado|recebido|generado|gerado) )?(?:de|del|da|do|no|en|por|via|pelo|pela) (?:la |tu |su |seu |el )?(?:app|aplic|autentic|sms|mensaje|mensagem)|clave (?:dinamica|sms|temporal|unica|de un solo uso|de acceso unico|enviada|recibida|token)',
  "codice (?:(?:ricevuto|inviato|generato) )?(?:da|dall|dell|nell|via|per|tramite) ?(?:'| )?(?:a |tua |la )*(?:app|sms)",
  'cod(?:ul)? (?:(?:primit|trimis|generat) )?(?:din|prin|de) (?:aplicat|sms|(?:\\d|sase) cifre)',
  "code (?:de |d'|a |recu |par |unique)(?:verification|authentification|validation|confirmation|connexion|usage unique|l'authentificat\\w+|\\d chiffres|six chiffres|sms)|code (?:de securite )?(?:a usage unique|unique|temporaire|sms|2fa|otp)|mot de passe (?:a usage unique|unique)",
  'codigo (?:de (?:verificacion|autenticacion|confirmacion|un solo uso|acceso unico|\\d digitos|seis digitos|verificacao|autenticacao|confirmacao|uso unico|validacao|validacion|dos factores|dois fatores|sms)|unico|temporal|sms|2fa|otp|do (?:autenticador|aplicativo)|del autenticador)|(?:contrasena|senha|palavra-passe) de (?:un solo uso|uso unico|utilizacao unica)',
  'codice (?:di (?:verifica|autenticazione|conferma|accesso monouso|convalida)|monouso|usa e getta|temporaneo|otp|sms|2fa|a (?:\\d|sei) cifre)|password monouso',
  'cod(?:ul)? (?:de (?:verificare|autentificare|confirmare|validare)|unic|sms)|parola de unica folosinta',
  'codi de (?:verificacio|autenticacio|confirmacio)',
  // Slavic
  'kod (?:z|ze) (?:aplikac|sms|wiadomosci|zpravy|spravy)|jednorazow\\w* (?:kod|haslo)|jednorazov\\w* kod',
  '(?:kod|kodu) (?:weryfikacyjn|uwierzytelniaj|potwierdzaj|jednorazow|autoryzacyjn|autentykacyjn|sms|z aplikacji|z sms)|haslo jednorazowe|(?:\\d|szescio)-?cyfrow',
  '(?:overovaci|potvrzovaci|potvrdzovaci|jednorazov|autentizacn|autentifikacn|autorizacni|sms|dvoufaktorov|dvojfaktorov|sestimistn|sestmistn|\\d-?mistn)\\w* kod|jednorazov\\w* heslo',
  '(?:verifikacijs|jednokratn|potvrdn|autentifikacijs|verifikacion)\\w* (?:kod|koda|lozinka)|kod za (?:potvrdu|verifikaciju|provjeru)|potrditvena koda',
  '(?:код|кода) (?:подтверждения|проверки|верификации|аутентификации|авторизации|входа|доступа из|из (?:sms|смс|приложения|письма|сообщения)|двухфакторной|sms|смс|пидтвердження|подтвержд)|проверочный код|одноразов\\p{L}* (?:код|пароль|парол)|(?:6|шести)-?значн|смс-?код|sms-?код',
  'код (?:пiдтвердження|підтвердження|перевiрки|перевірки|автентифiкацii|автентифікації|автентификации)|одноразов\\p{L}* код|код (?:із|iз|з|зi|зі|из|с|от|од) (?:sms|смс|застосунку|додатку|приложен\\p{L}*|повiдомлення|повідомлення)|код за (?:потвърждение|проверка)',
  // Hungarian, Turkish, Greek, Baltic, Azeri
  '(?:ellenorzo|hitelesito|hitelesitesi|ellenorzesi|megerositesi|azonositasi|megerosito|azonosito|egyszeri|belepesi|sms)[- ]?(?:kod|jelszo)|egyszer hasznalatos|hatjegyu|\\d szamjegyu',
  '(?:dogrulama|onay|onaylama|tek kullanimlik|tek seferlik|sms|kimlik dogrulama|giris) (?:kod|sifre|parola)\\w*|(?:\\d|alti) haneli|uygulama\\w* (?:\\w+ )?kod|kod\\w* (?:\\w+ )?uygulama',
  'κωδικ\\p{L}* (?:επαληθευσης|επιβεβαιωσης|ελεγχου ταυτοτητας|πιστοποιησης|μιας χρησης|sms|otp)|(?:6|εξα)ψηφι',
  'patvirtinimo kod|vienkartin|apstiprinajuma kod|vienreizej|kinnituskood|uhekordne|tesdiqleme kod|birdefelik',
  // East and South Asia, Middle East
  '認証(?:コート|コード|番号|キー)|確認(?:コート|コード|番号)|検証コ[ーｰ](?:ト|ド)|ワンタイム|認証用コ|アプリ.{0,12}コ[ーｰ](?:ト|ド)|コ[ーｰ](?:ト|ド).{0,3}アプリ|(?<!\\d)(?:6|六)\\s?[桁ケ]|二段階認証コ',
  '动态(?:验证)?(?:码|口令|密码)|動態(?:驗證)?(?:碼|密碼)|短信(?:验证)?码|手机(?:验证)?码|邮箱验证码|郵箱驗證碼|簡訊驗證碼|一次性(?:密码|密碼|代码|代碼|验证码|驗證碼|口令)|(?:身份)?验证器|驗證器|两步验证码|兩步(?:驟)?驗證碼|雙重驗證碼|二階段驗證碼|電子郵件驗證碼|二次验证码|双因素|验证代码|驗證代碼|安全验证码|\\d\\s?位(?:数|數)?(?:数字|數字|验证码|驗證碼|代码|代碼|动态)',
  '인증\\s?(?:번호|코드)|확인\\s?(?:번호|코드)|일회용|(?:6|여섯)\\s?자리|인증 앱',
  '(?:رمز|كود) (?:مكون )?(?:من )?(?:\\d|ستة|ست) ?(?:[اأ]رقام|خانات)|رمز (?:التحقق|التاكيد|التفعيل|المصادقة|الامان المرسل|لمرة واحدة)|كود (?:التحقق|التاكيد|التفعيل)|كلمة مرور لمرة واحدة|کد (?:تایید|تاييد|یکبار|فعال)',
  'קוד (?:בן |של )?(?:\\d|שש) ספרות|קוד (?:אימות|חד[- ]פעמי|זיהוי|האימות)|סיסמה חד[- ]פעמית',
  'सत्यापन कोड|ओटीपी|वन टाइम',
  'ma (?:xac minh|xac thuc|xac nhan|otp|bao mat mot lan|dung (?:mot|1) lan)|ma (?:gom )?\\d (?:chu )?so|mat khau (?:mot|1|dung (?:mot|1)) lan',
  'kode (?:verifikasi|otp|autentikasi|konfirmasi|sekali pakai)|kod pengesahan|sandi sekali pakai|kode (?:keamanan )?(?:dari|lewat|melalui) (?:aplikasi|sms)|kode \\d (?:digit|angka)',
  'รหัส(?:ยืนยัน|otp| otp|ผ่านครั้งเดียว)',
);

/** A word for "code" by itself. */
export const CODE_WORD = any(
  '(?:^|[^\\p{L}\\p{N}])(?:codes?|passcode|token|pin|pin-?code|kod\\p{L}{0,3}|koodi\\p{L}{0,2}|codigo|codice|codi|cod|codul|kods|kodas|kood|код|кода|κωδικ\\p{L}*|קוד|رمزا?|كود|کد|कोड|ma|toegangscode|sicherheitscode|beveiligingscode|zugangscode|sakerhetskod|sikkerhedskode|sikkerhetskode|turvakoodi|guvenlik kodu|[678][- ]digits?|الرمز|clave)(?:[^\\p{L}\\p{N}]|$)',
  'コ[ーｰ](?:ト|ド)|暗証番号|验证码|驗證碼|校验码|校驗碼|代码|代碼|安全码|安全碼|코드|보안 코드|รหัส|รหส',
);

/** Kinds of codes that sign-in pages ask for as well as others do. */
export const KNOWN_KIND = any(
  'activat|aktiva|aktywac|ativa|attiva|active|активац|激活|activer|security|secur|segur|sicur|sicherheit|beveilig|sakerhet|sikker|turva|guvenlik|bezpec|biztonsag|безпек|безопас|ασφαλ|\\baccess|\\bacces|zugang|zugriff|toegang|dostep|pristup|доступ|セキュリティ|安全|보안|passcode|token|\\bclave|\\bpin|\\b[4-8][- ]digit|暗証|验证码|驗證碼|校验码|校驗碼|رمز|קוד',
);

/** A label that is nothing but the word, with at most "enter" and "your". */
export const BARE_CODE =
  /^(?:(?:please )?(?:enter|type|input|insert|provide)?(?: in)? ?(?:the|your|a|this|security)? ?)?(?:code|passcode|token|otp|response|kod|kode|codigo|codice|koodi|код|κωδικος|コード|验证码|驗證碼|코드|code eingeben|koden|codul|codi|קוד|הקוד|رمز|الرمز|ma|代码|代碼|koda|saisir le code|entrez le code|introduce el codigo|inserisci il codice|wpisz kod|zadejte kod|ange kod|voer code in|kodu girin|введите код)(?: here| below| in the (?:box|field) below| to continue| to proceed)?\s*[:*.…-]*\s*(?:\(?(?:required|erforderlich|requis|obligatoire|obligatorio|verplicht)\)?)?\s*\*?$/u;

/** The page is about a second factor. */
export const SECOND_FACTOR = any(
  '\\b(?:2fa|mfa|totp|2sv|2-?step|tfa)\\b',
  '(?:two|2|multi|second|dual)[- ]?(?:factor|step|phase|stage)',
  'second factor|authenticat(?:or|ion) (?:app|application|device|code|token)|authenticator|one[- ]time (?:pass|code|pin)|verification code|google authenticator|authy\\b|security key or code',
  "verify (?:your|it'?s|that it'?s) (?:identity|you|access|account)|verify it.s you|confirm (?:your identity|access|it.s you)",
  '(?:zwei|2)-?\\s?(?:faktor|stufig|schritt)|zweistufige|zweiter faktor|zweiten faktor|authentifizierungs-?app|authentifizierungscode',
  "(?:deux|2|double|multi) ?(?:facteurs?|etapes)|double authentification|authentification forte|application d'authentification",
  '(?:dos|2|doble) (?:factores|pasos|factor)|aplicacion de autenticacion|autenticador|(?:dois|2|duas) (?:fatores|etapas)|aplicativo (?:de )?autentica|(?:due|2) (?:fattori|passaggi)|app di autenticazione|doi (?:factori|pasi)|2 (?:pasi|factori)',
  'twee-?\\s?(?:factor|staps|traps)|tvafaktor|tvasteg|to-?faktor|totrin|to-?trinn|tvastegs|kaksivaihei|kaksiosai|autentiserings-?app|verificatie app|authenticatie-?app',
  'dwuskladnik|dwuetap|dwustopniow|dvoufaz|dvoufaktor|dvojfaktor|dvojfaz|dvoukrok|dvofaktor|dvostrank|dvostupanj|ketlepcs|ketfaktor|ketfazis|ket lepcso',
  'todennussovellu|godkendelsesapp|autentiserings-?app|aplikacj\\w* uwierzytelnia|(?:overovaci|autentiz\\w*|autentifik\\w*) aplik|hitelesito ?alkalmaz|aplicati\\w* de autentific|kimlik dogrulay|dogrulama uygulama|аутентификатор|автентифiк|автентифік|застосун\\p{L}* автент|ελεγχου ταυτοτητας|app de autentica|autenticacion en|appli(?:cation)? d.authentif|verificatie-?app|تطبيق المصادقة|אפליקציית האימות|אפליקציית אימות|인증 ?앱|앱 ?인증|ung dung xac thuc|aplikasi aute?ntik|驗證應用|验证器应用|验证应用',
  'iki (?:faktor|adim|asama)|iki-faktor|кодом? из приложения|двухфактор|двухэтап|двухшаг|двофактор|двоетап|двоэтап|двуфактор|двустъп|δυο παραγοντ|δυο βηματ|2 βηματ',
  '(?:二|2)\\s?(?:段階|要素|步|因素)|二段阶|两步|兩步|双重(?:认证|验证|身份)|雙重(?:認證|驗證)|二次验证|双因素|两因素|二步验证|多因素|認証アプリ|身份验证器|驗證應用',
  '2\\s?단계|이중 ?인증|2차 인증|بخطوتين|الثنائي|ثنائية|دو مرحله|דו[- ]שלבי|दो[- ]?(?:कारक|चरण)|hai (?:buoc|yeu to|lop)|dua (?:langkah|faktor)|สองขั้นตอน|สองขนตอน|ikimerhel',
);

/** A code has been sent to the person. */
export const CODE_SENT = any(
  "(?:we(?:'ve| have)?|has been|was|just|have) (?:just )?(?:sent|texted|emailed|e-mailed)|sent (?:you|to|an? (?:code|email|sms|text))|resend|re-send|send (?:again|new code|a new code)|new (?:verification )?code|didn.?t (?:receive|get)|get (?:a )?(?:new )?code|check your (?:email|inbox|phone|messages)|code sent|sent code|enter the code",
  'gesendet|geschickt|verschickt|zugesandt|erneut senden|envoye|renvoyer|enviado|enviamos|reenviar|inviato|reinvia|gestuurd|verzonden|opnieuw (?:verzenden|versturen|sturen)|skickat|skicka|sendt|lahetetty|lahetimme|wyslalismy|wyslano|wyslij ponownie|zaslali|odeslali|poslali|kuldtunk|elkuldtuk|trimis|gonder|отправ|выслан|прислан|надисла|vідправ|εστειλ|στειλαμε|送信|送りました|発送|发送|發送|已发|보냈|전송|ارسل|שלחנו|נשלח|da gui|dikirim|ส่ง',
);
