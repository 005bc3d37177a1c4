/** What a term says about a field of a page. */
export type FieldKind =
  /** A phrase that asks for a one-time code and nothing else. */
  | 'certain'
  /** A word for "code", between other words. */
  | 'code'
  /** The same in scripts without spaces between words. */
  | 'code-run-on'
  /** A kind of code that sign-in pages ask for as often as others do: security, access, PIN. */
  | 'known-kind'
  /** Says that the page is about a second factor. */
  | 'second-factor'
  /** Says that a code has been sent to the user. */
  | 'sent'
  /** A one-time password. */
  | 'one-time'
  /** Says that the page is about something that has codes of its own. */
  | 'other-context'
  /** Recovery and backup codes. */
  | 'recovery'
  | Veto
  | `soft-${SoftVeto}`
  /** A permanent PIN, of a card, a profile or an app. */
  | 'kept-pin'
  /** Says that a code is yet to be requested: the page first wants the address to send it to. */
  | 'to-come'
  /** Where the requested code comes from: an authenticator, an email, a text message. */
  | 'from-app'
  | 'from-email'
  | 'from-sms'
  /** An authenticator, in a sentence that asks for its code. */
  | 'app'
  /** Marks a recovery code as the alternative ("lost your phone?"), not the request. */
  | 'way-out'
  /** Marks it as something to keep. */
  | 'keep'
  /** Asks for one of the recovery codes, whatever else is said about them. */
  | 'one-of'
  /** "Or", as a word and in scripts without spaces between words. */
  | 'or'
  | 'or-run-on'
  /** A PIN that opens an account every time. */
  | 'login-pin'
  /** Begins a label that asks for a number to send something to. */
  | 'number-first'
  /** The name of one of several boxes before its number, and the word between its number and theirs. */
  | 'box'
  | 'box-of'
  /** A label that is nothing but the word for "code"; what may come before and after it, and "required". */
  | 'bare'
  | 'bare-before'
  | 'bare-after'
  | 'required';

/** Rules a field out whatever else it says. */
export type Veto = 'captcha' | 'promotion' | 'postal' | 'card' | 'other-code' | 'key';

/** Rules a field out unless it also mentions a code. */
export type SoftVeto = 'identity' | 'address' | 'text' | 'password';

/**
 * How the source of a term ends that stands in public code word for word, found by a search that names no repository.
 * What stands before says what file it was: a `template` has what a program shows or sends.
 */
export const UNNAMED = ' in public code';

/**
 * One term: its kind, its pattern (source of a regular expression, whose accents are removed when it is compiled), and
 * its source: a repository or an npm package and a file in it, a page, a corpus or a dictionary, or `UNNAMED`. Three
 * dots in a source stand for folders that are left out. The term's language is that of its file. Builds leave the
 * source out.
 */
export type FieldTerm = readonly [kind: FieldKind, pattern: string, seen: string];

/**
 * What a term says in an email or text. Terms of a kind that ends in `-run-on` may be part of a longer run of letters.
 */
export type MessageKind =
  /** A name that means nothing but a one-time code. */
  | 'sure'
  | 'sure-run-on'
  /** A word for a code that is also used for other things. */
  | 'plain'
  | 'plain-run-on'
  /** The last part of a compound word for a code: "aktiverings|kode". */
  | 'code-part'
  | 'code-part-run-on'
  /** The name of a code of another kind: it cancels the word for a code in it. */
  | 'other-code'
  | 'other-code-run-on'
  /** The purpose of a code: signing in, verifying. */
  | 'act'
  | 'act-run-on'
  /** "Use", "enter". */
  | 'verb'
  | 'verb-run-on'
  /** Occurs only in messages with a one-time code: how long it is valid, that nobody else may have it. */
  | 'support'
  | 'support-run-on'
  /** A word of advertising. */
  | 'commerce'
  | 'commerce-run-on'
  /** Says that a code was sent somewhere. */
  | 'sent'
  | 'sent-run-on'
  /** The name of another number, before it. */
  | 'label'
  | 'label-run-on'
  /** "No.", "#": between a label and its number. */
  | 'number-word'
  /** "is", "your": the same, after it. */
  | 'label-link'
  /** Ends the label of a number: "order number". */
  | 'names-number'
  /** A currency, or points, beside an amount. */
  | 'currency'
  /** A unit after a number. */
  | 'unit'
  | 'unit-run-on'
  /** The beginning of a month's name. */
  | 'month'
  /** "ending in", before or after four digits. */
  | 'ending'
  | 'ending-run-on'
  | 'ending-behind'
  /** May come between a word for a code and the code. */
  | 'copula'
  | 'copula-run-on'
  /** Comes right before a code that the message states. */
  | 'tells'
  | 'tells-run-on'
  /** "is", after a code that begins its sentence. */
  | 'is'
  /** The function words between a code and its purpose. */
  | 'of'
  /** A word of a message about a booking, a journey or a meeting. */
  | 'booked'
  | 'travel'
  | 'meeting'
  | 'meeting-run-on'
  /** May come before "code" if it is a sign-in code. */
  | 'known-kind';

/** The same for messages, whose text is normalised and has no accents. */
export type MessageTerm = readonly [kind: MessageKind, pattern: string, seen: string];
