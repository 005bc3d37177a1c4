import { i18n } from '#i18n';
import { type FindText, takeTexts } from './texts.ts';

/** Name in localStorage, which answers at once. What is kept are sentences of ours, nothing of the user's. */
const KEY = 'texts';

type Kept = Record<string, string>;

/** A text was asked for that is not kept yet. */
class MissingText extends Error {}

const nameOf = (...[key, form]: Parameters<FindText>): string => `${key}${form ?? ''}`;

function readKept(version: string): Kept | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as { version?: unknown; texts?: Kept };
    return stored.version === version ? stored.texts : undefined;
  } catch {
    // Not ours, or no storage: as the first time.
    return undefined;
  }
}

function keep(version: string, texts: Kept): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ version, texts }));
  } catch {
    // They are waited for the next time too.
  }
}

/**
 * Reads the texts that were kept from the last time; where there are none, asks for those of the file at once.
 * @param language of the texts: kept ones of another, or of another version of the texts, count for nothing
 * @param fetchAll asks for the file; called once at most
 * @returns draws with the kept texts; where one is missing there, again with those of the file, and keeps what was used of
 * them. What draws leaves nothing behind where it throws.
 */
export function drawerWithTexts(
  language: string,
  fetchAll: () => Promise<FindText>,
): (draw: () => void) => Promise<void> {
  const version = `${import.meta.env.TEXTS_VERSION} ${language}`;
  const kept = readKept(version);
  const file = kept ? undefined : fetchAll();
  // Whoever draws hears of it.
  file?.catch(() => undefined);
  return async (draw) => {
    if (kept) {
      takeTexts((...asked) => {
        const text = kept[nameOf(...asked)];
        if (typeof text !== 'string') throw new MissingText();
        return text;
      });
      try {
        draw();
        return;
      } catch (error) {
        if (!(error instanceof MissingText)) throw error;
      }
    }
    const find = await (file ?? fetchAll());
    const used: Kept = { ...kept };
    takeTexts((...asked) => {
      const text = find(...asked);
      used[nameOf(...asked)] = text;
      return text;
    });
    draw();
    // English stands in for a language whose file could not be read: for this once.
    if (i18n.t('language') === language) keep(version, used);
  };
}
