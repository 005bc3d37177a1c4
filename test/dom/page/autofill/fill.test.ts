import { describe, expect, it, vi } from 'vitest';
import { startAgent } from '../../../../lib/page/autofill/agent.ts';
import { appendCode } from '../../../../lib/page/autofill/append.ts';
import { Changes } from '../../../../lib/page/autofill/changes.ts';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { fillCode } from '../../../../lib/page/autofill/fill.ts';
import { isPlain } from '../../../../lib/page/autofill/inline-icon.ts';
import { Reading } from '../../../../lib/page/autofill/reading.ts';
import { showPage } from './page.ts';

const CODE = '012345';
const boxes = `<h1>Two-factor</h1><p>Enter the code</p>${'<input maxlength=1 inputmode=numeric>'.repeat(6)}`;
const first = () => findCodeFields(document)[0]!;
const values = () => [...document.querySelectorAll('input')].map((input) => input.value).join('');

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

  it('says so when the page does not take it', async () => {
    showPage('<input name=otp>');
    const input = document.querySelector('input')!;
    // Before the fill can look, as a page's own mask would.
    const life = new AbortController();
    window.addEventListener(
      'input',
      () => {
        input.value = '';
      },
      { capture: true, signal: life.signal },
    );
    expect(await fillCode({ inputs: [input] }, CODE)).toEqual({ taken: false, problem: 'not-taken' });
    life.abort();
  });

  const MESSAGE = '<p id=m></p>';
  const SESSION = 'Your session ends in 4:59';
  it.each<[string, string, (inputs: HTMLInputElement[], message: Element) => void, boolean]>([
    ['emptied it and says why', boxes, (all, message) => answer(all, () => empty(all, message, 'Too fast')), false],
    [
      'says on its button that it checks, then empties it and says why',
      '<input name=otp><button>Verify</button>',
      (all, message) =>
        answer(all, () => {
          document.querySelector('button')!.textContent = 'Verifying…';
          setTimeout(() => {
            document.querySelector('button')!.textContent = 'Verify';
            empty(all, message, 'Wrong code');
          }, 700);
        }),
      false,
    ],
    ['emptied it and checks', boxes, (all, message) => answer(all, () => empty(all, message, 'Checking…')), true],
    [
      'takes no paste and says so',
      boxes,
      (all, message) => {
        for (const input of all) {
          input.addEventListener('keydown', (event) => event.preventDefault());
          input.addEventListener('paste', (event) => {
            event.preventDefault();
            message.textContent = 'Pasting is not allowed';
          });
        }
      },
      false,
    ],
    [
      'closed it and opens it with an error',
      '<input name=otp>',
      ([input], message) =>
        answer([input!], () => {
          input!.disabled = true;
          setTimeout(() => {
            input!.disabled = false;
            empty([input!], message, 'Wrong code');
          }, 600);
        }),
      false,
    ],
    [
      'keeps it and calls it wrong',
      '<input name=otp>',
      ([input]) => answer([input!], () => input!.setAttribute('aria-invalid', 'true')),
      false,
    ],
    [
      'calls it wrong from the first character on',
      '<input name=otp>',
      ([input]) => input!.addEventListener('input', () => input!.setAttribute('aria-invalid', 'true')),
      false,
    ],
    [
      'calls it wrong until it is whole',
      '<input name=otp>',
      ([input]) =>
        input!.addEventListener('input', () => {
          const isPart = input!.value !== CODE;
          setTimeout(() => input!.setAttribute('aria-invalid', String(isPart)), isPart ? 0 : 400);
        }),
      true,
    ],
    ['calls it wrong from the start', '<input name=otp aria-invalid=true>', () => undefined, true],
    [
      'alerts to something else before it is whole',
      boxes,
      ([input], message) => {
        message.role = 'alert';
        input!.addEventListener('input', () => {
          message.textContent = SESSION;
        });
      },
      true,
    ],
    [
      'keeps it and says that it was right',
      '<input name=otp>',
      (all, message) => {
        message.innerHTML = '<b role=alert class=success></b>';
        answer(all, () => message.firstElementChild!.append('Signed in'));
      },
      true,
    ],
    ['asks for eight characters', '<input name=otp minlength=8>', () => undefined, false],
    ['took a code of the least length and emptied it', '<input name=otp minlength=6>', (all) => empties(all), true],
    [
      'empties the form, hides it and shows what is behind it',
      `<div id=view><h1>Two-factor</h1><input name=otp></div>`,
      (all, message) => empties(all, () => over(message, '<b class=alerts>No alerts for you today</b>')),
      true,
    ],
    [
      'hides the form and shows it again with an error',
      `<div id=view><h1>Two-factor</h1><input name=otp></div>`,
      (all, message) =>
        empties(all, () => {
          over(message, '');
          setTimeout(() => {
            document.querySelector<HTMLElement>('#view')!.style.display = '';
            message.innerHTML = '<b role=alert>Not this one</b>';
          }, 500);
        }),
      false,
    ],
    ...[
      '<div role=alert class="MuiAlert-standardSuccess"><div class=MuiAlert-message>Signed in</div></div>',
      '<div class="ant-alert ant-alert-success"><div class=ant-alert-message>Signed in</div></div>',
      '<div class=Toastify__toast--success><div role=alert class=Toastify__toast-body><i>Signed in</i></div></div>',
    ].map((html): [string, string, (inputs: HTMLInputElement[], message: Element) => void, boolean] => [
      `emptied it and says ${html}`,
      '<input name=otp>',
      (all, message) => empties(all, () => append(message, html)),
      true,
    ]),
    ...[
      '<b role=status class=error>Wrong</b>',
      '<div><i style="background-color:rgb(255, 75, 75)"></i><b role=status>Wrong</b></div>',
      '<li data-type=error><b>Wrong</b></li>',
      '<ion-text color=danger>Wrong</ion-text>',
      '<b class="form-status error">Wrong</b>',
      '<b class=unsuccessful role=alert>Wrong</b>',
    ].map((html): [string, string, (inputs: HTMLInputElement[], message: Element) => void, boolean] => [
      `keeps it and says ${html}`,
      '<input name=otp>',
      ([input], message) => answer([input!], () => append(message, html)),
      false,
    ]),
    [
      'adds a dialog with an error to the end of a long body',
      `<form><input name=otp></form><input aria-label=Search><script type=x>let text;</script>${' <!---->'.repeat(4100)}`,
      ([input], message) => empties([input!], () => append(message, '<div role=alertdialog>Not this one</div>')),
      false,
    ],
    ...[
      ['<p>We sent a code to your phone</p>', 'asks for the next code'],
      ['<p>Enter what has come to a•••@example.com</p>', 'names where the next code is'],
      ['<p role=status>Verifying your code</p>', 'says in a status that it is at work'],
    ].map(
      ([html = '', name = '']): [string, string, (inputs: HTMLInputElement[], message: Element) => void, boolean] => [
        `emptied it and ${name}`,
        '<h1>Two-factor</h1><input name=otp>',
        (all, message) => empties(all, () => append(message, html)),
        true,
      ],
    ),
    [
      'emptied it for another step under another heading',
      '<h1>Your app</h1><input name=otp>',
      (all, message) =>
        empties(all, () => {
          document.querySelector('h1')!.textContent = 'Your letter';
          message.textContent = 'It came by post';
        }),
      true,
    ],
    [
      'emptied it for another step that it points at',
      '<ol><li aria-current=step>1<li>2</ol><input name=otp>',
      (all, message) =>
        empties(all, () => {
          document.querySelector('ol')!.innerHTML = '<li>1<li aria-current=step>2';
          message.textContent = 'It came by post';
        }),
      true,
    ],
    [
      'says a moment after it emptied it what is wrong',
      '<h1>Two-factor</h1><input name=otp>',
      (all, message) => empties(all, () => setTimeout(() => append(message, 'Not this one'), 700)),
      false,
    ],
  ])('believes a page that %s', async (_name, html, arrange, taken) => {
    showPage(`<main>${html}${MESSAGE}</main>`);
    arrange([...document.querySelectorAll('input')], document.querySelector('#m')!);
    expect(await fillCode(first(), CODE)).toMatchObject(taken ? { taken } : { taken, problem: 'not-taken' });
  });
  const answer = (all: HTMLInputElement[], act: () => void): void =>
    document
      .querySelector('main')!
      .addEventListener('input', () => all.map((it) => it.value).join('') === CODE && act());
  const append = (message: Element, html: string): void => {
    message.innerHTML = html;
    document.body.append(message);
  };
  const empties = (all: HTMLInputElement[], act?: () => void): void =>
    answer(all, () => {
      for (const input of all) input.value = '';
      act?.();
    });
  const over = (message: Element, html: string): void => {
    document.querySelector<HTMLElement>('#view')!.style.display = 'none';
    append(message, html);
  };
  const empty = (all: HTMLInputElement[], message: Element, text: string): void => {
    for (const input of all) input.value = '';
    message.textContent = text;
  };

  it.each([
    ['a tab in front', 1, 9],
    ['a hidden tab, whose timers take as long as others by the clock', 20, 5],
  ])('looks seldom for what replaces a removed field in %s', async (_, speed, most) => {
    showPage('<main><input name=otp></main>');
    const input = document.querySelector('input')!;
    input.addEventListener('change', () => input.remove());
    const begun = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => begun + (performance.now() - start) * speed);
    const start = performance.now();
    const looks: boolean[] = [];
    const refind = (): [] => {
      looks.push(input.isConnected);
      return [];
    };
    expect(await fillCode({ inputs: [input] }, CODE, { refind })).toMatchObject({ taken: true });
    clock.mockRestore();
    expect(looks.filter((isBefore) => !isBefore).length).toBeLessThan(most);
  });

  it.each([
    ['that takes one character', '<input maxlength=1 name=next>', true],
    ['of the same name', '<input name=cell>', true],
    ['of any other kind', '<input name=note>', false],
  ])('takes a new field %s for the next cell that the page draws', (_, html, isNext) => {
    showPage('<div><span><input maxlength=1 name=cell></span><span></span></div>');
    const [cell, next] = document.querySelectorAll('span');
    const input = document.querySelector('input')!;
    const others = (): [HTMLInputElement][] => [...document.querySelectorAll('input')].map((it) => [it]);
    const reading = new Reading([input], CODE, new Changes(document), others);
    reading.begin();
    cell!.textContent = '0';
    next!.innerHTML = html;
    reading.refind(1);
    expect(reading.inputs[0] === next!.firstElementChild).toBe(isNext);
  });

  it.each<[string, string, string]>([
    ['disabled', '<input name=otp disabled>', 'disabled'],
    ['too short', '<input name=otp maxlength=4>', 'length'],
  ])('leaves a field alone that is %s', async (_name, html, problem) => {
    showPage(html);
    expect(await fillCode(first(), CODE)).toEqual({ taken: false, problem });
    expect(values()).toBe('');
  });

  it('sends the form off only when asked to', async () => {
    showPage('<form><input name=otp></form>');
    const submit = vi.fn((event: Event) => event.preventDefault());
    document.querySelector('form')!.addEventListener('submit', submit);
    await fillCode(first(), CODE);
    expect(submit).not.toHaveBeenCalled();
    expect(await fillCode(first(), CODE, { submit: true })).toMatchObject({ submitted: true });
    expect(submit).toHaveBeenCalledOnce();
  });

  it('does not send a form off again that the page has sent, nor one whose button waits', async () => {
    showPage('<form><input name=otp></form>');
    const form = document.querySelector('form')!;
    const submit = vi.fn((event: Event) => event.preventDefault());
    form.addEventListener('submit', submit);
    const input = document.querySelector('input')!;
    input.addEventListener('input', () => input.value.length === CODE.length && form.requestSubmit());
    expect(await fillCode(first(), CODE, { submit: true })).toMatchObject({ submitted: true });
    expect(submit).toHaveBeenCalledOnce();

    showPage('<form><input name=otp><button disabled>Checking</button></form>');
    expect(await fillCode(first(), CODE, { submit: true })).toMatchObject({ taken: true, submitted: false });
  });
});

it('appends a code to what a password field holds', async () => {
  showPage('<input type=password value="horse">');
  expect(await appendCode(document.querySelector('input')!, CODE)).toMatchObject({ taken: true });
  expect(values()).toBe(`horse${CODE}`);
});

describe('the script in a frame', () => {
  function line() {
    const said: { kind: string; value: Record<string, unknown> }[] = [];
    let speak: (message: unknown) => void = () => undefined;
    let close: () => void = () => undefined;
    return {
      said,
      tell: (message: unknown) => speak(message),
      close: () => close(),
      end: {
        post: (message: unknown) => void said.push(message as never),
        onMessage(heard: (message: unknown) => void) {
          speak = heard;
        },
        onClose(closed: () => void) {
          close = closed;
        },
        close: () => undefined,
      },
    };
  }

  it('offers what it finds, also what appears later, and fills what it is told to', async () => {
    showPage('<main></main>');
    const { said, tell, close, end } = line();
    startAgent(document, end);
    expect(said).toMatchObject([{ kind: 'offer', value: { fields: [] } }]);
    document.querySelector('main')!.innerHTML = '<label>Verification code <input name=otp></label>';
    const patience = { timeout: 60_000 };
    await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ value: { fields: [{ boxes: 1 }] } }), patience);
    tell({ kind: 'order', value: { target: 'field', index: 0, code: CODE, submit: false } });
    const report = { kind: 'report', value: { problem: '', submitted: false } };
    await vi.waitFor(() => expect(said).toContainEqual(report), patience);
    expect(values()).toBe(CODE);
    close();
  });

  it.each([
    ['the same', '<label>Verification code <input name=otp></label>', CODE],
    ['one of another source', '<label>SMS code <input name=otp></label>', ''],
    ['one of another weight', '<label>Code <input name=otp></label>', ''],
    ['beside no other', `<label>Code <input name=otp></label><label>Verification code <input name=otp></label>`, ''],
  ])('fills what the page has drawn anew since it was offered only where it is %s', async (_, drawn, value) => {
    showPage('<main><label>Verification code <input name=otp></label></main>');
    const { said, tell, close, end } = line();
    startAgent(document, end);
    expect(said).toMatchObject([{ value: { fields: [{ boxes: 1 }] } }]);
    document.querySelector('main')!.innerHTML = drawn;
    tell({ kind: 'order', value: { target: 'field', index: 0, code: CODE, submit: false } });
    await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ kind: 'report' }), { timeout: 60_000 });
    expect(said.at(-1)).toMatchObject({ value: { problem: value === '' ? 'gone' : '' } });
    expect(values()).toBe(value);
    close();
  });

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

  const RED_LINE = '2px solid rgb(220, 53, 69)';
  /** Adds a part to the page far from its field. */
  const far = (html: string): void => {
    document.body.insertAdjacentHTML('beforeend', `<aside>${html}</aside>`);
    const box = new DOMRect(900, 900, 100, 20);
    for (const it of document.querySelectorAll('aside, aside *')) it.getBoundingClientRect = () => box;
  };
  it.each<[string, string[], (input: HTMLInputElement) => void, string?]>([
    ['calls it wrong', ['', 'not-taken'], (input) => input.setAttribute('aria-invalid', 'true')],
    ['empties it without a word', ['', 'not-taken'], (input) => Reflect.set(input, 'value', '')],
    [
      'empties it, with another heading',
      ['', ''],
      (input) => {
        input.value = '';
        document.querySelector('h1')!.textContent = 'Your phone';
      },
    ],
    ['calls it wrong by a class', ['', 'not-taken'], (input) => input.classList.add('is-invalid')],
    ['draws a red line around it', ['', 'not-taken'], (input) => Reflect.set(input.style, 'border', RED_LINE)],
    [
      'empties it and says in it what was wrong',
      ['', 'not-taken'],
      (input) => {
        input.value = '';
        input.placeholder = 'Wrong code';
      },
    ],
    [
      'shows the error of the last try once more',
      ['', 'not-taken'],
      () => {
        const note = document.querySelector('p')!;
        note.className = 'error';
        note.textContent = '';
        setTimeout(() => Reflect.set(note, 'textContent', 'Codes change'), 900);
      },
    ],
    [
      'empties it with praise',
      [''],
      (input) => {
        input.value = '';
        document
          .querySelector('p')!
          .insertAdjacentHTML('afterend', '<b style="color: rgb(26, 127, 55)">Codice verificato</b>');
      },
    ],
    [
      'empties it at another address',
      ['', ''],
      (input) => {
        history.pushState(null, '', '#second');
        input.value = '';
        document.querySelector('p')!.after('Now the code of the second person');
      },
    ],
    [
      'signs in with words in the red of its heading',
      [''],
      () => {
        const note = document.querySelector('p')!;
        note.style.color = 'rgb(200, 16, 46)';
        note.textContent = 'Signing you in';
      },
      'color: rgb(200, 16, 46)',
    ],
    [
      'makes its button a warning',
      ['', ''],
      () => Reflect.set(document.querySelector('button')!, 'outerHTML', '<button class=btn-danger>Try again</button>'),
    ],
    ['says something unmarked', ['', ''], () => document.querySelector('p')!.after('That didn’t work')],
    ['counts what is left', ['', ''], () => document.querySelector('p')!.append(', 2 attempts left')],
    [
      'says something unmarked and then that it was wrong',
      ['', '', 'not-taken'],
      () => {
        const note = document.createElement('b');
        note.textContent = 'Please wait';
        document.querySelector('p')!.after(note);
        setTimeout(() => note.setAttribute('style', 'color: rgb(200, 0, 0)'), 1300);
        setTimeout(() => Reflect.set(note, 'textContent', 'Wrong code'), 1300);
      },
    ],
    [
      'shows a note of cookies below',
      ['', ''],
      () => document.body.insertAdjacentHTML('beforeend', '<div role=alertdialog>We use cookies</div>'),
    ],
    ['says something unmarked far away', [''], () => far('Can we help you?')],
    ['alerts beside another field', [''], () => far('<input aria-label=Search><b role=alert>No connection</b>')],
    ['ends a countdown', [''], () => Reflect.set(document.querySelector('i')!, 'textContent', 'You can ask again now')],
    [
      'counts down',
      [''],
      () => {
        let left = 30;
        const counting = setInterval(() => {
          document.querySelector('i')!.textContent = `Again in ${--left} s`;
          if (left < 20) clearInterval(counting);
        }, 400);
      },
    ],
    ['goes on', [''], (input) => input.replaceWith('Welcome')],
    ['writes it in groups', [''], (input) => Reflect.set(input, 'value', '012-345')],
  ])('hears a page that %s later', async (_does, told, act, heading = '') => {
    showPage(
      `<form><h1 style="${heading}">Two-factor</h1><label>Authentication code <input name=otp></label><p>Codes change</p><i>Again in 30 s</i><button>Verify</button></form>`,
    );
    const input = document.querySelector('input')!;
    input.addEventListener('input', () => input.value === CODE && setTimeout(() => act(input), 600));
    const { said, tell, close, end } = line();
    startAgent(document, end);
    tell({ kind: 'order', value: { target: 'field', index: 0, code: CODE, submit: false } });
    const reports = () => said.filter(({ kind }) => kind === 'report').map(({ value }) => value.problem);
    await vi.waitFor(() => expect(reports()).toEqual(told), { timeout: 60_000 });
    if (told.length === 1) await new Promise((done) => setTimeout(done, 2600));
    expect(reports()).toEqual(told);
    close();
  });

  it('sees a field that a component shows in its shadow tree a moment later', async () => {
    showPage('<h1>Two-factor</h1><x-otp></x-otp>');
    const { said, close, end } = line();
    startAgent(document, end);
    const root = document.querySelector('x-otp')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<label>Verification code <input name=otp></label>';
    await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ value: { fields: [{ boxes: 1 }] } }), {
      timeout: 60_000,
    });
    close();
  });

  it('sees a field on a page that is drawn anew again and again', async () => {
    showPage('<main></main>');
    const { said, close, end } = line();
    startAgent(document, end);
    let round = 0;
    const drawing = setInterval(() => {
      document.querySelector('main')!.innerHTML = `<i>${++round}</i><label>Verification code <input name=otp></label>`;
    }, 20);
    await vi.waitFor(() => expect(said.at(-1)).toMatchObject({ value: { fields: [{ boxes: 1 }] } }), {
      timeout: 60_000,
    });
    clearInterval(drawing);
    close();
  });

  it('appends to the one password field of the page, and leaves the code field beside it', async () => {
    showPage('<form><input type=password value="horse"><label>One-time code <input name=otp></label></form>');
    const { said, tell, close, end } = line();
    startAgent(document, end);
    expect(said).toMatchObject([{ kind: 'offer', value: { password: true } }]);
    tell({ kind: 'order', value: { target: 'password', index: 0, code: CODE, submit: true } });
    const report = { kind: 'report', value: { problem: '', submitted: false } };
    await vi.waitFor(() => expect(said).toContainEqual(report), { timeout: 60_000 });
    expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual([`horse${CODE}`, '']);
    close();
  });

  it('tells which frames of other origins are to be seen', () => {
    showPage('<iframe src="https://id.example.com/otp"></iframe><iframe src="https://x.example.com/" hidden></iframe>');
    const { said, close, end } = line();
    startAgent(document, end);
    expect(said).toMatchObject([{ kind: 'offer', value: { frames: ['https://id.example.com'] } }]);
    close();
  });

  it('never says what stands in a field', async () => {
    showPage('<input type=password value="secret words"><label>Code <input name=otp value="123456"></label>');
    const { said, close, end } = line();
    startAgent(document, end);
    expect(JSON.stringify(said)).not.toMatch(/secret|123456/);
    close();
  });
});

it.each([
  ['', '', true],
  ['opacity: 0.3', '', false],
  ['', 'opacity: 0.01', false],
  ['', 'filter: blur(2px)', false],
  ['', 'clip-path: inset(50%)', false],
  ['', 'visibility: hidden', false],
])('a mark under %j in %j counts as plainly seen: %s', (own, around, isSeen) => {
  showPage(`<div style="${around}"><b style="${own}"></b></div>`);
  expect(isPlain(document.querySelector('b')!, (element) => getComputedStyle(element))).toBe(isSeen);
});
