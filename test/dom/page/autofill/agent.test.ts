import { describe, expect, it, vi } from 'vitest';
import { startAgent } from '../../../../lib/page/autofill/agent.ts';
import { line } from './agent-line.ts';
import { CODE, values } from './code.ts';
import { showPage } from './page.ts';

describe('the script in a frame', () => {
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
    const { said, tell, close, end } = line();
    startAgent(document, end);
    tell({ kind: 'order', value: { target: 'field', index: 0, code: CODE, submit: false } });
    const reports = () => said.filter(({ kind }) => kind === 'report').map(({ value }) => value.problem);
    await vi.waitFor(() => expect(reports()).toEqual(['']));
    act(document.querySelector('input')!);
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
