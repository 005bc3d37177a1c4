import type { FieldTerm } from './term.ts';

/** Portuguese, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  [
    'certain',
    'codigo (?:(?:recibido|enviado|recebido|generado|gerado) )?(?:de|del|da|do|no|en|por|via|pelo|pela) (?:la |tu |su |seu |el )?(?:app|aplic|autentic|sms|mensaje|mensagem)',
    'Spanish sign-in pages',
  ],
  ['certain', 'codigo de (?:acceso unico|\\d digitos|seis digitos|verificacao)', 'Spanish sign-in pages'],
  ['certain', 'codigo de (?:autenticacao|confirmacao|uso unico|validacao)', 'Portuguese sign-in pages'],
  ['certain', 'codigo de (?:validacion|dos factores|dois fatores|sms)', ''],
  ['certain', 'codigo unico', ''],
  ['certain', 'codigo (?:2fa|otp|do (?:autenticador|aplicativo)|del autenticador)', 'Portuguese sign-in pages'],
  [
    'certain',
    '(?:contrasena|senha|palavra-passe) de (?:un solo uso|uso unico|utilizacao unica)',
    'Spanish sign-in pages',
  ],
  ['code', 'codigo', 'Spanish sign-in pages'],
  ['known-kind', 'ativa', 'messages in Portuguese'],
  ['second-factor', 'autenticador', 'Portuguese sign-in pages'],
  ['second-factor', '(?:dois|2|duas) (?:fatores|etapas)', ''],
  ['second-factor', 'aplicativo (?:de )?autentica', 'Portuguese sign-in pages'],
  ['sent', 'enviamos', 'Portuguese sign-in pages'],
  ['sent', 'reenviar', 'test pages: vendors'],
  [
    'recovery',
    'codigos? de (?:recupera|respaldo|emergencia|seguranca reserva|backup|reserva|copia)',
    'Spanish sign-in pages',
  ],
  ['recovery', 'codigos? reserva', 'Portuguese sign-in pages'],
  ['promotion', 'cupom', 'Portuguese sign-in pages'],
  ['postal', '\\bcep\\b', 'Portuguese sign-in pages'],
  ['other-code', 'codigo (?:de |do |del )?(?:cliente|estudiante|aluno|producto|produto)', 'Spanish sign-in pages'],
  ['soft-password', 'senha', 'Portuguese sign-in pages'],
];
