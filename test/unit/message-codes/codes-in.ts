import { findMessageCodes } from '../../../lib/message-codes/find.ts';

/** The codes in a message, the surest first; with a host, those that are not bound to another one. */
export const codesIn = (text: string, host?: string): string[] =>
  findMessageCodes(text, host === undefined ? {} : { host }).map(({ code }) => code);
