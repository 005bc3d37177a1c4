import type { Account } from '../../../otp/account.ts';
import { findLinks, isOfSteamItself } from '../../../otp/links.ts';
import { formatOtpauthUri, parseOtpauthUri } from '../../../otp/otpauth-uri.ts';
import { isOneKey, withoutQuotes } from '../../../otp/secret-text.ts';
import { type WritableAccount, withOnly } from '../../export/target.ts';
import { formats } from '../../format.ts';
import { keyOfLine, withoutServerKeys } from '../../import/key-line.ts';

function keep(account: Account): WritableAccount {
  const kept = withOnly(account, 'pin', 'image');
  // A URI has an upper length: the image's address is what goes first.
  return { ...kept, image: parseOtpauthUri(formatOtpauthUri(kept)).account.image };
}

/** A text that starts with a link or a comment, where others may have commas in their lines. */
function startsWithLink(text: string): boolean {
  const [, link] =
    /^["'`<([*•\s-]*((?:apple-otpauth|otpauth|otpauth-migration|lpaauth-migration|steam|motp):.{0,64})/i.exec(text) ??
    [];
  return link !== undefined && !isOfSteamItself(link);
}

function holdsLinks({ text }: { text: string }): boolean {
  return (
    findLinks(text).length > 0 ||
    withoutServerKeys(text.split(/[\r\n]+/, 1000)).some((line) => keyOfLine(line) !== undefined)
  );
}

function isBareKey(text: string): boolean {
  return text.length <= 512 && /^[A-Z2-7 \t\u00a0-]{16,}=*$/i.test(text) && isOneKey(text);
}

export const uriList = formats(
  {
    id: 'uri-list',
    name: 'otpauth',
    isEncrypted: false,
    detect: { text: startsWithLink, rest: holdsLinks },
    read: () => import('./read.ts').then((module) => module.read),
    keep,
    write: () => import('./write.ts').then((module) => module.write),
  },
  {
    id: 'bare-secret',
    name: 'otpauth',
    detect: { rest: ({ text }) => isBareKey(withoutQuotes(text)) },
    read: () => import('./read.ts').then((module) => module.readKey),
  },
);
