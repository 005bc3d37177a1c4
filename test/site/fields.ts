import { html } from 'hono/html';
import type { Html } from './html.ts';

/** The shapes a code field has on real sites. */
export const FIELDS = {
  single: 'One field, marked as a one-time code',
  plain: 'One field with nothing but its label',
  six: 'Six boxes that hand the focus on',
  preact: 'One field held by Preact',
  'preact-six': 'Six boxes held by Preact',
  react: 'One field held by React',
  'react-six': 'Six boxes held by React',
  shadow: 'A field inside a shadow root',
  frame: 'A field inside a frame of the same origin',
  later: 'A field that appears only in a later step',
} as const;
export type FieldName = keyof typeof FIELDS;

export function fieldName(value: string | undefined): FieldName {
  return value !== undefined && Object.hasOwn(FIELDS, value) ? (value as FieldName) : 'single';
}

export interface CodeForm {
  field: FieldName;
  /** Path that the code is posted to, as `code`. */
  action: string;
  button: string;
  digits?: number;
  label?: string;
  /** The code has letters: no numeric keyboard, no digits-only pattern. */
  letters?: boolean;
}

/** The client bundles that a field needs. */
export function fieldScripts(field: FieldName): string[] {
  const scripts: Record<FieldName, string[]> = {
    single: [],
    plain: [],
    frame: [],
    six: ['boxes'],
    preact: ['preact'],
    'preact-six': ['preact'],
    react: ['react'],
    'react-six': ['react'],
    shadow: ['shadow'],
    later: ['later'],
  };
  return scripts[field];
}

/** A form for a code with the field in the asked shape. Whatever the shape, the server gets one `code`. */
export function codeForm(form: CodeForm): Html {
  const { field, action, button, digits = 6, label = 'Code' } = form;
  switch (field) {
    case 'frame': {
      const query = new URLSearchParams({ action, button, digits: String(digits), label });
      return html`<iframe class="field-frame" id="code-frame" title="${label}" src="/frame?${query.toString()}"></iframe>`;
    }
    case 'preact':
    case 'preact-six':
    case 'react':
    case 'react-six':
      return html`<div
        data-app="${field}" data-action="${action}" data-button="${button}" data-digits="${digits}" data-label="${label}"
      ></div>`;
    case 'later':
      return html`<div data-later>
        <p class="quiet">Have your code ready, then go on.</p>
        <button type="button" id="continue">Continue</button>
        <template>${wrap(action, button, singleField(label, digits))}</template>
      </div>`;
    case 'six':
      return wrap(action, button, boxes(label, digits));
    case 'shadow':
      return wrap(action, button, html`<code-field name="code" digits="${digits}" label="${label}"></code-field>`);
    case 'plain':
      return wrap(action, button, plainField(label));
    case 'single':
      return wrap(action, button, singleField(label, digits, form.letters));
  }
}

/** A form that is posted to the whole tab, also from inside a frame. */
function wrap(action: string, button: string, field: Html): Html {
  return html`<form method="post" action="${action}" target="_top" class="stack" id="code-form">
    ${field}
    <button id="submit-code" data-testid="submit-code">${button}</button>
  </form>`;
}

function singleField(label: string, digits: number, letters = false): Html {
  const mode = letters ? 'text' : 'numeric';
  return html`<label for="code">${label}</label>
    <input class="code" id="code" name="code" inputmode="${mode}" autocomplete="one-time-code"
      maxlength="${digits}" required autofocus />`;
}

function plainField(label: string): Html {
  return html`<label for="field-1">${label}</label><input class="code" id="field-1" name="code" type="text" required />`;
}

function boxes(label: string, digits: number): Html {
  const box = (_: unknown, i: number) =>
    html`<input class="box" inputmode="numeric" maxlength="1" aria-label="Digit ${i + 1}"
      autocomplete="${i === 0 ? 'one-time-code' : 'off'}" />`;
  return html`<fieldset class="boxes" data-boxes>
    <legend>${label}</legend>
    ${Array.from({ length: digits }, box)}
    <input type="hidden" name="code" />
  </fieldset>`;
}
