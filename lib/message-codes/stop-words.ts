import { foldAccents } from './normalise.ts';

/** Words that often come after "your code:" and are not a code. */
const COMMON = new Set(
  foldAccents(
    'about above account active activate after again also always available been before below better call check click ' +
      'code codes confirm confirmed contact copy customer customers date dear delivered details device does done dont email enter error ' +
      'every expire expired expires failed false from generated have hello help here http https incorrect information ' +
      'invalid keep later link login message mobile more name need never none note null number offer once only open ' +
      'order page password pending phone please private received remember required reset secure security send sent ' +
      'service share sign signin someone staff support test text thank thanks that the their them then there they this ' +
      'time today true under unknown until update urgent used user valid verification verified verify view visit ' +
      'warning welcome were what when will with within would wrong your ' +
      'ready requested resend retry submit submitted cancel cancelled continue copied finish hidden optional next back show ' +
      'senden absenden anfordern abfragen anzeigen bestätigen weiter ungültig abgelaufen erforderlich gesendet ' +
      'envoyer renvoyer envoyé valider continuer confirmer expiré requis enviar reenviar enviado confirmar continuar ' +
      'caducado vencido expirado requerido invia reinvia inviato conferma continua scaduto richiesto verzenden versturen ' +
      'bevestigen opvragen opnieuw verlopen vereist wyślij ponownie potwierdź wysłany wygasł wymagany gönder onayla ' +
      'alert bank best bonus cash claim congrats free gift guaranteed prize sale stop unsubscribe winner ' +
      'accedi aqui aquí attenzione bitte clique codigo compte conta cuenta durch einen esta este false gültig hier ' +
      'ihre jamais kein keine kode koden mais mein merci nein nicht niemals noch nunca oder ogni para pour puede puoi questo ' +
      'sagt seine siehe sous tous unten vous votre wird zeigen válido gratis link lien enlace eingeben geben nikomu podaj nadie compartas',
  ).split(' '),
);

/** Whether letters are a word of everyday messages, in any case. */
export function isCommonWord(letters: string): boolean {
  return COMMON.has(letters.toLowerCase());
}
