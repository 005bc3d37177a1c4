import type { Page } from 'puppeteer-core';
import type { Chromium } from '../e2e/drive/chromium.ts';
import { ask, madeUp } from '../e2e/drive/seed.ts';
import type { View } from '../e2e/drive/view.ts';
import { freeze, PANEL, POPUP, type State } from './frozen.ts';

type Answers = Record<string, unknown>;
type OwnPage = View & { page: Page };

const GITHUB = 'otpauth://totp/GitHub:octocat?secret=S3K3TPI5MYA2M67V&issuer=GitHub';
const SEVERAL = ['Nextcloud:ops', 'Hetzner:root', 'Discord:nelly', 'Dropbox:work'].map(
  (label, i) => `otpauth://totp/${label}?secret=S3K3TPI5MYA2M67${'ABCD'[i]}&issuer=${label.split(':')[0]}`,
);
/** Has an issuer that its label contradicts, and no issuer that was ever heard of. */
const ODD = 'otpauth://totp/GitLab:alice?secret=S3K3TPI5MYA2M67Q&issuer=G%D1%96tHub';
const CODE = {
  id: 'code-1',
  code: '418205',
  sender: 'GitHub',
  address: 'noreply@github.com',
  source: 'mail.google.com',
};

/** A script for one of our pages: it is beside a tab of `url`, and the background answers some questions as told here, or refuses. */
export function besideScript(answers: Answers, url: string): string {
  return `{
    const answers = ${JSON.stringify(answers)};
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    chrome.runtime.sendMessage = (message, ...rest) =>
      'gone' in answers ? Promise.reject(new Error('gone'))
      : message?.name in (answers.refused ?? {}) ? Promise.resolve({ ok: false, error: answers.refused[message.name] })
      : message?.name in answers ? Promise.resolve({ ok: true, value: answers[message.name] }) : send(message, ...rest);
    chrome.tabs.query = async () => [{ id: 7, windowId: 1, url: ${JSON.stringify(url)}, title: 'Sign in' }];
  }`;
}

/** One of our pages beside a tab, of github.com unless told. */
export async function beside(
  chromium: Chromium,
  path: string,
  answers: Answers = {},
  url = 'https://github.com/login',
): Promise<OwnPage> {
  const view = await chromium.own('icon.svg');
  await freeze(view.page);
  await view.page.evaluateOnNewDocument(besideScript(answers, url));
  await view.page.setViewport(path.startsWith('popup') ? POPUP : PANEL);
  await view.page.goto(`chrome-extension://${chromium.id}/${path}`);
  return view;
}

/** What the background says of a page of github.com. */
export const HERE = { site: 'github.com', host: 'github.com', refusal: '', bound: [], suggested: [], lookalikeOf: '' };
/** It shows nothing, and waits for no code. */
export const QUIET = {
  'capture.look': { site: '', findings: [], batches: [], refusals: [], others: 0 },
  'messageCodes.here': null,
  'messageCodes.offer': '',
};

/** What the popup shows of the open site: its account, questions, captured and delivered codes. The vault is open. */
export async function* siteStates(chromium: Chromium): AsyncGenerator<State> {
  const show = async function* (name: string, view: OwnPage, selector: string): AsyncGenerator<State> {
    await view.waitFor(selector);
    yield { name, page: view.page, size: name.startsWith('panel') ? PANEL : POPUP };
    await view.page.close();
  };
  const none = { ...QUIET, 'fill.page': { ...HERE, bound: ['made-up-0'] } };

  yield* show('popup-hero', await beside(chromium, 'popup.html', none), '.row[data-featured] .row-fill');
  yield* show('panel', await beside(chromium, 'sidepanel.html', none), '.row');
  yield* show(
    'popup-fill-ask',
    await beside(chromium, 'popup.html', { ...none, 'fill.page': { ...HERE, suggested: ['made-up-1'] } }),
    '.fill-question',
  );
  yield* show(
    'popup-lookalike',
    await beside(chromium, 'popup.html', {
      ...none,
      'fill.page': { ...HERE, host: 'githup.com', lookalikeOf: 'github.com' },
    }),
    '.fill-card',
  );

  yield* show(
    'popup-site-offer',
    await beside(
      chromium,
      'popup.html',
      { ...none, 'fill.page': { ...HERE, site: 'kraken.com', host: 'www.kraken.com' }, 'offer.note': null },
      'https://www.kraken.com/',
    ),
    '.site-offer',
  );

  for (const [name, texts] of [
    ['one', [GITHUB]],
    ['warning', [ODD]],
    ['several', SEVERAL],
  ] as const) {
    const { 'capture.look': _, ...rest } = none;
    const view = await beside(chromium, 'popup.html', rest);
    await view.waitFor('.row');
    await ask(view, 'capture.take', { texts: [...texts] });
    yield* show(`popup-review-${name}`, view, '.review');
    const keeper = await chromium.own('icon.svg');
    await keeper.evaluate(`chrome.storage.session.remove('capture')`);
    await keeper.page.close();
  }

  const offer = await beside(chromium, 'popup.html', {
    ...none,
    'messageCodes.offer': 'offer',
    'messageCodes.look': { codes: [], unrecognised: [] },
  });
  await offer.waitFor('.delivered-line');
  yield { name: 'popup-delivered-offer', page: offer.page, size: POPUP };
  await offer.click('.delivered-line .link');
  yield* show('popup-delivered-where', offer, '.review[data-kind=nothing]');
  const found = [
    { ...CODE, at: Date.UTC(2031, 4, 17, 9, 40), copyOnly: '' },
    {
      ...CODE,
      id: 'code-2',
      code: '90417733',
      sender: 'Example Bank',
      address: 'tan@bank.example',
      at: 0,
      copyOnly: 'other-sender',
    },
  ];
  yield* show(
    'popup-delivered-found',
    await beside(chromium, 'popup.html', {
      ...none,
      'messageCodes.offer': 'look',
      'messageCodes.look': { codes: found, unrecognised: [] },
    }),
    '.delivered-code',
  );

  const gone = await beside(chromium, 'popup.html', { gone: true });
  await gone.waitFor('.row');
  await gone.click('[aria-label=Lock]');
  yield* show('popup-unreachable', gone, '.screen-message');

  const many = await beside(chromium, 'popup.html', none);
  await ask(many, 'accounts.add', { accounts: madeUp(300), duplicates: 'skip' });
  await many.page.reload();
  yield* show('popup-hundreds', many, '.row');
}
