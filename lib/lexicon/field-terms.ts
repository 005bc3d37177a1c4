import { fieldTerms as ar } from './ar.ts';
import { fieldTerms as az } from './az.ts';
import { fieldTerms as bg } from './bg.ts';
import { fieldTerms as bn } from './bn.ts';
import { fieldTerms as ca } from './ca.ts';
import { fieldTerms as cs } from './cs.ts';
import { fieldTerms as da } from './da.ts';
import { fieldTerms as de } from './de.ts';
import { fieldTerms as el } from './el.ts';
import { fieldTerms as en } from './en.ts';
import { fieldTerms as enCodes } from './en-codes.ts';
import { fieldTerms as enLabels } from './en-labels.ts';
import { fieldTerms as enOther } from './en-other.ts';
import { fieldTerms as enRecoveryAndCaptcha } from './en-recovery-and-captcha.ts';
import { fieldTerms as es } from './es.ts';
import { fieldTerms as et } from './et.ts';
import { fieldTerms as fa } from './fa.ts';
import { fieldTerms as fi } from './fi.ts';
import { fieldTerms as fr } from './fr.ts';
import { fieldTerms as he } from './he.ts';
import { fieldTerms as hi } from './hi.ts';
import { fieldTerms as hr } from './hr.ts';
import { fieldTerms as hu } from './hu.ts';
import { fieldTerms as id } from './id.ts';
import { fieldTerms as it } from './it.ts';
import { fieldTerms as ja } from './ja.ts';
import { fieldTerms as ko } from './ko.ts';
import { fieldTerms as lt } from './lt.ts';
import { fieldTerms as lv } from './lv.ts';
import { fieldTerms as ms } from './ms.ts';
import { fieldTerms as nb } from './nb.ts';
import { fieldTerms as nl } from './nl.ts';
import { fieldTerms as pl } from './pl.ts';
import { fieldTerms as pt } from './pt.ts';
import { fieldTerms as ro } from './ro.ts';
import { fieldTerms as ru } from './ru.ts';
import { fieldTerms as sk } from './sk.ts';
import { fieldTerms as sl } from './sl.ts';
import { fieldTerms as sr } from './sr.ts';
import { fieldTerms as sv } from './sv.ts';
import { fieldTerms as ta } from './ta.ts';
import type { FieldKind, FieldTerm } from './term.ts';
import { fieldTerms as th } from './th.ts';
import { fieldTerms as tr } from './tr.ts';
import { fieldTerms as uk } from './uk.ts';
import { fieldTerms as ur } from './ur.ts';
import { fieldTerms as vi } from './vi.ts';
import { fieldTerms as zh } from './zh.ts';

/** Every term about fields, of every language. */
export const FIELD_TERMS: readonly FieldTerm[] = [
  ar,
  az,
  bg,
  bn,
  ca,
  cs,
  da,
  de,
  el,
  enCodes,
  en,
  enRecoveryAndCaptcha,
  enLabels,
  enOther,
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
  sr,
  sv,
  ta,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
].flat();

/** The terms of one kind, in all languages: sources of regular expressions over folded text. */
export function fieldTermsOf(kind: FieldKind): string[] {
  return FIELD_TERMS.filter(([own]) => own === kind).map(([, term]) => term);
}
