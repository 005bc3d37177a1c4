/** Id of the field in popup.html that has the focus until the first render. */
const FIELD = 'early-keys';

export interface EarlyKeys {
  text: string;
  /** Whether Enter came after the text. */
  isEntered: boolean;
}

/**
 * Takes, once, what was typed before the first render. Call it in the same task that focuses a field of the view, so that
 * no key is lost in between.
 */
export function takeEarlyKeys(): EarlyKeys {
  const field = document.getElementById(FIELD);
  if (!(field instanceof HTMLTextAreaElement)) return { text: '', isEntered: false };
  field.remove();
  const [text = '', ...after] = field.value.split('\n');
  return { text, isEntered: text !== '' && after.length > 0 };
}
