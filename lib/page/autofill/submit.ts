import type { Changes } from './changes.ts';
import { call, own, queryAll } from './dom.ts';
import { type Inputs, isControl } from './editable.ts';
import { isAway } from './shown.ts';

function isButtonClosed(form: HTMLFormElement): boolean {
  const buttons = queryAll(form, 'button:not([type=button], [type=reset]), input[type=submit], input[type=image]');
  return buttons.length > 0 && buttons.every((button) => call(button, 'matches', ':disabled'));
}

/**
 * Submits the form of a full field, unless the page has done so or does not allow it yet: a code can be used only once.
 * @returns whether the form was submitted, by us or by the page
 */
export function submitForm(inputs: Inputs, changes: Changes): boolean {
  if (changes.wasSubmitted) return true;
  const [first] = inputs;
  const form = isControl(first) ? first.form : null;
  if (!form || !own(form, 'isConnected') || isAway(inputs) || isButtonClosed(form)) return false;
  call(form, 'requestSubmit');
  return true;
}
