/** Id of the field in popup.html that has the focus until the first view stands. */
const FIELD = 'early-keys';

export interface EarlyKeys {
  text: string;
  /** Whether Enter came after the text. */
  isEntered: boolean;
}

/**
 * Takes what was typed before the first view stood; nothing the second time. Call it in the task in which a field of the
 * view gets the focus: no key can fall between the two.
 */
export function takeEarlyKeys(): EarlyKeys {
  const field = document.getElementById(FIELD);
  if (!(field instanceof HTMLTextAreaElement)) return { text: '', isEntered: false };
  field.remove();
  const [text = '', ...after] = field.value.split('\n');
  return { text, isEntered: text !== '' && after.length > 0 };
}
