import { isForReview, type Pasted, pastedFrom } from './pasted.ts';

/**
 * Keeps clicks and pastes on what is drawn already, and does nothing yet.
 * @returns lets the clicks act, and tells what was pasted for review. Call it once
 */
export function keepEarlyActs(): () => Pasted | undefined {
  const over = new AbortController();
  const { signal } = over;
  const clicked: HTMLElement[] = [];
  let kept: Pasted | undefined;
  const click = ({ target }: Event) => {
    const button = (target as Element).closest('button');
    if (button) clicked.push(button);
  };
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData && pastedFrom(event.clipboardData);
    if (!pasted || !isForReview(pasted)) return;
    event.preventDefault();
    kept = pasted;
  };
  addEventListener('click', click, { signal });
  addEventListener('paste', paste, { signal });
  return () => {
    over.abort();
    for (const button of clicked) button.click();
    return kept;
  };
}
