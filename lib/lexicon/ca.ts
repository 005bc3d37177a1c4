import type { FieldTerm, MessageTerm } from './term.ts';

/** Catalan, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'codi de (?:verificacio|autenticacio|confirmacio)', 'messages in Catalan'],
  ['code', 'codi', 'messages in Catalan'],
];

/** Catalan, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  [
    'sure',
    "(?:code|c[oó?\\uFFFD]?d(?:igo|ice)|cod(?:ul)?|codi|clave|pin|token) (?:de |di |d['’]|per la |para |pour |pentru )?(?:la |l['’]|el |su |tu )?(?:una? )?(?:v[eé?\\uFFFD]?rifi\\p{L}+(?:[?\\uFFFD]n)?|valida\\p{L}+|connexion|confirma\\p{L}+|s[eé]curit[eé]|authenti\\p{L}+|acc[eèé]s\\p{L}*|acceso|acesso|accesso|seguran[çc]a|seguridad|sicurezza|autenti\\p{L}+|autori[sz]\\p{L}+|inicio|sesi[oó]n|login|ingreso|entrada|activa\\p{L}+|attiva\\p{L}+|ativa\\p{L}+|securitate|siguranță|autentificare|conectare|usage unique|[uú]nic[oa]?|[uú]so [uú]nico|un solo uso|temporal|temporaneo|tempor[aá]rio|provisoire|verific\\p{L}+|conferm\\p{L}+)",
    'messages in Catalan',
  ],
  ['plain', 'codi', 'messages in Catalan'],
  ['support', 'compart\\p{L}+', 'messages in Catalan'],
  ['sent', 'envi[aoó]\\p{L}*', 'messages in Catalan'],
  ['sent', 'mandamos', ''],
  ['label', 'comand\\p{L}+', 'messages in Catalan'],
];
