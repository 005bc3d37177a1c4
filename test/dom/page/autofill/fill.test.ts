import { describe, expect, it, vi } from 'vitest';
import { appendCode } from '../../../../lib/page/autofill/append.ts';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { fillCode } from '../../../../lib/page/autofill/fill.ts';
import { boxes, CODE, first, values } from './code.ts';
import { showPage } from './page.ts';

describe('fillCode', () => {
  it('fills one field, over an old code, with the events of typing', async () => {
    showPage('<input name=otp value=999999>');
    const heard: string[] = [];
    for (const type of ['input', 'change', 'keyup'])
      document.addEventListener(type, () => heard.push(type), { once: true });
    expect(await fillCode(first(), CODE)).toMatchObject({ taken: true, submitted: false });
    expect(values()).toBe(CODE);
    expect(new Set(heard)).toEqual(new Set(['input', 'change', 'keyup']));
  });

  it('fills boxes, over an old code too', async () => {
    showPage(boxes);
    expect(await fillCode(first(), '987654')).toMatchObject({ taken: true });
    expect(await fillCode(first(), CODE)).toMatchObject({ taken: true });
    expect(values()).toBe(CODE);
  });

  it('fills boxes that put an old character back where they are emptied', async () => {
    showPage(boxes);
    const all = [...document.querySelectorAll('input')];
    for (const [index, input] of all.entries()) {
      let old = String(index + 1);
      input.value = old;
      input.addEventListener('input', () => {
        if (input.value === '') input.value = old;
        else old = input.value;
      });
    }
    expect(await fillCode(first(), CODE)).toMatchObject({ taken: true });
    expect(values()).toBe(CODE);
  });

  it('believes a component that empties its field and says in its shadow tree what is wrong', async () => {
    showPage('<x-otp></x-otp>');
    const root = document.querySelector('x-otp')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<label>Code <input name=otp></label><x-message></x-message>';
    const message = root.querySelector('x-message')!.attachShadow({ mode: 'open' });
    const input = root.querySelector('input')!;
    input.addEventListener('input', () => {
      if (input.value !== CODE) return;
      input.value = '';
      message.innerHTML = '<p>Not this one</p>';
    });
    expect(await fillCode(first(), CODE)).toMatchObject({ taken: false, problem: 'not-taken' });
  });

  it('does not take what boxes hold that keep an old code for ours', async () => {
    showPage(boxes);
    const all = [...document.querySelectorAll('input')];
    for (const [index, input] of all.entries()) {
      input.value = '092345'.charAt(index);
      input.addEventListener('input', () => {
        input.value = '092345'.charAt(index);
      });
    }
    expect(await fillCode(first(), CODE)).toMatchObject({ taken: false, problem: 'not-taken' });
    expect(values()).toBe('092345');
  });

  it('does not count what boxes held that the page has replaced by others', async () => {
    showPage(boxes);
    const timer = setInterval(() => {
      const old = document.querySelectorAll('input')[2]!;
      const anew = old.cloneNode() as HTMLInputElement;
      anew.value = '';
      old.replaceWith(anew);
    }, 20);
    const refind = () => findCodeFields(document);
    expect(await fillCode(first(), CODE, { refind })).toMatchObject({ taken: false });
    clearInterval(timer);
  });

  it('writes to the boxes that a page shows in the place of one field at the cursor', async () => {
    showPage('<h1>Two-factor</h1><div><input name=otp></div>');
    const [only] = document.querySelectorAll('input');
    only!.addEventListener('focus', () => {
      document.querySelector('div')!.innerHTML = '<input maxlength=1 inputmode=numeric>'.repeat(6);
    });
    const refind = () => findCodeFields(document);
    expect(await fillCode(first(), CODE, { refind })).toMatchObject({ taken: true });
    expect(values()).toBe(CODE);
  });

  it('gives no box the cursor again that the page took it from', async () => {
    showPage(boxes);
    const all = [...document.querySelectorAll('input')];
    all.forEach((box, index) => {
      box.addEventListener('focus', () => {
        box.value = '';
      });
      box.addEventListener('input', () => (all[index + 1] ? all[index + 1]?.focus() : box.blur()));
    });
    expect(await fillCode(first(), CODE)).toMatchObject({ taken: true });
    expect(values()).toBe(CODE);
  });

  it.each(['pointerdown', 'mousedown', 'click'])('opens a field that a page opens at %s', async (type) => {
    showPage('<input name=otp readonly autocomplete=one-time-code>');
    const input = document.querySelector('input')!;
    input.addEventListener(type, () => {
      input.readOnly = false;
    });
    expect(await fillCode(first(), CODE)).toMatchObject({ taken: true });
    expect(values()).toBe(CODE);
  });

  it.each([
    ['the browser announces it too', true],
    ['only we can', false],
  ])('announces each character once where %s', async (_, isFirefox) => {
    showPage('<input name=otp>');
    const input = document.querySelector('input')!;
    const told: string[] = [];
    input.addEventListener('beforeinput', (event) => {
      told.push((event as InputEvent).data ?? '');
      // The page writes it by itself.
      event.preventDefault();
      input.value += (event as InputEvent).data;
    });
    if (isFirefox) {
      vi.stubGlobal('exportFunction', () => undefined);
      document.execCommand = (_command, _ui, text = '') => {
        const event = new InputEvent('beforeinput', { bubbles: true, cancelable: true, data: text });
        Object.defineProperty(event, 'isTrusted', { value: true });
        return input.dispatchEvent(event);
      };
    }
    const outcome = await fillCode(first(), CODE);
    vi.unstubAllGlobals();
    Reflect.deleteProperty(document, 'execCommand');
    expect(outcome).toMatchObject({ taken: true, way: 'typing' });
    expect(told).toEqual([...CODE]);
    expect(values()).toBe(CODE);
  });

  it('pastes into boxes that take no keys', async () => {
    showPage(boxes);
    for (const input of document.querySelectorAll('input'))
      input.addEventListener('beforeinput', (event) => event.preventDefault());
    document.querySelector('input')!.addEventListener('paste', (event) => {
      const text = event.clipboardData!.getData('text');
      for (const [i, input] of document.querySelectorAll('input').entries()) input.value = text[i] ?? '';
    });
    expect(await fillCode(first(), CODE)).toEqual({ taken: true, way: 'paste', submitted: false });
  });

  it('counts a code that the page took and cleared at once', async () => {
    showPage('<input name=otp>');
    document.querySelector('input')!.addEventListener('input', (event) => {
      const input = event.target as HTMLInputElement;
      if (input.value === CODE) input.value = '';
    });
    expect(await fillCode(first(), CODE)).toMatchObject({ taken: true });
  });

  it.each([
    ['with all of the code', CODE.length, true],
    ['with a part of it', 2, false],
  ])('a page that is left %s', async (_with, count, taken) => {
    showPage('<input name=otp>');
    const life = new AbortController();
    const input = document.querySelector('input')!;
    input.addEventListener('input', () => input.value.length === count && life.abort());
    const outcome = await fillCode(first(), CODE, { signal: life.signal });
    expect(outcome).toMatchObject(taken ? { taken } : { taken, problem: 'gone' });
    expect(values().length).toBe(count);
  });

  it.each([
    ['under the same name from the start', 'otp', CODE],
    ['under another name no more', 'sms', ''],
  ])('writes to an empty field in the place of one that had a part, %s', async (_, name, value) => {
    showPage('<p id=g>Authentication code <input name=otp></p>');
    const find = () => findCodeFields(document);
    document.querySelector('input')!.addEventListener('input', (event) => {
      if ((event.target as HTMLInputElement).value.length === 3)
        document.getElementById('g')!.innerHTML = `Authentication code <input name=${name}>`;
    });
    const outcome = await fillCode(first(), CODE, { refind: find });
    expect(outcome).toMatchObject(value ? { taken: true } : { taken: false, problem: 'gone' });
    expect(values()).toBe(value);
  });

  it('does not count what the page puts back before it was complete', async () => {
    showPage('<input name=otp>');
    const input = document.querySelector('input')!;
    input.addEventListener('input', () => {
      setTimeout(() => {
        input.value = '';
      }, 150);
    });
    expect(await fillCode(first(), CODE)).toEqual({ taken: false, problem: 'not-taken' });
  });
});

it('appends a code to what a password field holds', async () => {
  showPage('<input type=password value="horse">');
  expect(await appendCode(document.querySelector('input')!, CODE)).toMatchObject({ taken: true });
  expect(values()).toBe(`horse${CODE}`);
});
