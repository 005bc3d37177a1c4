import { foldPattern } from './normalise.ts';

/**
 * The other numbers of messages: what stands beside them gives them away. All patterns are for normalised text.
 */

const CURRENCY_SIGN = '[$€£¥₹₽₩₺₴฿₫₦₱₪₡₲₸₮₼₾﷼]';
const CURRENCY_WORD =
  '(?:usd|eur|gbp|jpy|cny|rmb|inr|rub|krw|try|uah|thb|vnd|php|idr|myr|sgd|aud|cad|chf|sek|nok|dkk|pln|czk|huf|ron|bgn|brl|mxn|ars|clp|cop|zar|aed|sar|ils|egp|ngn|kes|hkd|twd|rs\\.?|r\\$|rp\\.?|rm|kr\\.?|zł|kč|ft|lei|tl|sfr\\.?|fr\\.|руб\\.?|р\\.|грн\\.?|лв\\.?|тг\\.?|บาท|บ\\.|ريال|درهم|جنيه|تومان|שח|ש"ח|रुपये|रु\\.?|টাকা|元|円|圆|塊|块|원|đồng|đ|vnđ|euros?|dollars?|pounds?|rupees?|pesos?|reais|yen|yuan|won|lira|kronor|kroner|kron|korun|forint|złot\\p{L}+|рубл\\p{L}+|гривен|гривень|ευρώ|rupiah|ringgit|dirhams?|credits?|points?|pts?|miles|coins?|bonus\\p{L}*|punkt\\p{L}*|puntos|pontos|punti|баллов|бонус\\p{L}*|积分|積分|点|ポイント|포인트)';

/** Ends what stands before a price. */
const PRICE_BEFORE = foldPattern(new RegExp(`(?:${CURRENCY_SIGN}|(?<!\\p{L})${CURRENCY_WORD}) ?$`, 'iu'));
/** Begins what stands after a price, a share or a number with decimals or thousands. */
const PRICE_AFTER = foldPattern(
  new RegExp(
    `^(?:[.,]\\d|(?:[.,]-)? ?(?:${CURRENCY_SIGN}|${CURRENCY_WORD}(?!\\p{Script=Latin}|\\p{Script=Cyrillic})|%|٪))`,
    'iu',
  ),
);

/** Counted things: times, lengths, people, data. */
const UNIT_AFTER = foldPattern(
  /^ ?(?:(?:-|to) ?\d+ )?(?:(?:last|this|per|in the last) (?:week|month|day|year|hour)|ms|s|sec|min|hrs?|h|km|kg|g|m|cm|mm|mb|gb|tb|kb|kwh|w|kcal|cal|px|rpm|mph|ml|l|oz|lbs?|ft|sq|m²|m2|°|sekund\p{L}*|seconds?|segundos?|secondes?|secondi|секунд\p{L}*|minut\p{L}*|минут\p{L}*|хвилин\p{L}*|dakika\p{L}*|saniye\p{L}*|saat\p{L}*|hours?|heures?|horas?|ore|stund\p{L}*|timer?|godzin\p{L}*|hodin\p{L}*|час\p{L}{0,3}|годин\p{L}*|days?|jours?|d[ií]as?|giorni|tage?n?|dagar|dager?|dagen|dni|дн\p{L}{0,3}|weeks?|months?|years?|people|users?|followers?|members?|steps?|items?|pieces?|photos?|messages?|orders?|comments?|likes?|views?|customers?|employees?|words?|characters?|pages?|calories|visitors?|downloads?|votes?|stars?|reviews?|jobs?|results?|chars|attendees|participants|subscribers?|personas?|personnes|usuarios|kund(?:en|er)|человек|осіб|osob|os[oó]b|kişi|orang|người)(?!\p{L})|^ ?(?:分钟|分鐘|分|秒|小时|小時|時間|天|日|年|月|人|名|件|个|個|次|回|歩|步|시간|초|분|명|개|년|월|일|นาที|วินาที|ชั่วโมง|วัน|คน|ปี|मिनट|सेकंड|घंटे|दिन|دقيقة|دقائق|ثانية|ساعة|يوم|دقیقه|ثانیه|דקות|שניות|שעות)/iu,
);

/** "No.", "#", "is" and their like between a label and its number. */
const NUMBER_WORD =
  '(?: ?(?:n[o°º]\\.?|n\\.|nos?\\.?|num(?:ber|mer|ero|éro|er)?s?\\.?|n[úu]m(?:ero)?\\.?|nr\\.?|nummer|numer|číslo|szám\\p{L}*|id|номер\\p{L}*|№|αριθμός|numaras[ıi]\\p{L}*|numarası|nomor|số|号码|號碼|番号|번호|编号|編號|单号|單號|号|號|หมายเลข|رقم|מספר|नंबर|संख्या))*';
const LINK =
  '(?: ?(?:is|was|has|are|with|of|by|est|ist|es|é|è|is:|er|är|on|jest|je|este|este:|là|adalah|是|为|為|は|는|은|이|คือ|है|هو|هي|היא|הוא|your|the|für|for|pour|para|per))*';

/** What a number is called when it is no code, in front of it. */
const LABEL = [
  'loan|mortgage|order|orders|quotation|quote (?:number|no)|invoice|receipt|bill|purchase|booking|reservation|ticket|case|incident|request|claim|policy|contract|customer|client|member(?:ship)?|account|acct|a\\/c|iban|card|cards|visa|mastercard|amex|tracking|track|shipment|parcel|package|consignment|waybill|awb|delivery|flight|train|bus|gate|seat|room|floor|apartment|apt|suite|unit|house|building|box|p\\.?o\\.? ?box|locker|ref|reference|refer(?:ence)? code|transaction|trans|txn|txnid|utr|payment|transfer|ending(?: in| with)?|ends in|ending with|last (?:4|four)(?: digits)?|version|ver|build|release|model|serial|sku|item|product|part|article|issue|pull request|pr|bug|commit|page|chapter|section|line|version|isbn|year|since|copyright|©|\\(c\\)|extension|ext|tel|phone|telephone|mobile|cell|fax|hotline|helpline|call(?: us)?(?: at| on)?|dial|ring|tel:|(?:text|reply|send|sms)(?: \\p{L}+)? to|zip|zip code|postcode|postal code|post code|plz|po box|employee|student|patient|registration|reg|licen[cs]e|vat|tax|company|score|balance|amount|total|sum|price|points|student|station|channel|port|extension|street|avenue|road|av\\.?|st\\.?|no|nr|id|ip|pin ?code ?-|promo(?: ?code)?|coupon(?: ?code)?|voucher(?: ?code)?|discount(?: ?code)?|gift ?card|error(?: code)?|code (?:promo|postal)|area code|country code|lot|batch|queue|bib|wagon|vol|volume|episode|season|appointment|meeting id|meeting|webinar|conference|job',
  'commande|facture|reçu|réservation|dossier|billet|colis|suivi|envoi|livraison|client|contrat|compte|carte|terminant par|finissant par|se termine par|référence|réf|vol|chambre|tél(?:éphone)?|appelez(?: le)?|composez(?: le)?|montant|rue|facturation|demande|sinistre|siren|siret|rcs|cedex',
  'pedido|orden|factura|recibo|reserva|caso|seguimiento|rastreo|rastreio|env[ií]o|entrega|cliente|contrato|cuenta|conta|tarjeta|cart[ãa]o|terminada en|terminad[ao] en|que termina en|terminado em|final|finalizada en|referencia|referência|ref|vuelo|voo|habitaci[oó]n|quarto|tel[eé]fono|telefone|llam[ae](?:nos)?(?: al)?|ligue(?: para)?|importe|valor|monto|nota fiscal|protocolo|fatura|boleto|chamado|incidencia|cita|cep|c\\.p\\.|código postal|calle|rua|nif|cif|cpf|cnpj|expediente|gu[ií]a|encomenda|processo|processo n',
  'ordine|fattura|ricevuta|prenotazione|pratica|biglietto|spedizione|tracking|pacco|cliente|contratto|conto|carta|che termina con|terminante con|riferimento|rif|volo|camera|chiam[ai](?:ci)?(?: al| il)?|importo|via|cap|p\\.? ?iva|partita iva|richiesta|segnalazione',
  'bestell(?:ung|nummer|nr)?|bestelnummer|auftrag(?:snummer|s-?nr)?|rechnung(?:snummer|s-?nr)?|buchung(?:snummer|scode)?|vorgang(?:snummer)?|ticket(?:nummer)?|sendung(?:snummer)?|paket(?:nummer)?|kunden(?:nummer|-?nr)|vertrag(?:snummer)?|vertragsnr|konto(?:nummer)?|karte|endet auf|endend auf|endziffern|referenz(?:nummer)?|flug|zimmer|telefon|anruf(?:en)?|rufen sie(?: uns)?(?: unter| an)?|unter|betrag|plz|artikel(?:nummer)?|referenznr|hausnummer|aktenzeichen|antrag|steuernummer|rufnummer|hotline',
  'bestelling|factuur|boeking|zending|pakket|klant(?:nummer)?|rekening|kaart|eindigend op|kenmerk|vlucht|kamer|bel(?: ons)?(?: op)?|bedrag|postcode|order(?:nummer|nr)?|ordrenummer|ordre|beställning(?:snummer)?|faktura(?:nummer|nr)?|fakturanummer|bokning(?:snummer)?|ärende(?:nummer)?|försändelse|kollinummer|sändning(?:snummer)?|kund(?:nummer|nr)?|kort|som slutar på|slutar på|som ender på|ender på|ringa?(?: oss)?(?: på)?|ring til|tlf|belopp|beløb|beløp|bestilling(?:snummer)?|sak(?:snummer)?|kvittering|pakkenummer|sporingsnummer|postnummer|kundenummer|konto|tilaus(?:numero)?|tilausnumerosi|lasku(?:n numero)?|varaus(?:numero)?|seurantakoodi|lähetystunnus|asiakasnumero|tili|kortti|päättyvä|viite(?:numero)?|lento|puh|soita|summa|postinumero|asianumero',
  'zamówieni\\p{L}+|faktur\\p{L}+|paragon\\p{L}*|rezerwacj\\p{L}+|zgłoszeni\\p{L}+|spraw\\p{L}+|przesyłk\\p{L}+|paczk\\p{L}+|klient\\p{L}*|umow\\p{L}+|konto|kont\\p{L}+|kart\\p{L}+|kończąc\\p{L}+ się na|końcówk\\p{L}+|numer referencyjny|lot|pokój|tel|zadzwoń|dzwoń|kwot\\p{L}+|objednávk\\p{L}+|objednávce|faktúr\\p{L}+|rezervac\\p{L}+|zásilk\\p{L}+|zásielk\\p{L}+|zákazník\\p{L}*|zákaznické|smlouv\\p{L}+|účet|účtu|kartou|karty|končící na|volejte|zavolajte|částk\\p{L}+|variabilní symbol|vs|psč|narudžb\\p{L}+|račun\\p{L}*|naročil\\p{L}+|pošiljk\\p{L}+|rendelés\\p{L}*|számla\\p{L}*|foglalás\\p{L}*|csomag\\p{L}*|ügyfél\\p{L}*|kártya|végződő|hívja|összeg|comand\\p{L}+|factur\\p{L}+|colet\\p{L}*|contul|cardul|terminat în|sunați|suma|rezervare\\p{L}*',
  'заказ\\p{L}*|счёт\\p{L}*|счет\\p{L}*|чек\\p{L}*|брон\\p{L}+|билет\\p{L}*|обращени\\p{L}+|заявк\\p{L}+|заявлени\\p{L}+|посылк\\p{L}+|отправлени\\p{L}+|накладн\\p{L}+|трек(?:-?номер)?|трек-код|клиент\\p{L}*|договор\\p{L}*|карт\\p{L}{1,3}|оканчивающ\\p{L}+ на|рейс\\p{L}*|поезд|вагон|квартир\\p{L}+|дом|тел(?:ефон\\p{L}*)?|звоните|позвоните|сумм\\p{L}+|индекс|замовленн\\p{L}+|рахун\\p{L}+|посилк\\p{L}+|ттн|картк\\p{L}+|телефонуйте|сума|поръчк\\p{L}+|фактура|пратк\\p{L}+|сметка|παραγγελί\\p{L}*|τιμολόγι\\p{L}*|κράτηση\\p{L}*|αποστολή\\p{L}*|κάρτα\\p{L}*|λήγει σε|καλέστε|τηλ|ποσό|τκ|τ\\.κ\\.',
  'sipariş\\p{L}*|fatura\\p{L}*|rezervasyon\\p{L}*|kargo\\p{L}*|takip\\p{L}*|gönderi\\p{L}*|müşteri\\p{L}*|hesab\\p{L}*|hesap|kart\\p{L}*|ile biten|biten|uçuş|oda|arayın|tutar\\p{L}*|talep|pesanan|faktur|tagihan|resi|pelanggan|rekening|kartu|berakhiran|hubungi|penerbangan|jumlah|kode pos|đơn hàng|hóa đơn|vận đơn|đặt chỗ|khách hàng|tài khoản|thẻ|đuôi|gọi|hotline|số tiền|chuyến bay',
].join('|');
const LABEL_BEFORE = foldPattern(
  new RegExp(
    `(?<![\\p{L}])(?:${LABEL})(?:['’]?s|['’]\\p{L}{1,3})?(?: (?:de|of|di|del|da|do|des) \\p{L}{3,14})?${NUMBER_WORD}${LINK} ?[:#№.(\\[-]{0,3} ?["'«“]?$`,
    'iu',
  ),
);
/** The same for scripts without spaces and for Arabic, Hebrew, Hindi, where a label may run into its word. */
const LABEL_BEFORE_OTHER = foldPattern(
  /(?:订单|訂單|单号|單號|快递|运单|物流|发票|發票|编号|編號|尾号|尾號|末四位|后四位|卡号|账号|帳號|客户|会员号|會員|电话|電話|致电|致電|拨打|撥打|热线|熱線|金额|金額|航班|房间|房号|邮编|郵遞區號|案件|工单|車次|车次|取件码|取货码|流水|合同|ご注文|注文|請求|予約|伝票|お問い合わせ|問合せ|追跡|荷物|お客様|会員|口座|カード|下4桁|下4けた|末尾|電話|便|部屋|金額|郵便|〒|受付|整理|管理|주문|송장|운송장|예약|고객|회원|계좌|카드|끝자리|전화|문의|접수|금액|우편|항공편|객실|사건|คำสั่งซื้อ|ใบแจ้งหนี้|พัสดุ|ติดตาม|การจอง|ลูกค้า|บัญชี|บัตร|ลงท้าย(?:ด้วย)?|โทร|จำนวน|เที่ยวบิน|ไปรษณีย์|ยอด|ऑर्डर|आदेश|चालान|बुकिंग|ग्राहक|खाता|खाते|कार्ड|अंतिम|ट्रैकिंग|कॉल करें|राशि|संदर्भ|अर्डर|অর্ডার|অ্যাকাউন্ট|হিসাব|কার্ড|(?:ال)?طلبك?|(?:ال)?فاتورة|(?:ال)?حجز|(?:ال)?شحنة|تتبع|(?:ال)?عميل|(?:ال)?حساب|(?:ال)?بطاقة|المنتهية ب|اتصل|هاتف|(?:ال)?مبلغ|(?:ال)?رحلة|مرجع|سفارش|مرسوله|فاکتور|حساب|کارت|تماس|مبلغ|הזמנה|הזמנתך|חשבונית|משלוח|מעקב|לקוח|חשבון|כרטיס|המסתיים ב|טלפון|חייגו|סכום|טיסה|פנייה|מיקוד)[^\p{N}\n。]{0,12}$/u,
);

const NAMES_NUMBER = foldPattern(
  new RegExp(
    `(?:\\p{L}*(?:number|nummer|num[eé]r[oe]?|n[uú]mero|číslo|szám|номер|αριθμός|numara|nomor)\\p{L}{0,4}|(?<!\\p{L})(?:nr|nos?|n[°º]|num|id)\\.?|[#№]|号码?|號碼?|番号|번호|编号|編號|หมายเลข|رقم|מספר|नंबर|संख्या)${LINK} ?[:#№.,(\\[-]{0,3} ?["'«“]?$`,
    'iu',
  ),
);

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out|dez|okt|maj|juni|juli|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|led|úno|bře|dub|kvě|čer|srp|zář|říj|pro|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara)\\p{L}*\\.?';
const MONTH_BEFORE = foldPattern(
  new RegExp(
    `(?<!\\p{L})(?:${MONTH}|q[1-4]|(?:spring|summer|autumn|fall|winter))(?: de)?(?: \\d{1,2}(?:st|nd|rd|th)?)?,? ?$`,
    'iu',
  ),
);

/** "… the number ending in 4821", before and behind the four digits. */
const ENDING_BEFORE = foldPattern(
  /(?:(?<!\p{L})(?:end(?:s|ing)?|last (?:4|four)|term?ina\p{L}*|fini[st]s?\p{L}*|final|finaliz\p{L}+|endet|endend\p{L}*|endziffern|eindig\p{L}+|slutar|slutter|ender|päätty\p{L}+|kończ\p{L}+|końców\p{L}+|konč\p{L}+|заканчив\p{L}+|оканчив\p{L}+|закінчу\p{L}+|завърш\p{L}+|végződ\p{L}+|λήγ\p{L}+|τελειών\p{L}+|berakhir\p{L}*|kết thúc|đuôi)(?!\p{L})|ลงท้าย|समाप्त|अंतिम|מסתיי?מ\p{L}*|منته\p{L}+|[尾末][号號尾]?)[^\p{N}\n.:]{0,18}$/iu,
);
const ENDING_AFTER = foldPattern(
  /^['’]?(?:\p{L}{1,3})? ?(?:ile (?:biten|sonlanan)|-?re végződő|로 끝|으로 끝|で終わ|结尾|結尾|से समाप्त|पर समाप्त)/iu,
);

/** Whether what stands around a run of digits or letters says that it is no code. Both sides are of its own line. */
export function isOtherNumber(before: string, after: string): boolean {
  const near = before.slice(-60);
  const next = after.slice(0, 24);
  return (
    /[\d\p{L}]-$|\d[.,:/]$|[+/\\=&?]$|(?:#|№) ?$/u.test(near) ||
    /^(?:-[\d\p{Lu}]|[:/\\]\d|[@=&?])/u.test(next) ||
    (/[*•·xX…#]{2,} ?$|[•…]$/.test(near) && !/^[*•]/.test(next)) ||
    PRICE_BEFORE.test(near) ||
    PRICE_AFTER.test(next) ||
    UNIT_AFTER.test(next) ||
    ENDING_BEFORE.test(near) ||
    ENDING_AFTER.test(next)
  );
}

/** Whether what stands before a run of digits or letters in its line is the name of another number ("Order no."). */
export function isLabelled(before: string): boolean {
  const near = before.slice(-60);
  return LABEL_BEFORE.test(near) || LABEL_BEFORE_OTHER.test(near);
}

/** Whether a label is said to be one of a number, not the thing itself: "order number", "account no.". */
export function namesNumber(before: string): boolean {
  return NAMES_NUMBER.test(before.slice(-60));
}

/** Whether a year stands behind its month or season. */
export function isDated(before: string): boolean {
  return MONTH_BEFORE.test(before.slice(-40));
}

/** Telephone numbers, dates and times: a code can look like one. */
const NUMBER_SPANS = [
  /\+\d[\d ().-]{6,}\d/g,
  /\(\d{2,5}\) ?\d[\d .-]{4,}\d/g,
  /(?<![\d-])0\d{1,4}(?:[ ./-]\d{2,8}){1,5}(?![\d-])/g,
  /(?<!\d)\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)/g,
  /(?<![\d-])\d{3}-\d{4}(?!\d)/g,
  /(?<!\d)(?:1[- ])?1?[3489]00[ -]\d{2,3}[ -]\d{2,4}(?!\d)/g,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d{2})(?!\d)/g,
  /(?<!\d)(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01])\1(?:\d{4}|\d{2})(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)/g,
];

/** Addresses of the web and of mail, card and account numbers, places: nothing inside them is a code. */
const OTHER_SPANS = [
  /(?:https?:\/\/|www\.|ftp:\/\/|mailto:)[!-~]+/gi,
  /(?<![a-z0-9.-])[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}(?:\/[!-~]*|(?![a-z0-9-]))/gi,
  /(?<![!-~])[!-~]{1,120}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi,
  /(?<!\d)\d{4}(?:[ -]\d{4}){2,}(?:[ -]\d{1,4})?(?!\d)/g,
  /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![A-Z0-9])/g,
  /(?<![A-Z0-9])[A-Z]{2}\d{2}[*X•]{4,}[\dA-Z]*/g,
  /(?:,|\b[A-Z]{2},?) ?(?!\d{6,})\d{5}(?:-\d{4})?(?=[ ,]|$)(?! ?(?:is|to|as)\b)/gm,
  /(?<!\p{L})\d{2}-?\d{3},? \p{Lu}\p{Ll}{2,}(?=[\s,.]|$)(?<=,[^\n]{0,60})/gu,
];

export interface Span {
  start: number;
  end: number;
  /** A number that a code can look like. */
  isNumber: boolean;
}

/** Where a text has telephone numbers, dates, times, links and the like. */
export function otherSpans(text: string): Span[] {
  const spansOf = (patterns: readonly RegExp[], isNumber: boolean): Span[] =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        isNumber,
      })),
    );
  return [...spansOf(NUMBER_SPANS, true), ...spansOf(OTHER_SPANS, false)];
}
