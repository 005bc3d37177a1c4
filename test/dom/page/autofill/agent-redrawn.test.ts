import { describe, expect, it, vi } from 'vitest';
import { startAgent } from '../../../../lib/page/autofill/agent.ts';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { fillCode } from '../../../../lib/page/autofill/fill.ts';
import { line } from './agent-line.ts';
import { CODE, first, values } from './code.ts';
import { showPage } from './page.ts';

describe('the script in a frame', () => {
  const TWO = (name = '') =>
    `<p><label>SMS code <input ${name && 'name=sms'} autocomplete="one-time-code"></label></p>
    <p id=g><label>Authenticator app code <input ${name && 'name=app'}></label></p>`;

  const IN_TURN = (name = '') =>
    `<p id=g><label>MFA code 1 <input ${name && 'name=mfa1'}></label></p>
    <p><label>MFA code 2 <input ${name && 'name=mfa2'}></label></p>`;

  /** Draws a field anew as it was, but empty or with its text, and without the focus. */
  const redraw = (group: Element, text: string): void => {
    const { innerHTML } = group;
    group.innerHTML = innerHTML;
    group.querySelector('input')!.value = text;
  };

  it.each([
    ['of two for other sources', TWO(), 1, 3, ''],
    ['of two for other sources, with names', TWO('named'), 1, 3, ''],
    ['of two for other sources, at the focus', TWO('named'), 1, 0, ''],
    ['of two in turn, with its text', IN_TURN(), 0, 2, '01'],
    ['of two in turn, with names and its text', IN_TURN('named'), 0, 2, '01'],
  ])('writes to a field %s that is drawn anew, and never to the other', async (_, html, index, count, text) => {
    showPage(`<form>${html}</form>`);
    const group = document.querySelector('#g')!;
    let isDrawn = false;
    const draw = (): void => {
      const { value } = group.querySelector('input')!;
      if (isDrawn || value.length !== count) return;
      isDrawn = true;
      redraw(group, text);
    };
    group.addEventListener(count === 0 ? 'focusin' : 'input', draw);
    const { said, tell, close, end } = line();
    startAgent(document, end);
    tell({ kind: 'order', value: { target: 'field', index, code: CODE, submit: false } });
    await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ kind: 'report' }), { timeout: 60_000 });
    expect(isDrawn).toBe(true);
    expect(group.querySelector('input')!.value).toBe(CODE);
    expect([...document.querySelectorAll('input')].map(({ value }) => value).join('')).toBe(CODE);
    expect(said.at(-1)).toMatchObject({ value: { problem: '' } });
    close();
  });

  it.each<[string, (fake: HTMLInputElement, real: HTMLInputElement) => void]>([
    ['at the focus', (fake, real) => fake.addEventListener('focus', () => swap(fake, real))],
    ['at the first character', (fake, real) => fake.addEventListener('input', () => swap(fake, real))],
  ])('writes to the hidden field that the page shows in the place of another, %s', async (_, arrange) => {
    showPage(
      `<p><label>Verification code <input name=otp></label></p>
      <p hidden><label>Verification code <input name=otp></label></p>`,
    );
    const [fake, real] = document.querySelectorAll('input');
    arrange(fake!, real!);
    expect(await fillCode(first(), CODE, { refind: () => findCodeFields(document) })).toMatchObject({ taken: true });
    expect(values()).toBe(CODE);
  });

  const swap = (fake: HTMLInputElement, real: HTMLInputElement): void => {
    if (!fake.isConnected) return;
    real.value = fake.value;
    fake.closest('p')!.remove();
    real.closest('p')!.hidden = false;
    real.focus();
  };

  it('writes to boxes of which the page draws all but the first anew', async () => {
    showPage(`<h1>Two-factor authentication</h1><div id=g>${'<input maxlength=1 inputmode=numeric>'.repeat(6)}</div>`);
    const group = document.querySelector('#g')!;
    let isDrawn = false;
    group.addEventListener('input', () => {
      if (isDrawn) return;
      isDrawn = true;
      const [head, ...tail] = group.querySelectorAll('input');
      head!.value = '';
      for (const box of tail) box.replaceWith(box.cloneNode());
    });
    expect(await fillCode(first(), CODE, { refind: () => findCodeFields(document) })).toMatchObject({ taken: true });
    expect(values()).toBe(CODE);
  });

  it('writes to the field of the same name where a form with two is drawn anew', async () => {
    showPage(
      `<form><p><label>MFA code 1 <input name=mfa1></label></p><p><label>MFA code 2 <input name=mfa2></label></p></form>`,
    );
    const form = document.querySelector('form')!;
    let isDrawn = false;
    form.addEventListener('focusin', () => {
      if (isDrawn) return;
      isDrawn = true;
      form.innerHTML = `${form.innerHTML} `;
    });
    await fillCode(findCodeFields(document)[1]!, CODE, { refind: () => findCodeFields(document) });
    expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(['', CODE]);
  });

  it('types no second time into a field that the page emptied when it sent off a part', async () => {
    showPage('<form><label>Authentication code <input name=otp></label></form>');
    const input = document.querySelector('input')!;
    const sent: string[] = [];
    input.addEventListener('input', () => {
      if (input.value.length !== 6) return;
      sent.push(input.value);
      input.disabled = true;
      input.value = '';
      setTimeout(() => {
        input.disabled = false;
      }, 250);
    });
    const { said, tell, close, end } = line();
    startAgent(document, end);
    tell({ kind: 'order', value: { target: 'field', index: 0, code: '01234567', submit: false } });
    await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ kind: 'report' }), { timeout: 60_000 });
    expect(sent).toHaveLength(1);
    close();
  });
});
