/** What a term says about a field of a page. */
export type FieldKind =
  /** A phrase that asks for nothing but a one-time code. */
  | 'certain'
  /** A word for "code" by itself, between other words. */
  | 'code'
  /** The same in scripts that part no words. */
  | 'code-run-on'
  /** A kind of code that sign-in pages ask for as well as others do: security, access, PIN. */
  | 'known-kind'
  /** The page is about a second factor. */
  | 'second-factor'
  /** A code has been sent to the user. */
  | 'sent'
  /** A password that is good for once. */
  | 'one-time'
  /** The page is about something that has codes of its own. */
  | 'other-context'
  /** Recovery and backup codes. */
  | 'recovery'
  | Veto
  | `soft-${SoftVeto}`
  /** A PIN that its owner keeps, of a card, a profile or an app. */
  | 'kept-pin'
  /** A code that is still to be asked for: what the page wants first is where to send it. */
  | 'to-come'
  /** Who gives the code that is asked for: an authenticator, an email, a text message. */
  | 'from-app'
  | 'from-email'
  | 'from-sms'
  /** An authenticator, in a sentence that asks for its code. */
  | 'app'
  /** What makes a sentence on recovery codes the way out for somebody else. */
  | 'way-out'
  /** What makes it advice on what to keep. */
  | 'keep'
  /** "One of them" is asked for, whatever else is said of them. */
  | 'one-of'
  /** "Or", by itself and in scripts that part no words. */
  | 'or'
  | 'or-run-on'
  /** A PIN that opens an account every time. */
  | 'login-pin'
  /** Begins a label that asks for a number to send something to. */
  | 'number-first'
  /** What one box of several is called before its number, and what stands between its number and theirs. */
  | 'box'
  | 'box-of'
  /** A label that is nothing but the word for "code"; what may stand before and behind it, and "required". */
  | 'bare'
  | 'bare-before'
  | 'bare-after'
  | 'required';

/** What rules a field out whatever else it says. */
export type Veto = 'captcha' | 'promotion' | 'postal' | 'card' | 'other-code' | 'key';

/** What rules a field out unless it speaks of a code as well. */
export type SoftVeto = 'identity' | 'address' | 'text' | 'password';

/** What a term says of where it was seen if no corpus, page or product of this project's is known to have it. */
export const UNPROVEN = 'unproven';

/**
 * One term: its kind, its pattern (source of a regular expression; accents are taken off by whoever compiles it), and
 * where it was seen: a product, a page or a corpus, or `UNPROVEN`. Its language is the one of its file. Builds leave
 * the last part out.
 */
export type FieldTerm = readonly [kind: FieldKind, pattern: string, seen: string];

/** What a term says in an email or text. Terms whose kind ends in `-run-on` may stand inside a run of letters. */
export type MessageKind =
  /** A name that can mean nothing but a one-time code. */
  | 'sure'
  | 'sure-run-on'
  /** A word for a code that other things are called too. */
  | 'plain'
  | 'plain-run-on'
  /** What a word that names a code ends in, behind what the code is for: "aktiverings|kode". */
  | 'code-part'
  | 'code-part-run-on'
  /** A code of another kind: it takes away what the word in it says. */
  | 'other-code'
  | 'other-code-run-on'
  /** What a code is for: signing in, verifying. */
  | 'act'
  | 'act-run-on'
  /** "Use", "enter". */
  | 'verb'
  | 'verb-run-on'
  /** What only a message with a one-time code says: how long it lasts, that nobody else may have it. */
  | 'support'
  | 'support-run-on'
  /** What a message that sells says. */
  | 'commerce'
  | 'commerce-run-on'
  /** That a code went somewhere. */
  | 'sent'
  | 'sent-run-on'
  /** What another number is called, in front of it. */
  | 'label'
  | 'label-run-on'
  /** "No.", "#": between a label and its number. */
  | 'number-word'
  /** "is", "your": the same, behind it. */
  | 'label-link'
  /** Ends a label that is one of a number: "order number". */
  | 'names-number'
  /** A currency, or points, beside an amount. */
  | 'currency'
  /** What is counted. */
  | 'unit'
  | 'unit-run-on'
  /** How a month begins. */
  | 'month'
  /** "ending in", before four digits and behind them. */
  | 'ending'
  | 'ending-run-on'
  | 'ending-behind'
  /** What may lie between a word for a code and the code. */
  | 'copula'
  | 'copula-run-on'
  /** What stands right before a code that is told. */
  | 'tells'
  | 'tells-run-on'
  /** "is", behind a code that begins its sentence. */
  | 'is'
  /** The small words between a code and what it is for. */
  | 'of'
  /** What a message of a booking, a journey, a meeting says. */
  | 'booked'
  | 'travel'
  | 'meeting'
  | 'meeting-run-on'
  /** What may stand before "code" where it is one to sign in with. */
  | 'known-kind';

/** The same for messages: their text is normalised and without accents. */
export type MessageTerm = readonly [kind: MessageKind, pattern: string, seen: string];
