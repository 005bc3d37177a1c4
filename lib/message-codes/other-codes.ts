import { foldAccents } from './normalise.ts';
import { OTHER_CODES_BY_NOUN } from './other-nouns.ts';
import { word } from './word.ts';

/** What makes a word for a code mean something else. Tested on the words around it, itself included. */
const OTHER_CODE = new RegExp(
  foldAccents(
    [
      ...OTHER_CODES_BY_NOUN,
      '(?:promo\\p{L}*|discount|coupon|vouchers?|gift(?: card)?|zip|post(?:al)?|postcode|qr|bar|dress|source|product|item|referral|invit\\p{L}+|booking|swift|bic|sort|branch|tax|colou?r|penal|civil|morse|exit|status|response|return|reason|course|class(?:room)?|airport|airline|dial(?:l?ing)?|short|vat|hs|tariff|ifsc|merchant|category|fault|trouble|pick-?up|collection|locker|parcel|tracking|reservation|rental|event|offer|sale|partner|affiliate|game|redeem|redemption|download|licen[cs]e|gate|door|entry|wi-?fi|alarm|lockbox|key ?box|building|error|area|country|order|loyalty|student|sku|team|meeting|conference|dealer|customer|style|wallet top-?up|recharge|top-?up|stop|ussd|room|garage|parking|bike|charger) ?-?(?:code|pin|token)s?',
      "code (?:review|of|base|name|red|block|sample|snippet|editor|freeze|promo\\p{L}*|postal|barres?|[aà] barres|de r[ée]duction|avantage|cadeau|parrain\\p{L}*|d[’']erreur|erreur|du travail|civil|p[ée]nal|de la route|article|produit|client|point|porte|de la porte|immeuble|remise|de retrait|de suivi|de r[ée]servation|guichet)",
      'c[oó]digo (?:de |do |da |del )?(?:descuento|desconto|promoci\\p{L}*|promo\\p{L}*|postal|barras|reserva|rastre\\p{L}+|seguimiento|error|erro|producto|produto|pedido|art[ií]culo|invitaci[oó]n|convite|referido|cup[oó]n|cupom|regalo|recogida|retirada|retiro|cliente|penal|civil|penal|agencia|verde)',
      'codice (?:di |a |del |dello )?(?:sconto|promo\\p{L}*|postale|fiscale|barre|errore|prenotazione|ordine|prodotto|articolo|cliente|tracciamento|spedizione|ritiro|amico|invito|avviamento|coupon|regalo|iban|meccanografico|penale|civile|della strada)',
      'cod(?:ul)? (?:de )?(?:reducere|bare|eroare|rezervare|produs|comand[aă]|client|colet|po[sșş]tal|promo\\p{L}*)',
      '(?:promo|rabatt?|gutschein|aktions|vorteils|freunde|geschenk|bar|qr|strich|quell|post|fehler|buchungs|produkt|artikel|abhol|paket|kortings|actie|waarde|kassa|boekings|fout|cadeau|afhaal|rabat|kampanj|presentkorts|alennus|tarjous|etu|virhe|tuote|postinumero|noutot?|paketti|nouto|kampagne|gave|gavekort|postnummer|feil|fejl|hente|hämt|felkod|zip|uni|dress|source|tür)-?(?:codes?|kode[nr]?|koden?|kod(?:en|er)?|koodi\\p{L}{0,3})(?![\\p{L}])',
      word('(?:de|en|trans|un)codes?'),
      '(?:kod\\p{L}{0,3}|kód\\p{L}{0,3}) (?:pocztow\\p{L}+|rabatow\\p{L}+|promocyjn\\p{L}+|kreskow\\p{L}+|b[łl]ędu|produktu|odbioru|zam[óo]wienia|QR|slevy|zboží|zásilky|na slevu|na zľavu|za popust|pembayaran|pos|promo|diskon|voucher|booking|kupon|pos)',
      '(?:rabatow|promocyjn|slevov|zľavov|kupon|ajándék|promo|akci[óo]s|indirim|kampanya|hediye|posta|kargo|sipariş|davet|teslimat|popust|kedvezmény|promóci|kuponk|irányító|výdajov|dárkov|darčekov|vonal|hiba|wi-?fi)\\p{L}* (?:kod|kód)\\p{L}*',
      '(?:slevov|promo|kupon|vonal|akci|hiba|ajándék|čárov|čiarov)\\p{L}*kód\\p{L}*',
      'промо-?код\\p{L}*|штрих-?код\\p{L}*|исходн\\p{L}+ код\\p{L}*|код\\p{L}* (?:товара|ошибки|купона|скидки|города|подъезда|домофона|заказа|получения|выдачи|страны|на скидку|на знижку|помилки|знижки|товару|посилки|области|двери)|(?:почтов|поштов|QR)\\p{L}*[- ]код\\p{L}*',
      '(?:κωδικ\\p{L}*) (?:προσφοράς|έκπτωσης|κουπονιού|παραγγελίας|προϊόντος|αποστολής|κράτησης|σφάλματος)|(?:ταχυδρομικ|εκπτωτικ|προωθητικ)\\p{L}* κωδικ\\p{L}*',
      '(?:has[łl]|hesl|jelsz)\\p{L}{1,3} (?:pro|k|do|a) (?:výdej|vyzvednut|wi-?fi|sieci|síti|odbior)\\p{L}*|wi-?fi[ -](?:has[łl]o|heslo|jelszó)',
      '(?:优惠|折扣|兑换|促销|邀请|推荐|邮政|产品|商品|错误|取件|取货|提货|快递|优惠券|優惠|折扣|兌換|邀請|推薦|郵遞|郵政|取貨|二维|二維|条形|條碼|条)(?:券)?(?:码|碼|代码|代碼|号|编号|編碼|编码)',
      '(?:クーポン|割引|プロモ(?:ーション)?|招待|紹介|商品|郵便|バー|エラー|キャンペーン|ギフト|受取|予約|QR|特典)(?: ?)(?:コード|番号)',
      '(?:할인|쿠폰|프로모션|추천|초대|상품|우편|에러|오류|바|예약|QR|주문|송장|운송장|픽업|사물함) ?(?:코드|번호)',
      '(?:รหัส)(?:ส่วนลด|โปรโมชั่น|ไปรษณีย์|คูปอง|สินค้า|พัสดุ|การจอง|จอง|ติดตาม|คำสั่งซื้อ|ลูกค้า|สมาชิก|ผ่านเก่า)',
      'mã (?:giảm giá|khuyến mãi|khuyến mại|ưu đãi|đơn(?: hàng)?|vận đơn|bưu chính|sản phẩm|số thuế|đặt chỗ|giới thiệu|voucher|khách hàng|vạch|QR|lỗi)',
      'kode (?:promo|pos|voucher|diskon|booking|kupon|batang|produk|referral|pemesanan|etik|error|area|resi|undangan|barang|bank|unik pembayaran)',
      '(?:رمز|كود)\\p{L}* (?:ال)?(?:خصم|قسيمة|بريدي|ترويجي|كوبون|منتج|حجز|تتبع|بريد|عرض|شحن)|(?:ال)?رمز البريدي|کد (?:تخفیف|پستی|رهگیری|ملی|کالا|معرف|سفارش)|קוד (?:הנחה|קופון|מבצע|מוצר|הזמנה|שגיאה|הטבה|דלת|לבניין)|(?:कूपन|डिस्काउंट|प्रोमो|पिन|छूट|ऑफर|রেফারেল|কুপন|প্রোমো|পিন) ?(?:कोड|কোড)',
    ].join('|'),
  ),
  'giu',
);

/** Whether another code's name lies over the word itself and not just beside it. */
export function isOtherCode(around: string, at: number, length: number): boolean {
  for (const match of around.matchAll(OTHER_CODE)) {
    if (match.index < at + length && match.index + match[0].length > at) return true;
  }
  return false;
}
