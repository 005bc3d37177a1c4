import { messageTerms as af } from './af.ts';
import { messageTerms as am } from './am.ts';
import { messageTerms as ar } from './ar.ts';
import { messageTerms as az } from './az.ts';
import { messageTerms as be } from './be.ts';
import { messageTerms as bg } from './bg.ts';
import { messageTerms as bn } from './bn.ts';
import { messageTerms as ca } from './ca.ts';
import { messageTerms as cs } from './cs.ts';
import { messageTerms as currencies } from './currencies.ts';
import { messageTerms as cy } from './cy.ts';
import { messageTerms as da } from './da.ts';
import { messageTerms as de } from './de.ts';
import { messageTerms as el } from './el.ts';
import { messageTerms as enBookings } from './en-bookings.ts';
import { messageTerms as enCodesOfThings } from './en-codes-of-things.ts';
import { messageTerms as enKnownKinds } from './en-known-kinds.ts';
import { messageTerms as enMessages } from './en-messages.ts';
import { messageTerms as enOtherCodes } from './en-other-codes.ts';
import { messageTerms as enOtherMessages } from './en-other-messages.ts';
import { messageTerms as eo } from './eo.ts';
import { messageTerms as es } from './es.ts';
import { messageTerms as et } from './et.ts';
import { messageTerms as eu } from './eu.ts';
import { messageTerms as fa } from './fa.ts';
import { messageTerms as fi } from './fi.ts';
import { messageTerms as fr } from './fr.ts';
import { messageTerms as ga } from './ga.ts';
import { messageTerms as gl } from './gl.ts';
import { messageTerms as gu } from './gu.ts';
import { messageTerms as he } from './he.ts';
import { messageTerms as hi } from './hi.ts';
import { messageTerms as hr } from './hr.ts';
import { messageTerms as hu } from './hu.ts';
import { messageTerms as hy } from './hy.ts';
import { messageTerms as id } from './id.ts';
import { messageTerms as icelandic } from './is.ts';
import { messageTerms as it } from './it.ts';
import { messageTerms as ja } from './ja.ts';
import { messageTerms as ka } from './ka.ts';
import { messageTerms as kk } from './kk.ts';
import { messageTerms as km } from './km.ts';
import { messageTerms as kn } from './kn.ts';
import { messageTerms as ko } from './ko.ts';
import { messageTerms as ky } from './ky.ts';
import { messageTerms as lb } from './lb.ts';
import { messageTerms as links } from './links.ts';
import { messageTerms as lt } from './lt.ts';
import { messageTerms as lv } from './lv.ts';
import { messageTerms as mk } from './mk.ts';
import { messageTerms as ml } from './ml.ts';
import { messageTerms as mn } from './mn.ts';
import { messageTerms as months } from './months.ts';
import { messageTerms as ms } from './ms.ts';
import { messageTerms as my } from './my.ts';
import { messageTerms as nb } from './nb.ts';
import { messageTerms as nl } from './nl.ts';
import { messageTerms as numberWords } from './number-words.ts';
import { messageTerms as pa } from './pa.ts';
import { messageTerms as pl } from './pl.ts';
import { messageTerms as pt } from './pt.ts';
import { messageTerms as ro } from './ro.ts';
import { messageTerms as ru } from './ru.ts';
import { messageTerms as sk } from './sk.ts';
import { messageTerms as sl } from './sl.ts';
import { messageTerms as sq } from './sq.ts';
import { messageTerms as sr } from './sr.ts';
import { messageTerms as sv } from './sv.ts';
import { messageTerms as sw } from './sw.ts';
import { messageTerms as ta } from './ta.ts';
import { messageTerms as te } from './te.ts';
import type { MessageKind, MessageTerm } from './term.ts';
import { messageTerms as tg } from './tg.ts';
import { messageTerms as th } from './th.ts';
import { messageTerms as tl } from './tl.ts';
import { messageTerms as tr } from './tr.ts';
import { messageTerms as uk } from './uk.ts';
import { messageTerms as units } from './units.ts';
import { messageTerms as ur } from './ur.ts';
import { messageTerms as uz } from './uz.ts';
import { messageTerms as vi } from './vi.ts';
import { messageTerms as zhMessages } from './zh-messages.ts';
import { messageTerms as zu } from './zu.ts';

/** Every term about messages, of every language. */
export const MESSAGE_TERMS: readonly MessageTerm[] = [
  af,
  am,
  ar,
  az,
  be,
  bg,
  bn,
  ca,
  cs,
  cy,
  da,
  de,
  el,
  enMessages,
  enCodesOfThings,
  enOtherCodes,
  enOtherMessages,
  eo,
  es,
  et,
  eu,
  fa,
  fi,
  fr,
  ga,
  gl,
  gu,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  icelandic,
  it,
  ja,
  ka,
  kk,
  km,
  kn,
  ko,
  ky,
  lb,
  lt,
  lv,
  mk,
  ml,
  mn,
  ms,
  my,
  nb,
  nl,
  pa,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sq,
  sr,
  sv,
  sw,
  ta,
  te,
  tg,
  th,
  tl,
  tr,
  uk,
  ur,
  uz,
  vi,
  zhMessages,
  zu,
  currencies,
  units,
  numberWords,
  months,
  links,
  enBookings,
  enKnownKinds,
].flat();

/** The terms of one kind, in all languages, as one pattern's source. */
export function messageTermsOf(kind: MessageKind): string {
  const terms = MESSAGE_TERMS.filter(([own]) => own === kind).map(([, term]) => term);
  // A kind without terms, as benchmarks make it, matches nothing.
  return terms.length === 0 ? '(?!)' : terms.join('|');
}
