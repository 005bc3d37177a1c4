/**
 * What else has a code: customers, shops, goods, doors, countries. Pairs of such a noun and the word for a code, in
 * the order that each language has them; sources of `iu` regular expressions over normalised text.
 */

const ROMANCE_OTHER =
  'client\\p{L}*|pedido|encomenda|tienda|tenda|loja|negozio|magazin\\p{L}*|sucursal|filiale?|oficina|agencia|agência|puerta|porta|portão|port[oó]n|portone|portal|edificio|garaje|garagem|garage|[aá]rea|pa[ií]s|paese|regi[oó]n|swift|bic|wi-?fi|empleado|dipendente|funcion[aá]rio|colaborador\\p{L}*|usuario|socio|s[oó]cio|proveedor|fornitore|fornecedor|alumno|aluno|paciente|transacci[oó]n|transa[cç][aã]o|transazione|grupo|gruppo|agente|estudio|encuesta|color[ei]?|cor|lote|lotto|tarifa|reserva|rezerv\\p{L}+|prenotazione|factur\\p{L}+|fattura|fatura|produs\\p{L}*|articol\\p{L}*|angajat\\p{L}*|sucursal\\p{L}*|ușă|intrare|acces(?:o)? al edificio';

export const OTHER_CODES_BY_NOUN: readonly string[] = [
  '(?:pnr|identifier|claim|prize|reward|award|quote|prescription|pickup|withdrawal|collect|voting|vote|raffle|check-?in|boarding|invite|unlock my car|transaction|customer|client|store|shop|branch|office|employee|staff|patient|lot|batch|agent|vendor|supplier|property|survey|group|department|safe|part|model|donation|reference|reservation|booking|asset|cost|project|site|company|club|member(?:ship)?|visitor|guest|ticket|raffle|vehicle|fuel|route|stop|bus|diagnos(?:is|tic)|procedure|billing|account type|currency|language|time ?zone|locker|elevator|lift|front door|entrance|lobby|pool|gym) (?:confirmation )?(?:codes?|pin)',
  '(?:access|entry|confirmation|registration|authori[sz]ation|code|pin)(?: code)? (?:for|to|of) (?:(?:the|your|our|a|this) )?(?:garage|gate|door|front door|building|lobby|pool|gym|room|flat|apartment|house|property|booking|reservation|stay|trip|flight|webinar|event|conference|course|class|return|refund|wi-?fi|locker|bike|parcel|package|gift card|discount|voucher|product|printer|alarm|safe)',
  'codes? (?:requests?|usage|attempts?|failures?|reviews?|changes?|coverage|generators?)',
  // Germanic and Finnic compounds.
  '(?:kunden?|filial|reservierungs|mitarbeiter|w-?lan|wi-?fi|länder|landes|storno|teilnahme|abteilungs|material|patienten|lieferanten|agentur|farb|standort|gruppen|zimmer|haustür|tor|garagen|alarm|klant(?:en)?|deur|poort|winkel|medewerkers?|landen?|leveranciers|project|reserverings?|kund|kunde|boknings?|booking|bestillings?|ordre|order|vare|produkt|fel|feil|fejl|port|dør|dörr|grind|butiks?|butikk|medarbetar|medarbejder|ansatt|leverantörs|avdelnings|lande?|varaus|ovi|portti|asiakas|maa|myymälä|työntekijä|tilaus|tuote|virhe)-?(?:codes?|kode[nr]?|koden?|kod(?:en|er)?|koodi\\p{L}{0,3})(?!\\p{L})',
  "code (?:de retrait|retrait|de collecte|colis|de commande|client|magasin|boutique|agence|wi-?fi|pays|établissement|ape|naf|ean|insee|iban|bic|swift|employé|salarié|fournisseur|affilié|groupe|dossier|couleur|région|casier|vestiaire|commune|transaction|adhérent|abonné|réservation|billet|du portail|du garage|d['’]entrée|d['’]immeuble|d['’]accès (?:à l['’]immeuble|au garage|au parking))",
  `(?:c[oó]digo|codice|cod(?:ul)?|codi) (?:(?:de|do|da|del|dei|della|dell['’]|di|d['’]|al|para|per|pentru) ?)?(?:(?:la|el|los|las|o|a|os|il|lo|l['’]|su|tu|sua|seu|tuo|suo|tău|dvs\\.?|dumneavoastră) ?(?:de )?){0,2}(?:${ROMANCE_OTHER})`,
  // Slavic, Hungarian, Turkish, Greek.
  'kod\\p{L}{0,3} (?:do )?(?:recept\\p{L}+|odbior\\p{L}+|paczk\\p{L}+|e-recept\\p{L}+|klient\\p{L}+|rezerwac\\p{L}+|drzwi|furtki|bramy|domofonu|sklepu|oddziału|pracownika|kraju|wi-?fi|transakcji|towaru|grupy|kupc\\p{L}+|proizvod\\p{L}*|rezervacij\\p{L}*|vrata)',
  'kód\\p{L}{0,3} (?:od |ke? )?(?:zákazn\\p{L}+|rezerv\\p{L}+|dve[rř]í?|brán\\p{L}+|země|krajiny|pobočk\\p{L}+|zaměstnan\\p{L}+|objednáv\\p{L}+|chyby|wi-?fi|transakc\\p{L}+)|(?:výdejn|vyzvedávac|chybov|zákaznick|produktov|rezervačn)\\p{L}+ kód\\p{L}*',
  'код\\p{L}{0,3} (?:от |до |на |за )?(?:клиент\\p{L}+|клієнт\\p{L}+|бронир\\p{L}+|броні|брони|замовл\\p{L}+|подразделени\\p{L}+|отделени\\p{L}+|відділення|филиал\\p{L}*|магазин\\p{L}*|сотрудник\\p{L}*|працівник\\p{L}*|транзакц\\p{L}+|региона|регіону|группы|групи|wi-?fi|ворот|калитки|продукт\\p{L}*|поръчк\\p{L}+|грешк\\p{L}+)',
  '(?:referans|ref|teslim|teslimat|iade|müşteri|ürün|rezervasyon|indirim|hata|kapı|mağaza|şube|personel|ülke|alan|fatura|üye(?:lik)?|işlem|kupon|sınıf|daire)\\p{L}{0,3} kod\\p{L}*',
  '(?:átvételi|csomag|vevő|ügyfél|termék|foglalás[i]?|kapu|kupon|bolt|partner|dolgozói|ország|fiók|tranzakciós|szoba|ajtó) ?kód\\p{L}*',
  'κωδικ\\p{L}* (?:του |της |πρόσβασης στο )?(?:πελάτη|προϊόντ\\p{L}+|κράτησης|καταστήματος|κουπονιού|υπαλλήλου|χώρας|συναλλαγής|wi-?fi|πόρτας|κτιρίου)',
  // Vietnamese, Malay; Arabic, Persian, Hebrew, Hindi; Chinese, Japanese, Korean, Thai.
  'mã (?:nhận hàng|lấy hàng|bưu điện|cửa hàng|nhân viên|chi nhánh|giao dịch|quốc gia|vùng|tham chiếu|hàng|phòng|cửa|sinh viên)',
  'kode? (?:pelanggan|pelanggang|produk|toko|cabang|barang|negara|area|karyawan|referensi|transaksi|pesanan|pintu|error|wi-?fi|kedai|rujukan)',
  '(?:رمز|كود) (?:ال)?(?:استلام|تسليم|عميل|منتج|حجز|خصم|خطأ|فرع|متجر|دولة|بريدي|طلب|باب|موظف|مرجع\\p{L}*|معاملة)|کد (?:مشتری|محصول|فروشگاه|شعبه|رزرو|سفارش|پیگیری|ملی|پستی|خطا|کالا|تخفیف|معرف)',
  'קוד (?:ה?איסוף|משלוח|לקוח|ה?לקוח|חנות|סניף|עובד|כניסה לבניין|הבניין|הדלת|מדינה|עסקה|קבוצה)',
  '(?:ग्राहक|उत्पाद|बुकिंग|स्टोर|त्रुटि|शाखा|कर्मचारी|देश|ऑर्डर|एरिया|दरवाज़े का|एरर|আইটেম|গ্রাহক|পণ্য) ?(?:कोड|কোড)',
  '(?:客户|客戶|门店|門店|员工|員工|国家|國家|门禁|門禁|机构|分行|产品|產品|项目|订单|訂單|会员|會員|店铺|错误)(?:代码|代碼|编码|編碼|码|碼|密码|密碼)',
  '(?:顧客|店舗|会員|社員|部署|国|地域|支店|お客様|商品|管理|学生|取引|部屋)(?:コード|暗証番号)|(?:고객|매장|지점|사원|국가|부서|회원|거래|출입문|현관|반) ?(?:코드|비밀번호)',
  'รหัส(?:พนักงาน|ร้าน|สาขา|ประเทศ|นักเรียน|นักศึกษา|สั่งซื้อ|อ้างอิง|ประตู|ธุรกรรม|ห้อง)',
];
