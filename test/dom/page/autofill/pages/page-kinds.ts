/** A page of our own after the manner of a product: what to expect is the name, or id, of each input of the first field. */
export type CodePage = readonly [product: string, html: string, expected: readonly string[]];

/** A page that asks for something that is like a one-time code and is none. */
export type NearMiss = readonly [kind: string, html: string];

/** What sign-in steps say in one language. */
export interface Wording {
  /** Labels and placeholders that ask for a one-time code and nothing else. */
  certain: readonly string[];
  /** A label that is only the word. */
  bare: string;
  /** A sentence above a bare label. */
  prompt: string;
  /** A sentence that says a code was sent. */
  sent: string;
  /** Labels of a recovery code. */
  recovery: readonly string[];
  /** Labels of other codes: post, promotion, customer, card. */
  others: readonly string[];
}
