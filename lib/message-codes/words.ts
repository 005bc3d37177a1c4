/**
 * What messages call a code, and what they call the other numbers in them, in some thirty languages.
 * Patterns are sources of `iu` regular expressions over normalised text. Stems stand for their inflections.
 */

import { foldAccents, foldPattern } from './normalise.ts';
import { isOtherCode } from './other-codes.ts';
import { word } from './word.ts';

/** Names that can mean nothing but a one-time code. */
const STRONG = [
  word(
    'otps?',
    'o\\.t\\.p\\.?',
    'temporary (?:pass-?word|pass-?code|pin|code)',
    '(?:m|i|sms|push|photo|chip|app|mobile)?-?tans?',
    '(?:2fa|mfa|otp|two-factor|2-step|sms)[ -]code',
    'pass-?codes?',
    'one[ -]?time (?:pass(?:word|code)?|pin|code|key|token)',
    'dynamic password',
    '(?:trusted|temporary|sign-?in|log-?in) (?:\\p{L}+ )?(?:code|passcode)',
    'verification (?:no|#|num)\\.?',
    '(?:verification|verify|authentication|authenticator|auth|security|login|log-?in|sign-?in|sign-?on|confirmation|activation|validation|access) (?:code|pin|number|token|key)',
    // Told to the courier, once: as good as one that is typed.
    'delivery (?:code|pin|password)',
    '(?:code|pin) de livraison|(?:c[oó]digo|pin|clave) de entrega|codice di consegna|(?:bezorg|zustell|leverings?|leverans)-?(?:code|kode?n?|pin)',
  ),
  // French, Spanish, Portuguese, Italian, Romanian, Catalan: the code, then what it is for.
  word(
    "(?:code|c[oó?\\uFFFD]?d(?:igo|ice)|cod(?:ul)?|codi|clave|pin|token) (?:de |di |d['’]|per la |para |pour |pentru )?(?:la |l['’]|el |su |tu )?(?:una? )?(?:v[eé?\\uFFFD]?rifi\\p{L}+(?:[?\\uFFFD]n)?|valida\\p{L}+|connexion|confirma\\p{L}+|s[eé]curit[eé]|authenti\\p{L}+|acc[eèé]s\\p{L}*|acceso|acesso|accesso|seguran[çc]a|seguridad|sicurezza|autenti\\p{L}+|autori[sz]\\p{L}+|inicio|sesi[oó]n|login|ingreso|entrada|activa\\p{L}+|attiva\\p{L}+|ativa\\p{L}+|securitate|siguranță|autentificare|conectare|usage unique|[uú]nic[oa]?|[uú]so [uú]nico|un solo uso|temporal|temporaneo|tempor[aá]rio|provisoire|verific\\p{L}+|conferm\\p{L}+)",
    "(?:mot de passe|contraseña|senha|password|parol[aă]|contrasenya) (?:à |a |de |di |cu |d[’']un )?(?:usage unique|un solo uso|uso [uú]nico|[uú]nic[oa]|dinâmica|din[aá]mica|monouso|temporane[ao]|unică folosință|sol [uú]s|temporal)",
  ),
  // Slavic, Baltic, Greek.
  word(
    'одноразов\\p{L}+ (?:парол|код)\\p{L}*',
    'jednoraz\\p{L}+ (?:hesł|hasł|kod|kód|hesl|lozink|šifr|gesl)\\p{L}*',
    'vienreiz\\p{L}+ \\p{L}+|vienkartin\\p{L}+ \\p{L}+',
    '(?:κωδικ|συνθηματικ)\\p{L}*',
    'tek kullanımlık (?:\\p{L}+ ){0,3}?(?:şifre|parola|kod)\\p{L}*',
    'enkratn\\p{L}* (?:gesl|kod|pin)\\p{L}*',
    '(?:ertjerad|bir ?d[eə]f[eə]lik|birmartalik)\\p{L}* (?:kod|parol|şifrə)\\p{L}*',
    '(?:odnorazov|proverochn)\\p{L}* (?:kod|parol)\\p{L}*|(?:kod|parol)\\p{L}{0,2} (?:podtver|dostup|vhod|vkhod|avtoriz|aktiv|registr|proverk|dlya (?:podtver|vhod|vkhod|dostup|registr))\\p{L}*',
    '(?:patvirtinimo|prisijungimo|saugos|patikros|apstiprinājuma|verifikācijas|drošības|pārbaudes|piekļuves|autorizācijas|autentifikācijas|kinnitus|turva|kontroll|sisselogimis|ühekordne|autentimis)[ -]?(?:kod|kood|parool|paroli?)\\p{L}*',
    '(?:staðfestingar|öryggis|auðkennis|einnota)[ -]?(?:kóð|númer)\\p{L}*',
    '(?:kod\\p{L}* i|kodi) (?:verifikimit|konfirmimit|sigurisë|aktivizimit)|(?:egiaztapen|baieztapen|segurtasun)[ -]kode\\p{L}*',
    '(?:tasdiqlash|təsdiq(?:ləmə)?|təhlükəsizlik|giriş|растау|кіру|ырастоо|тасдиқлаш|тасдиқи|баталгаажуулах) (?:kod|код)\\p{L}*',
    '(?:пацвярджэння|праверкі) код|код (?:пацвярджэння|доступу|праверкі|потврде|верификације|за потврду|за потврда|за верификација)|код за потврд\\p{L}+',
  ),
  // Germanic and Finnic compounds; Slavic, Hungarian, Turkish, Malay, Vietnamese pairs.
  word(
    '\\p{L}{0,12}(?:verifi|bestätig|sicherheits|anmeld|einmal|authenti|freischalt|aktivi|zugangs|identi|login|inlog|beveilig|eenmal|toegang|säkerhets|engångs|bekreft|bekræft|sikkerhe|engangs|innlogg|pålogg|vahvistus|turva|kertakäyttö|kirjautumis|varmistus|todennus|varmenne)\\p{L}{0,12}(?:code|kode|kod|koodi|nummer)\\p{L}{0,4}',
    '(?:kod|kód|код)\\p{L}{0,3} (?:jednoraz|odnoraz|одноразов|weryfik|autoryz|bezpiecz|logowan|dostęp|potwierdz|aktyw|sms|подтвержд|безопасн|авториз|аутентиф|вход|доступ|актив|проверк|підтвердж|безпек|верифік|верифик|сигурност|потвържд)\\p{L}*',
    '(?:ověřovac|přihlašovac|bezpečnost|potvrzovac|autorizačn|aktivačn|overovac|prihlasovac|potvrdzovac|weryfikacyjn|jednoraz|ellenőrző|biztonsági|belépési|hitelesítő|megerősítő|azonosító|doğrulama|güvenlik|onay|giriş|aktivasyon|potvrdn|sigurnosn|potrditven|varnostn|проверочн|секретн)\\p{L}* (?:kód|kod|şifre|код)\\p{L}*',
    '(?:kode|kod|sandi|kata sandi) (?:verifikasi|otp|keamanan|daftar|pendaftaran|unik|transaksi otp|rahsia|masuk|login|konfirmasi|aktivasi|akses|pengesahan|keselamatan|sekali pakai|autentikasi|rahasia)',
    'm(?:a|\\u00e3) (?:số )?(?:xác (?:minh|nhận|thực)|otp|đăng (?:nhập|ký)|bảo mật|kích hoạt|truy cập|pin|giao dịch \\(otp\\))',
    'mật khẩu (?:(?:dùng |sử dụng )?(?:một|1) lần|otp)',
  ),
  word(
    '\\p{L}{0,12}-?(?:einmal|einweg|engångs|engangs|eenmalig|kertakäyttö)\\p{L}{0,4}(?:passwort|kennwort|pin|lösenord|lösen|passord|adgangskode|wachtwoord|salasana|tunnus)\\p{L}{0,4}',
    'eenmalig wachtwoord|egyszeri jelsz\\p{L}+|vienreizēj\\p{L}+',
    '(?:kôd|kod|šifra|lozinka|koda|код) za (?:potvrdu|prijavu|provjeru|potrditev|prijavo|verifi\\p{L}+|потвърждение|вход)',
    '(?:pam|ng |na )?(?:be|ve)ripikasyon(?:g|g na| na)? (?:code|kodigo)|(?:code|kodigo) (?:ng|sa|para sa) (?:pag)?(?:pa)?(?:be|ve)ripika\\p{L}*',
    '(?:ה|ל|ב|מ|ש)?(?:קוד|סיסמ[הת]) (?:ה)?(?:אימות|אישור|כניסה|גישה|התחברות|הפעלה|הזדהות|זיהוי|חד[- ]?פעמי(?:ת)?)\\p{L}{0,3}',
    '(?:msimbo|nambari) (?:yako |wako )?(?:wa|ya) (?:uthibitisho|uthibitishaji|siri)',
    '(?:ال|ب|ل)?(?:رمز|كود)\\p{L}{0,3} (?:ال|لل|ل)?(?:تحقق|تأكيد|تاكيد|تفعيل|دخول|أمان|امان|أمني|مصادقة|توثيق|سري|مرور|مؤقت|تسجيل)\\p{L}{0,2}|رمز (?:لمرة واحدة|otp)',
    'کد (?:تایید|تأیید|تائید|فعال ?سازی|فعالسازی|ورود|یکبار ?مصرف|امنیتی|احراز|عضویت|اعتبارسنجی)|رمز (?:دوم|پویا|یکبار ?مصرف|عبور|ورود)',
    'كلمة (?:ال)?(?:مرور|سر) (?:ال)?(?:ل?مرة واحدة|مؤقتة|متغيرة)',
  ),
  // Scripts that part no words, and those that build a word onto another.
  '(?:动态|動態|验证|驗證|驗証|验証|验證|注册|註冊|登陆|登陸|校验|校驗|认证|認證|确认|確認|安全|登录|登入|登錄|识别|短信|一次性|随机|隨機|授权|激活)(?:验证)?(?:密码|密碼|码|碼|口令|代码|代碼|代號)',
  '(?:認証|確認|検証|照合|二要素|2段階認証|パスワード ?リセット|再設定|ログイン|セキュリティ|ワンタイム|本人確認|二段階認証|アクセス|暗証)(?:用)?(?: ?)(?:コード|番号|パスワード|パスコード|キー|ナンバー)',
  '(?:인증|확인|보안|로그인|일회용|본인확인|승인) ?(?:번호|코드|비밀번호|암호)',
  '(?:รหัส|โอทีพี)',
  '(?<!\\p{Script=Latin})otp(?!\\p{Script=Latin})',
  '(?:リセット|ログイン|本人確認|認証)(?:用)? ?コード',
  '(?:ຕົວເລກ|ລະຫັດ|កូដ|លេខ ?កូដ|ကုဒ်|အတည်ပြုကုဒ်|კოდ\\p{L}{0,3}|կոդ\\p{L}{0,3}|ኮድ|او ?ٹی ?پی)',
  '(?:कोड|ओटीपी|पासकोड|কোড|ওটিপি|குறியீடு|ఓటీపీ|ఓటిపి|కోడ్|ಒಟಿಪಿ|ಕೋಡ್|ഒടിപി|കോഡ്|ઓટીપી|કોડ|ਕੋਡ|ਓਟੀਪੀ|කේතය)',
];

/** Words for a code that other things are called too: they count where nothing beside them says otherwise. */
const PLAIN = [
  // Germanic, Uralic, Turkic and Malay compounds end in it; Romance and Slavic ones inflect it.
  `(?<![\\p{L}\\p{N}_])\\p{L}{0,24}-?(?:codes?|kode[nr]?|koden?s?|kod|kodları|kodu\\p{L}{0,4}|kodunuz\\p{L}{0,3}|kodem|kodet|kody|kodov\\p{L}{0,3}|koodi\\p{L}{0,3}|kód\\p{L}{0,5}|kods|kodas|kodą|kods|kodi|kodin\\p{L}{0,3}|kodn?i|koda|kôd\\p{L}{0,3}|kodeks?i)(?![\\p{L}_])`,
  word(
    'kood\\p{L}{0,3}',
    'parool\\p{L}{0,3}',
    'slaptažod\\p{L}+',
    'gesl[oa]',
    'kóð\\p{L}{1,4}',
    'msimbo',
    'parol\\p{L}?',
    'lösen',
    'sandi',
    'mật khẩu',
  ),
  word(
    'c[oó?\\uFFFD]?digos?',
    'codici?e?',
    'cod(?:ul)?',
    'codi',
    'clave',
    'token',
    'pin',
    'pin-?code',
    'pinkod\\p{L}*',
    'tac',
  ),
  word('код\\p{L}{0,3}', 'шифра?', 'пин(?:-?код)?\\p{L}{0,2}', 'парол[ьяюе]\\p{L}?', 'лозинка', 'kodingiz', 'кодыңыз'),
  word('has[łl][oa]', 'hesl[oa]', 'jelsz[óo]\\p{L}*'),
  word('şifre\\p{L}{0,5}', 'parola(?:nız)?', 'mã', 'mật khẩu', 'mật mã'),
  word(
    '(?:ה|ל|ב|מ|ש)?קוד',
    '(?:ה|ל|ב|מ|ש)?סיסמ\\p{L}*',
    '(?:ال|ب|ل)*(?:رمز|كود|شفرة)\\p{L}{0,3}',
    'کد',
    'رمز',
    'گذرواژه',
    'کوڈ',
  ),
  '(?:验证码|驗證碼|密[码碼][为為是:：]|代[码碼]\\s?[为為是:：]|口令[为為是:：]|パスワード ?[:：は]|暗証番号|(?<!\\p{Script=Latin})pin ?[码碼]|コード|パスコード|코드|번호는)',
  '(?:verifizierungsnummer|bestätigungsnummer|sicherheitsnummer|verification number|varmennenumero|tunnusluku)',
];

/** Acts that a code is for: with a "use" or "enter" beside the digits they stand in for the word "code". */
export const ACTS = foldPattern(
  /(?<!\p{L})(?:sign(?:ing)?[ -]?(?:in|up|on)|log(?:ging)?[ -]?(?:in|on)|login|verify|verification|authenticate|two-?factor|2fa|confirm (?:your|it|this|the)|authori[sz]e|activate|complete your|finish (?:signing|setting|creating)|confirmer|activer|valider|activar|ativar|validar|confirmare|attivare|(?:reset|choose|set) (?:your|a new) (?:password|one)|choose a new|continue|proceed|recover|unlock|(?:se |me )?connecter|connexion|vérifier|inscri\p{L}+|iniciar sesión|verificar|acceder|confirmar|entrar|anmeld\p{L}+|einloggen|bestätigen|verifizieren|accedere|accesso|verificare|confermare|inloggen|aan te melden|bevestigen|logga in|bekräfta|logge inn|logge ind|bekreft\p{L}*|bekræft\p{L}*|kirjautu\p{L}+|vahvist\p{L}+|zalogow\p{L}+|logowani\p{L}+|potwierdz\p{L}+|přihláš\p{L}+|ověř\p{L}+|prihlás\p{L}+|overi\p{L}+|войти|входа|вход|подтвер\p{L}+|увійти|входу|підтвер\p{L}+|giriş\p{L}*|doğrula\p{L}*|onayla\p{L}*|masuk|verifikasi|đăng nhập|xác (?:minh|nhận|thực)|firma\p{L}*|signer|signature|podpis\p{L}*|bejelentkez\p{L}+|prijav\p{L}+|potrdi\p{L}*|potvrd\p{L}*|confirm\p{L}{0,4}|valida\p{L}*|restabl\p{L}*|recupera\p{L}*|herstel\p{L}*|sisse(?:logi)?\p{L}*|kinnita\p{L}*|prisijung\p{L}*|patvirtin\p{L}*|apstiprin\p{L}*|потвър\p{L}+|autentific\p{L}+|conecta\p{L}*)(?!\p{L})|登录|登入|登錄|验证|驗證|ログイン|認証|로그인|인증|เข้าสู่ระบบ|ยืนยัน|लॉग ?इन|सत्याप\p{L}+|تسجيل الدخول|للتحقق|التحقق|ورود|להתחבר|התחברות|לאימות/iu,
);

/** "Use", "enter", "type". */
export const VERBS = foldPattern(
  /(?<!\p{L})(?:use|using|enter(?:ing)?|typing|tipp\p{L}*|type(?: in)?|input|submit|quote|utilise[rz]?|saisis\p{L}*|entrez|renseigne[rz]|immetti|teclea|vul|fyll i|skriv|upiši|unesite|въведете|ingresá|introduzca|tape[rz]|usa|use|utiliza|introdu\p{L}+|ingresa|ingrese|escrib\p{L}+|digite|insira|informe|usare|inserisci|digita|verwende\p{L}*|nutze\p{L}*|gib|geben sie|gebruik|voer|använd|ange|bruk|brug|indtast|tast|skriv inn|käytä|syötä|anna|użyj|wpisz|podaj|wprowadź|použijte|zadejte|zadajte|введите|используйте|укажите|введіть|використайте|kullan\p{L}*|gir(?:in|iniz)|gunakan|masukkan|guna|dùng|sử dụng|nhập|használja|adja meg|írja be|folosi\p{L}+|introduceți|χρησιμοποι\p{L}+|εισ[αά]γ\p{L}+|πληκτρολογ\p{L}+)(?!\p{L})|输入|輸入|使用|填写|入力|使って|입력|사용|กรอก|ใช้|दर्ज|उपयोग|डालें|أدخل|ادخل|استخدم|وارد|הזן|הזינו|השתמש/iu,
);

/** What only a message with a one-time code says: how long it lasts, that nobody else may have it. */
export const SUPPORT = foldPattern(
  /(?<!\p{L})(?:(?:do not|don['’]?t|never) (?:share|give|tell|disclose|forward)|expires?|valid (?:for|until|till)|verify|verification|sign(?:ing)?[ -]?in|log(?:ging)?[ -]?in|login|2fa|two-factor|secur\p{L}+|account|\d{1,4} ?min\p{L}*|expir\p{L}+|valable|válid\p{L}+|valido|gültig\p{L}*|geldig|giltig\p{L}*|gyldig\p{L}*|voimassa|ważn\p{L}+|platn\p{L}+|platí|érvényes|valabil|ισχύει|действ\p{L}+|дійсн\p{L}+|никому|нікому|geçerli\p{L}*|paylaş\p{L}*|berlaku|bagikan|hiệu lực|chia sẻ|compart\p{L}+|partag\p{L}+|condivid\p{L}+|weiter|niemand\p{L}*|deel|dela|del ikke|jaa|udostępni\p{L}*|nikomu|nesdíl\p{L}+|compte|cuenta|conta|konto\p{L}*|аккаунт\p{L}*|hesab\p{L}*|akun|tài khoản)(?!\p{L})|分钟|分鐘|有效|勿|分以内|有効|타인|유효|นาที|ห้าม|मिनट|साझा|صالح|دقائق|تشارك|دقیقه|דקות|תוקף/iu,
);

/** What a message that sells says. */
export const COMMERCE = foldPattern(
  /\d ?% ?(?:off|discount|rabatt?|de |di |descuento|desconto|sconto|remise|korting|ale|zniżki|sleva|indirim|скидк\p{L}+|знижк\p{L}+|割引|優惠|优惠|할인|ส่วนลด|diskon|giảm|छूट|خصم|הנחה)|(?<!\p{L})(?:checkout|coupon|promo|discount|voucher|out for delivery|has shipped|on its way|track (?:it|your|with)|prize|award(?:ed)?|reward|guaranteed|unredeemed|un-redeemed|redeem|ringtones?|you(?:['’]ve| have) won|winner|gewonnen|gewinn\p{L}*|ganaste|ganador|premio|sorteo|has sido seleccionado|gagn[eé]\p{L}*|tirage|vinto|vincita|ganhou|sorteio|выигр\p{L}+|приз\p{L}*|розыгрыш\p{L}*|on sale|free shipping|your next (?:order|purchase)|shop now|soldes|rebajas|descuento|desconto|cupom|sconto|rabatt|gutschein|korting|rabat|slev[auy]|sleva|kedvezmény|indirim|скидк\p{L}+|знижк\p{L}+|diskon|giảm giá|khuyến mãi|pick-?up|parcel|locker|paczk\p{L}+|colis|paket\p{L}*|paquete|посылк\p{L}+)(?!\p{L})|-\d{1,2} ?%|折扣|优惠|優惠|クーポン|割引|할인|쿠폰|ส่วนลด|छूट|خصم|تخفیف|הנחה|中奖|中獎|抽奖|抽獎|当選|당첨/iu,
);

/** Whom a code for a delivery is told to. */
export const COURIER = foldPattern(
  /(?<!\p{L})(?:(?:delivery )?driver|courier|delivery (?:person|agent|associate|partner)|livreur|facteur|repartidor\p{L}*|mensajero|entregador\p{L}*|estafeta|corriere|fattorino|zusteller\p{L}*|fahrer\p{L}*|bezorger|kurier\p{L}*|kurýr\p{L}*|курьер\p{L}*|кур['’]єр\p{L}*|kurye\p{L}*|kurir)(?!\p{L})/iu,
);

/** That a code went somewhere: what follows is then where to. */
export const SENT = foldPattern(
  /(?<!\p{L})(?:sent|texted|mailed|emailed|envoy\p{L}+|envi[aoó]\p{L}*|mandamos|inviat\p{L}+|gesendet|geschickt|versandt|gestuurd|verstuurd|verzonden|skicka\p{L}*|sendt|lähet\p{L}+|wysła\p{L}+|(?:ode|za|po)?sla[ln]\p{L}*|elküld\p{L}+|trimis\p{L}*|στ[άα]λθηκε|στείλαμε|отправ\p{L}+|выслан\p{L}*|надісла\p{L}+|изпрат\p{L}+|gönder\p{L}+|dikirim\p{L}*|(?:đã )?gửi|إرسال|أرسل\p{L}*|ارسال|נשלח\p{L}*|שלחנו|भेज\p{L}*)(?!\p{L})|发送|发至|發送|送信|전송|보냈|ส่ง/iu,
);

/** What may stand between the word for a code and the code itself: a sign, or a few words that only link them. */
export const COPULA = foldPattern(
  /^(?:[\s\p{P}\p{S}]*(?:(?<!\p{L})(?:is|are|below|here|number|no|code|now|es|est|ist|lautet|é|è|e|es el|is het|är|er|on|jest|to|brzmi|je|este|είναι|εδώ|adalah|ialah|là|la|ay|ir|yra|som|als|como|come|comme|as|да|са|е|є|cua ban|cua quy khach|anda|kamu|mo|po|below|kodun\p{L}*|кодом|это|olarak|sms|otp|pin|am|för|of)(?!\p{L})|[是为為は는은이가입]|คือ|है|هو|هي|היא|הוא|است|です)?){0,4}[\s\p{P}\p{S}]*$/iu,
);

const KEYWORD = new RegExp(foldAccents([...STRONG, ...PLAIN].join('|')), 'giu');
const IS_STRONG = new RegExp(foldAccents(`^(?:${STRONG.join('|')})`), 'iu');

/** Where a passcode is that of a meeting. */
const MEETING =
  /(?<!\p{L})(?:meeting (?:id|link|number)|join (?:the |a )?(?:zoom |video )?(?:meeting|webinar)|webinar id|dial[ -]?in|conference (?:id|number))(?!\p{L})|会议号|會議號|ミーティング/iu;

/** Where a "confirmation number" is one of a booking or an order. */
const BOOKED = foldPattern(
  /(?<!\p{L})(?:book(?:ing|ed)|reserv\p{L}+|order(?:ed)?|check(?:ing)?[ -]?in|itinerary|boarding|flights?|nights?|guests?|stay|appointment|payment|paid|purchase|tickets?|rental|registered for)(?!\p{L})/iu,
);

export interface Keyword {
  start: number;
  end: number;
  /** It can mean nothing else. */
  strong: boolean;
}

/** Every place where the text names a one-time code, and whether it names codes of another kind too. */
export function findKeywords(text: string): { keywords: Keyword[]; other: boolean } {
  const keywords: Keyword[] = [];
  let other = false;
  for (const match of text.matchAll(KEYWORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const around = text.slice(Math.max(0, start - 24), end + 28);
    if (isOtherCode(around, Math.min(start, 24), match[0].length)) {
      other = true;
      continue;
    }
    if (/^confirmation number/i.test(match[0]) && BOOKED.test(text)) continue;
    // Meetings have passcodes.
    if (/^pass-?codes?$/i.test(match[0]) && MEETING.test(text)) {
      other = true;
      continue;
    }
    // Banks are called OTP.
    if (/^otp$/i.test(match[0]) && /^[ -]?(?:ban[ck]|direkt|csoport|group|plc)/i.test(text.slice(end, end + 6)))
      continue;
    keywords.push({ start, end, strong: IS_STRONG.test(text.slice(start, end)) });
  }
  return { keywords, other };
}

/** What stands right before a code that is told: a colon, or "is". */
export const TELLS = foldPattern(
  /(?:[:=>→»-]|(?<!\p{L})(?:is|are|es|est|ist|lautet|é|è|är|er|on|jest|to|brzmi|je|este|είναι|adalah|ialah|là|la|ay|ir|yra|это|є|е|as|como|als|som|comme|come|=)|[是为為は는은]|คือ|है|هو|هي|היא|הוא) *["'«“*([{【「『]*$/iu,
);

/** What follows a code where the verb comes last. */
export const CLOSES =
  /^["'»”*)\]}】」』]* ?(?:است|می|है|हैं|आहे|として|が|है|['’]?[dt][ıiuü]r|olarak|です|となります|입니다|을|를|이며)/u;
