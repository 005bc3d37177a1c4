import { i18n } from '#i18n';
import { Failure, isFailure } from '../../failure.ts';
import { fromAccountData } from '../../otp/account-data.ts';
import { isLink, isSetup, linesOf, type Pasted, pastedFrom } from '../pasted.ts';
import { shownName } from '../shown-name.ts';
import type { App } from '../state/app.ts';
import { knownOf, reviewCandidates } from '../state/review-candidates.ts';
import type { Capture } from './capture.ts';

/** Adds pasted pictures, links or keys to the findings to review. */
export async function takePasted(app: App, capture: Capture, { pictures, text }: Pasted): Promise<void> {
  try {
    const all = linesOf(text);
    // The decoder is only loaded when there is a picture.
    if (pictures.length > 0) {
      const { readPicture } = await import('../read-picture.ts');
      for (const picture of pictures) all.push(...(await readPicture(picture)));
    }
    await capture.take(app, all);
    // That a picture has no code is among the findings.
    if (all.length > 0) await answer(app, all);
  } catch (error) {
    if (!isFailure(error, 'locked')) app.notices.problem(error);
  }
}

/**
 * Says of pasted texts what the review does not: that they are no account, or one that the vault has as it is. The
 * findings may be older than the paste, so the texts are read by themselves.
 */
async function answer(app: App, texts: readonly string[]): Promise<void> {
  const { readItems } = await import('../../otp/finding.ts');
  const items = texts.map((text) => ({ id: '', text, source: 'code' as const, page: '', isKept: true }));
  const { findings, batches, refusals } = readItems(items, '', () => '');
  if (findings.length + batches.length + refusals.length === 0) throw new Failure('not-an-account');
  if (batches.length + refusals.length > 0 || reviewCandidates(findings, app.accounts.value).length > 0) return;
  const [first] = findings;
  const known = first && knownOf(fromAccountData(first.account), app.accounts.value);
  if (known) app.notices.say(i18n.t('review.knownAs', [shownName(known)]));
}

/** Whether what was pasted is a picture, a link or a key. */
export function isPastedSetup(data: DataTransfer): boolean {
  const { pictures, text } = pastedFrom(data);
  return pictures.length > 0 || isSetup(text);
}

/** The links that were pasted, as text or in pictures, or the one key; empty where it is neither. @throws {Failure} */
export async function pastedSetups(data: DataTransfer): Promise<string[]> {
  const { pictures, text } = pastedFrom(data);
  if (pictures.length === 0) {
    const lines = linesOf(text);
    // A key may be broken into lines.
    return lines.every(isLink) ? lines : isSetup(text) ? [text] : [];
  }
  const { readPicture } = await import('../read-picture.ts');
  const read: string[] = [];
  for (const picture of pictures) read.push(...(await readPicture(picture)));
  if (read.length === 0) throw new Failure('no-qr-code');
  return read;
}
