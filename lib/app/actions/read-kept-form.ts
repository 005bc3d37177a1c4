import { isFailure } from '../../failure.ts';
import { ALGORITHMS, BOUNDS, SITE_RULES } from '../../otp/account.ts';
import { flag, integer, list, object, oneOf, record, text } from '../../shape.ts';
import type { App } from '../state/app.ts';
import { KINDS } from '../state/kinds.ts';

/** ms for which an abandoned form is offered again. */
const KEPT_MS = 5 * 60_000;

const keptForm = object({
  at: integer(0),
  id: text(64),
  draft: object({
    key: text(8192),
    issuer: text(BOUNDS.name),
    account: text(BOUNDS.name),
    type: oneOf(KINDS),
    algorithm: oneOf(ALGORITHMS),
    digits: text(64),
    period: text(64),
    counter: text(64),
    pin: text(BOUNDS.pin),
    tags: text(4096),
    sites: list(text(260), BOUNDS.sites),
    siteRules: record(260, oneOf(SITE_RULES), BOUNDS.sites),
    newSite: text(1024),
    note: text(BOUNDS.note),
    icon: text(BOUNDS.icon),
    appendToPassword: flag,
  }),
});

/** Loads the form that an earlier popup was closed on, if there is one. */
export async function readKeptForm(app: App): Promise<void> {
  const stored = await app.ports.pageMemory.read('form');
  if (stored === undefined) return;
  try {
    const { at, ...form } = keptForm(stored);
    const age = Date.now() - at;
    if (age >= 0 && age < KEPT_MS) app.kept.value = form;
    else await app.ports.pageMemory.forget('form');
  } catch (error) {
    if (!isFailure(error, 'bad-shape')) throw error;
  }
}
