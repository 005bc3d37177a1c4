/** A page of our own after the manner of a product: what to expect is the name, or id, of each input of the first field. */
export type CodePage = readonly [product: string, html: string, expected: readonly string[]];

/** A page that asks for something that is like a one-time code and is none. */
export type NearMiss = readonly [kind: string, html: string];
