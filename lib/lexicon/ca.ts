import type { FieldTerm, MessageTerm } from './term.ts';

/** Catalan, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'codi de (?:verificacio|autenticacio|confirmacio)', 'messages in Catalan'],
  ['code', 'codi', 'messages in Catalan'],
];

/** Catalan, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure', "contrasenya (?:\\p{L}{1,5}[ '’]){0,2}un sol [uú]s", 'messages in Catalan'],
  ['sure', "contrasenya (?:\\p{L}{1,5}[ '’]){0,2}temporal", 'messages in Catalan'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}verific\\p{L}+", 'messages in Catalan'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}valida\\p{L}+", 'messages in Catalan'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}confirma\\p{L}+", 'messages in Catalan'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}seguretat", 'messages in Catalan'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}autenti\\p{L}+", 'messages in Catalan'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}acc[eé]s", 'messages in Catalan'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}activa\\p{L}+", 'messages in Catalan'],
  ['sure', "codi (?:\\p{L}{1,5}[ '’]){0,2}d['’]un sol [uú]s", 'messages in Catalan'],
  ['plain', 'codi', 'messages in Catalan'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}client\\p{L}*', 'unproven'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}botiga', 'unproven'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}porta', 'unproven'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}reserva', 'unproven'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}comanda', 'unproven'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}producte', 'unproven'],
  ['other-code-run-on', 'codi (?:\\p{L}{1,5}\\.? ){0,2}descompte', 'messages in Catalan'],
  ['support', 'compart\\p{L}+', 'messages in Catalan'],
  ['sent', 'envi[aoó]\\p{L}*', 'messages in Catalan'],
  ['sent', 'mandamos', 'unproven'],
  ['label', 'comand\\p{L}+', 'messages in Catalan'],
  ['sure', 'codi (?:\\p{L}{1,5} ){0,2}(?:temporal|sessió)', 'messages in Catalan'],
  ['verb', '(?:fes servir|escriu|utilitza)', 'messages in Catalan'],
  ['act', '(?:continuar|confirmar|verificar)', 'messages in Catalan'],
];
