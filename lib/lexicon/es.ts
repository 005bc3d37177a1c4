import type { FieldTerm } from './term.ts';

/** Spanish, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'clave (?:dinamica|sms|temporal|unica|de un solo uso)', 'Spanish sign-in pages'],
  ['certain', 'clave (?:de acceso unico|enviada|recibida|token)', ''],
  ['certain', "codice (?:(?:ricevuto|inviato|generato) )?da ?(?:'| )?(?:a |tua |la )*(?:app|sms)", ''],
  ['certain', "codice (?:(?:ricevuto|inviato|generato) )?dall ?(?:'| )?(?:a |tua |la )*(?:app|sms)", ''],
  ['certain', 'codigo de (?:verificacion|autenticacion|confirmacion|un solo uso)', 'Spanish sign-in pages'],
  ['certain', 'codigo (?:temporal|sms)', 'messages in Spanish'],
  ['code', 'clave', 'Spanish sign-in pages'],
  ['known-kind', 'segur', 'Spanish sign-in pages'],
  ['known-kind', '\\bclave', 'Spanish sign-in pages'],
  ['second-factor', '(?:dos|2|doble) (?:factores|pasos|factor)', ''],
  ['second-factor', 'aplicacion de autenticacion', 'Spanish sign-in pages'],
  ['sent', 'enviado', 'Spanish sign-in pages'],
  ['one-time', 'un solo uso', 'Spanish sign-in pages'],
  ['one-time', 'uso unico', 'Portuguese sign-in pages'],
  ['recovery', 'copia de (?:seguridad|seguranca)', 'Spanish sign-in pages'],
  ['promotion', 'cupon', 'messages in Spanish'],
  ['promotion', 'descuento', 'Spanish sign-in pages'],
  ['promotion', 'buono', ''],
  ['postal', 'codigo ?postal', 'Spanish sign-in pages'],
  ['postal', 'codigo (?:de|del|do) (?:pais|area)', 'messages in other-codes'],
  ['card', 'tarjeta', 'messages in Spanish'],
  ['other-code', 'importe\\b', 'messages in Spanish'],
  ['soft-password', 'contrasena', 'Spanish sign-in pages'],
];
