import { greetedNames, Mask } from '../../mask.ts';
import { attributeOf, collectControls, own, queryAll, type ShadowOf } from '../autofill/dom.ts';
import { isControl } from '../autofill/editable.ts';
import { type Evidence, isWeighed, THRESHOLD, WEIGHTS } from '../autofill/evidence.ts';
import { type CodeField, findCodeFields, type Judged } from '../autofill/fields.ts';
import { VisibilityChecker } from '../autofill/visible.ts';
import { copyElement, type Reduced, reducePage } from './reduce.ts';
import { atMostInputs, type ExplainedInput, type FrameReport, MAX_HTML } from './report.ts';

/** Types of inputs that nobody types into. */
const NOT_TYPED = 'hidden submit button image reset'.split(' ');
/** Parts of a host that name no brand. */
const COMMON = /^(?:www|login|accounts?|auth|app|secure|sign-?in|sso|mail|code|portal|online|admin|localhost|\d+)$/;

const clip = (text: string, most: number): string => text.slice(0, most);

/** The name of an input in the tests of the corpus. */
function nameOf(element: Element): string {
  return clip(attributeOf(element, 'name') || own(element, 'id') || 'unnamed', 200);
}

/** What a user typed, and the names in the mail addresses that the page shows. */
function ownWords(page: Document, controls: readonly Element[]): string[] {
  const typed = controls.flatMap((control) =>
    isControl(control) && control.type !== 'password' ? [control.value] : [],
  );
  const shown = own(page, 'body')?.textContent?.slice(0, 100_000) ?? '';
  const addresses = [...`${shown} ${typed.join(' ')}`.matchAll(/([^\s@<>()"',;:]+)@[^\s@]+\.[a-z]/giu)].map(
    (match) => match[1] ?? '',
  );
  return [...typed, ...addresses, ...greetedNames(shown)]
    .flatMap((text) => (text.length < 80 ? text.split(/[^\p{L}]+/u) : []))
    .filter((word) => word.length > 2);
}

/** Evidence as pairs of name and text, without empty ones. */
function evidenceTexts({ texts, boxSigns, beside, ...rest }: Evidence, mask: Mask): ExplainedInput['evidence'] {
  const all: [string, unknown][] = [
    ...Object.entries(texts),
    ...Object.entries(rest),
    ['boxSigns', boxSigns],
    ['beside', beside],
  ];
  return all.flatMap(([name, value]) => {
    const text = Array.isArray(value)
      ? value.filter(Boolean).join(' | ')
      : value === true
        ? 'true'
        : String(value || '');
    const isSaid = /[\p{L}\p{N}]/u.test(text) && !(name === 'boxes' && value === 1);
    return isSaid ? [{ name, text: clip(mask.text(text), 1200) }] : [];
  });
}

function explainJudged({ inputs, evidence, verdict }: Judged, reduced: Reduced, mask: Mask): ExplainedInput {
  const { score, reasons } = verdict;
  const [first] = inputs;
  const isVetoed = reasons.some((reason) => !isWeighed(reason));
  const copy = (input: Element): Element => reduced.copyOf(input) ?? copyElement(input, reduced.document, mask);
  return {
    verdict: score >= THRESHOLD ? 'field' : isVetoed ? 'vetoed' : 'below',
    tag: first ? clip(copy(first).outerHTML, 400) : '',
    names: inputs.slice(0, 12).map((input) => nameOf(copy(input))),
    score: Math.max(0, Math.round(score)),
    reasons: reasons.slice(0, 40).map((name) => ({
      name,
      weight: isWeighed(name) ? WEIGHTS[name] : 0,
      isVeto: !isWeighed(name),
    })),
    evidence: evidenceTexts(evidence, mask),
  };
}

/** An input that the finder did not judge. */
function explainOther(control: Element, visibility: VisibilityChecker, reduced: Reduced, mask: Mask): ExplainedInput {
  const tag = clip(copyElement(control, reduced.document, mask).outerHTML, 400);
  const isHidden = visibility.of(control as HTMLElement) === 'no';
  return { verdict: isHidden ? 'hidden' : 'other-kind', tag, names: [], score: 0, reasons: [], evidence: [] };
}

const namesOf = (fields: readonly CodeField[], copyOf: (input: Element) => Element | undefined): string =>
  JSON.stringify((fields[0]?.inputs ?? []).map((input) => nameOf(copyOf(input) ?? input)));

/**
 * Explains how the finder judges each input of a document, and reduces the document to a case for the corpus of tests.
 * The report contains no value of an input, and no address, number or code that the page shows.
 */
export function explainFrame(page: Document, host: string, shadowOf: ShadowOf): FrameReport {
  const judged: Judged[] = [];
  const fields = findCodeFields(page, { shadowOf, judged: (one) => judged.push(one) });
  const controls = collectControls(page, shadowOf);
  const visibility = new VisibilityChecker(page);
  const weighed = judged.flatMap(({ inputs }) => inputs);
  const words = ownWords(page, controls);
  const brands = host
    .split(/[.:]/)
    .slice(0, -1)
    .filter((part) => part.length > 3 && !COMMON.test(part));

  const reduce = (masked: readonly string[]) => {
    const mask = new Mask({ words: masked });
    const reduced = reducePage(page, weighed, { visibility, shadowOf, mask });
    const again = findCodeFields(reduced.document);
    return { mask, reduced, isSame: namesOf(fields, reduced.copyOf) === namesOf(again, (input) => input) };
  };
  const first = reduce([...words, ...brands]);
  // The finder may depend on the site's name. If the verdict changes without it, keep the name.
  const second = first.isSame || brands.length === 0 ? first : reduce(words);
  const { mask, reduced, isSame } = second.isSame ? second : first;

  const others = controls.filter(
    (control) =>
      !weighed.includes(control as HTMLElement) &&
      !NOT_TYPED.includes(attributeOf(control, 'type')?.toLowerCase() ?? ''),
  );
  const html =
    queryAll(reduced.document.body, 'input, textarea, [contenteditable]').length > 0
      ? reduced.document.body.innerHTML
      : '';
  return {
    inputs: atMostInputs([
      ...judged.map((one) => explainJudged(one, reduced, mask)).sort((a, b) => b.score - a.score),
      ...others.map((control) => explainOther(control, visibility, reduced, mask)),
    ]),
    threshold: THRESHOLD,
    html: html.length <= MAX_HTML ? html : '',
    isSame,
  };
}
