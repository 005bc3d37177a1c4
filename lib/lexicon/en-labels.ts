import type { FieldTerm } from './term.ts';

/** English words for the names of fields, boxes and the sentences around them. */
export const fieldTerms: readonly FieldTerm[] = [
  ['app', '\\bauth\\b', 'English sign-in pages'],
  ['app', 'authenticat(?:or|ion app)', 'English sign-in pages'],
  ['app', '(?:mobile|phone) app', 'English sign-in pages'],
  ['or', 'or', 'English sign-in pages'],
  [
    'login-pin',
    '\\b(?:log-? ?in|sign-? ?in|access|security|secret|personal) ?pin(?: ?code| number)?\\b',
    'test pages: near-misses',
  ],
  [
    'login-pin',
    '\\b(?:customer|member|user|online|banking|staff|employee|student) ?pin(?: ?code| number)?\\b',
    'test pages: near-misses',
  ],
  [
    'number-first',
    '(?:mobile|cell|cellphone|phone|telephone|contact|whatsapp) ?(?:phone )?(?:number|no\\b|num\\b|#|$)',
    'test pages: near-misses',
  ],
  ['box', '(?:digit|character|char|box|number|input|field|pin ?code|code|otp)s?', 'English sign-in pages'],
  ['box-of', 'of', 'English sign-in pages'],
  [
    'bare-before',
    '(?:please )?(?:enter|type|input|insert|provide)?(?: in)? ?(?:the|your|a|this|security)?',
    'English sign-in pages',
  ],
  ['bare', '(?:code|passcode|token|otp|response)', 'English sign-in pages'],
  ['bare-after', '(?: here| below| in the (?:box|field) below| to continue| to proceed)', 'English sign-in pages'],
  ['required', 'required', 'English sign-in pages'],
];
