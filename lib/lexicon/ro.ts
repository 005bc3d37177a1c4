import type { FieldTerm, MessageTerm } from './term.ts';

/** Romanian, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'cod(?:ul)? (?:(?:primit|trimis|generat) )?(?:din|prin) (?:aplicat|sms)', 'Romanian sign-in pages'],
  ['certain', 'cod(?:ul)? (?:(?:primit|trimis|generat) )?(?:din|prin) (?:\\d|sase) cifre', 'Romanian sign-in pages'],
  ['certain', 'cod(?:ul)? (?:(?:primit|trimis|generat) )?de (?:aplicat|sms|(?:\\d|sase) cifre)', ''],
  ['certain', 'cod(?:ul)? (?:de (?:verificare|autentificare|confirmare|validare)|unic|sms)', 'Romanian sign-in pages'],
  ['certain', 'parola de unica folosinta', 'Romanian sign-in pages'],
  ['code', 'cod', 'Romanian sign-in pages'],
  ['code', 'codul', 'Romanian sign-in pages'],
  ['second-factor', 'doi (?:factori|pasi)', ''],
  ['second-factor', '2 (?:pasi|factori)', ''],
  ['second-factor', 'aplicati\\w* de autentific', 'Romanian sign-in pages'],
  ['sent', 'trimis', 'Romanian sign-in pages'],
  ['recovery', 'cod(?:uri|ul)? de (?:\\w+ de )?(?:recuperare|rezerva|urgenta)', 'Romanian sign-in pages'],
  ['promotion', 'reducere', 'Romanian sign-in pages'],
  ['postal', 'postal', 'French sign-in pages'],
  ['postal', 'cod postal', 'Romanian sign-in pages'],
  ['other-code', 'cod client', 'Romanian sign-in pages'],
];

/** Romanian, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  [
    'sure',
    "(?:mot de passe|contraseña|senha|password|parol[aă]|contrasenya) (?:à |a |de |di |cu |d[’']un )?(?:usage unique|un solo uso|uso [uú]nico|[uú]nic[oa]|dinâmica|din[aá]mica|monouso|temporane[ao]|unică folosință|sol [uú]s|temporal)",
    'messages in French',
  ],
  ['plain', 'parol\\p{L}?', 'messages in Romanian'],
  ['plain', 'lösen', ''],
  ['plain', 'cod(?:ul)?', 'messages in Romanian'],
  ['plain', 'parola(?:nız)?', 'messages in Romanian'],
  [
    'other-code-run-on',
    "(?:c[oó]digo|codice|cod(?:ul)?|codi) (?:(?:de|do|da|del|dei|della|dell['’]|di|d['’]|al|para|per|pentru) ?)?(?:(?:la|el|los|las|o|a|os|il|lo|l['’]|su|tu|sua|seu|tuo|suo|tău|dvs\\.?|dumneavoastră) ?(?:de )?){0,2}(?:client\\p{L}*|pedido|encomenda|tienda|tenda|loja|negozio|magazin\\p{L}*|sucursal|filiale?|oficina|agencia|agência|puerta|porta|portão|port[oó]n|portone|portal|edificio|garaje|garagem|garage|[aá]rea|pa[ií]s|paese|regi[oó]n|swift|bic|wi-?fi|empleado|dipendente|funcion[aá]rio|colaborador\\p{L}*|usuario|socio|s[oó]cio|proveedor|fornitore|fornecedor|alumno|aluno|paciente|transacci[oó]n|transa[cç][aã]o|transazione|grupo|gruppo|agente|estudio|encuesta|color[ei]?|cor|lote|lotto|tarifa|reserva|rezerv\\p{L}+|prenotazione|factur\\p{L}+|fattura|fatura|produs\\p{L}*|articol\\p{L}*|angajat\\p{L}*|sucursal\\p{L}*|ușă|intrare|acces(?:o)? al edificio)",
    'messages in Spanish',
  ],
  [
    'other-code-run-on',
    'cod(?:ul)? (?:de )?(?:comand[aă]|client|colet|po[sșş]tal|promo\\p{L}*)',
    'messages in Romanian',
  ],
  ['act', 'verificare', 'messages in Romanian'],
  ['act', 'autentific\\p{L}+', 'messages in Romanian'],
  ['act', 'conecta\\p{L}*', 'messages in Romanian'],
  ['label', 'client', 'messages in French'],
  ['label', 'awb', 'messages in Romanian'],
  ['label', 'contrat', ''],
  ['label', 'factura', 'messages in Spanish'],
  ['label', 'recibo', ''],
  ['label', 'reserva', 'messages with other codes'],
  ['label', 'caso', ''],
  ['label', 'factur\\p{L}+', 'messages in Spanish'],
  ['label', 'colet\\p{L}*', ''],
  ['label', 'contul', 'messages in Romanian'],
  ['label', 'cardul', 'messages in Romanian'],
  ['label', 'terminat în', 'messages in Romanian'],
  ['label', 'sunați', ''],
  ['label', 'suma', ''],
  ['label', 'rezervare\\p{L}*', 'messages with other codes'],
];
