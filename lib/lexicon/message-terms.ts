import { messageTerms as af } from './af.ts';
import { messageTerms as ar } from './ar.ts';
import { messageTerms as bg } from './bg.ts';
import { messageTerms as bn } from './bn.ts';
import { messageTerms as ca } from './ca.ts';
import { messageTerms as cs } from './cs.ts';
import { messageTerms as da } from './da.ts';
import { messageTerms as de } from './de.ts';
import { messageTerms as el } from './el.ts';
import { messageTerms as enMessages } from './en-messages.ts';
import { messageTerms as enOtherMessages } from './en-other-messages.ts';
import { messageTerms as es } from './es.ts';
import { messageTerms as et } from './et.ts';
import { messageTerms as fa } from './fa.ts';
import { messageTerms as fi } from './fi.ts';
import { messageTerms as fr } from './fr.ts';
import { messageTerms as he } from './he.ts';
import { messageTerms as hi } from './hi.ts';
import { messageTerms as hr } from './hr.ts';
import { messageTerms as hu } from './hu.ts';
import { messageTerms as id } from './id.ts';
import { messageTerms as it } from './it.ts';
import { messageTerms as ja } from './ja.ts';
import { messageTerms as kn } from './kn.ts';
import { messageTerms as ko } from './ko.ts';
import { messageTerms as lt } from './lt.ts';
import { messageTerms as lv } from './lv.ts';
import { messageTerms as ms } from './ms.ts';
import { messageTerms as nb } from './nb.ts';
import { messageTerms as nl } from './nl.ts';
import { messageTerms as pl } from './pl.ts';
import { messageTerms as pt } from './pt.ts';
import { messageTerms as ro } from './ro.ts';
import { messageTerms as ru } from './ru.ts';
import { messageTerms as sk } from './sk.ts';
import { messageTerms as sl } from './sl.ts';
import { messageTerms as sv } from './sv.ts';
import type { MessageKind, MessageTerm } from './term.ts';
import { messageTerms as th } from './th.ts';
import { messageTerms as tl } from './tl.ts';
import { messageTerms as tr } from './tr.ts';
import { messageTerms as uk } from './uk.ts';
import { messageTerms as vi } from './vi.ts';
import { messageTerms as zh } from './zh.ts';

/** Every term about messages, of every language. */
export const MESSAGE_TERMS: readonly MessageTerm[] = [
  af,
  ar,
  bg,
  bn,
  ca,
  cs,
  da,
  de,
  el,
  enMessages,
  enOtherMessages,
  es,
  et,
  fa,
  fi,
  fr,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  kn,
  ko,
  lt,
  lv,
  ms,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sv,
  th,
  tl,
  tr,
  uk,
  vi,
  zh,
].flat();

/** The terms of one kind, in all languages, as one pattern's source. */
export function messageTermsOf(kind: MessageKind): string {
  return MESSAGE_TERMS.filter(([own]) => own === kind)
    .map(([, term]) => term)
    .join('|');
}
