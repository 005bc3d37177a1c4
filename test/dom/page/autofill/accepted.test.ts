import { describe, expect, it } from 'vitest';
import { fillCode } from '../../../../lib/page/autofill/fill.ts';
import { boxes, CODE, first } from './code.ts';
import { showPage } from './page.ts';

describe('fillCode', () => {
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
});
