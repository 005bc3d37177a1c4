import { beforeEach, describe, expect, it } from 'vitest';
import { readInbox } from '../../../../lib/page/inbox/read.ts';
import { inboxReport } from '../../../../lib/page/inbox/report.ts';

const NOW = new Date(2026, 4, 20, 14, 5).getTime();
const AT = (hours: number, minutes: number) => new Date(2026, 4, 20, hours, minutes).getTime();

beforeEach(() => {
  document.title = '';
  document.body.innerHTML = '';
});

function read(place: string, html: string, title = '') {
  document.title = title;
  document.body.innerHTML = html;
  const report = readInbox(document, new URL(place), NOW);
  expect(inboxReport(report)).toEqual(report);
  return report.messages;
}

describe('the pages of mail and message sites', () => {
  it('Gmail: the open message, and the rows of the list', () => {
    const open = `<div class="adn"><span class="gD" name="Wren" email="codes@wren.example">Wren</span>
      <span class="g3" title="20 mai 2026 à 14:03">14:03 (il y a 2 minutes)</span><div class="a3s">Your code is 482913</div></div>`;
    expect(read('https://mail.google.com/mail/u/0/', open)).toEqual([
      { sender: 'Wren', address: 'codes@wren.example', text: 'Your code is 482913', at: AT(14, 3) },
    ]);
    const row = `<table><tr class="zA"><td class="yW"><span email="codes@wren.example" name="Wren">Wren</span></td>
      <td><span class="bog">Your code</span> <span class="y2">482913</span></td>
      <td class="xW"><span title="Wed, May 20, 2026, 2:01 PM">2:01 PM</span></td></tr></table>`;
    expect(read('https://mail.google.com/mail/u/0/', row)).toMatchObject([
      { sender: 'Wren', address: 'codes@wren.example', at: AT(14, 1) },
    ]);
  });

  it('Gmail: the newest of a conversation is its last', () => {
    const message = (code: string) =>
      `<div class="adn"><span class="gD" name="Wren" email="c@wren.example"></span><div class="a3s">${code}</div></div>`;
    const read2 = read('https://mail.google.com/mail/u/0/', message('first') + message('second'));
    expect(read2.map(({ text }) => text)).toEqual(['second', 'first']);
  });

  it('Outlook', () => {
    const html = `<div aria-label="Reading Pane"><div role="document"><span title="codes@wren.example">Wren</span>
      <div data-testid="SentReceivedSavedTime">Wed 5/20/2026 2:03 PM</div><div aria-label="Message body">Code: 482913</div></div></div>`;
    expect(read('https://outlook.live.com/mail/0/', html)).toEqual([
      { sender: 'Wren', address: 'codes@wren.example', text: 'Code: 482913', at: AT(14, 3) },
    ]);
  });

  it('Yahoo', () => {
    const html = `<div data-test-id="message-view"><span data-test-id="message-from">Wren</span>
      <span data-test-id="email-pill" title="codes@wren.example"></span><time datetime="2026-05-20T12:03:00Z">x</time>
      <div data-test-id="message-view-body-content">Code: 482913</div></div>`;
    expect(read('https://mail.yahoo.com/n/inbox', html)).toMatchObject([
      { sender: 'Wren', address: 'codes@wren.example', text: 'Code: 482913', at: Date.UTC(2026, 4, 20, 12, 3) },
    ]);
  });

  it('Proton: the body is in a frame of the page', () => {
    const html = `<div data-shortcut-target="message-container"><span data-testid="recipients:sender">Wren
      <span title="codes@wren.example"></span></span><time datetime="2026-05-20T12:03:00Z">x</time>
      <iframe data-testid="content-iframe"></iframe></div>`;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const inner = document.implementation.createHTMLDocument('');
    inner.body.textContent = 'Code: 482913';
    Object.defineProperty(page.querySelector('iframe')!, 'contentDocument', { value: inner });
    expect(readInbox(page, new URL('https://mail.proton.me/u/0/inbox'), NOW).messages).toMatchObject([
      { sender: 'Wren', address: 'codes@wren.example', text: 'Code: 482913' },
    ]);
  });

  it('Fastmail', () => {
    const html = `<div class="v-Message"><span class="v-Message-from">Wren <a title="codes@wren.example"></a></span>
      <time datetime="2026-05-20T12:03:00Z"></time><div class="v-Message-body">Code: 482913</div></div>`;
    expect(read('https://app.fastmail.com/mail/Inbox/x', html)).toMatchObject([
      { sender: 'Wren', address: 'codes@wren.example', text: 'Code: 482913' },
    ]);
  });

  it('Roundcube, on whatever host: the list, and the frame of the message', () => {
    const list = `<table id="messagelist" class="messagelist"><tr class="message"><td><span class="fromto">
      <span class="rcmContactAddress" title="codes@wren.example">Wren</span></span><span class="date">Today 14:03</span>
      <span class="subject"><a>Your code is 482913</a></span></td></tr></table>`;
    expect(read('https://box.example/', list)).toMatchObject([
      { sender: 'Wren', address: 'codes@wren.example', text: 'Your code is 482913' },
    ]);
    const frame = `<div class="header-summary"><span class="from"><span class="rcmContactAddress" title="codes@wren.example">Wren</span></span>
      <span class="text-nowrap">2026-05-20 14:03</span></div><div id="messagebody">Code: 482913</div>`;
    expect(read('https://box.example/?_task=mail&_framed=1', frame)).toEqual([
      { sender: 'Wren', address: 'codes@wren.example', text: 'Code: 482913', at: AT(14, 3) },
    ]);
  });

  it('Google Messages: the list first, then the open talk from its end', () => {
    const html = `<mws-conversation-list-item><h3>Wren</h3><span class="snippet-text">Code: 771204</span>
      <mws-relative-timestamp>3 Min.</mws-relative-timestamp></mws-conversation-list-item>
      <mws-message-wrapper><div class="text-msg-content">old</div></mws-message-wrapper>
      <mws-message-wrapper is-outgoing="true"><div class="text-msg-content">mine</div></mws-message-wrapper>
      <mws-message-wrapper><div class="text-msg-content">new</div></mws-message-wrapper>`;
    const messages = read('https://messages.google.com/web/conversations/1', html);
    expect(messages.map(({ text }) => text)).toEqual(['Code: 771204', 'new', 'old']);
    expect(messages[0]).toMatchObject({ sender: 'Wren', address: '', at: NOW - 3 * 60_000 });
  });
});

describe('the layouts that came later', () => {
  const time = '<time datetime="2026-05-20T12:03:00Z"></time>';
  const AT_12 = Date.UTC(2026, 4, 20, 12, 3);

  it.each([
    [
      'Outlook, its list of today',
      'https://outlook.office.com/mail/',
      `<div role="listbox"><div role="option" data-convid="1"><span title="codes@wren.example">Wren</span>${time}<div>Code: 482913</div></div></div>`,
      'codes@wren.example',
    ],
    [
      'iCloud',
      'https://www.icloud.com/mail/',
      `<div role="listitem"><span class="thread-participants">Wren</span><a href="mailto:codes@wren.example"></a>${time}<p>Code: 482913</p></div>`,
      'codes@wren.example',
    ],
    [
      'Zoho',
      'https://mail.zoho.eu/zm/',
      `<div class="zmLO"><span data-email="codes@wren.example">Wren</span>${time}<div class="jsConTent">Code: 482913</div></div>`,
      'codes@wren.example',
    ],
    [
      'mailbox.org',
      'https://app.mailbox.org/appsuite/',
      `<div class="mail-detail-pane"><article class="mail-item"><span class="person-from" title="codes@wren.example">Wren</span>${time}<div class="body">Code: 482913</div></article></div>`,
      'codes@wren.example',
    ],
    [
      'HEY',
      'https://app.hey.com/topics/1',
      `<main id="main-content"><article><span class="posting__from">Wren</span><a href="mailto:codes@wren.example"></a>${time}<div class="message__content">Code: 482913</div></article></main>`,
      'codes@wren.example',
    ],
    [
      'SOGo, on whatever host',
      'https://box.example/SOGo/so/a/Mail/view',
      `<md-card><time class="msg-date" datetime="2026-05-20T12:03:00Z">x</time><div class="md-list-item-text"><span>Wren</span><a class="md-caption">codes@wren.example</a></div><div class="msg-body"><div class="mailer_mailcontent">Code: 482913</div></div></md-card>`,
      'codes@wren.example',
    ],
    [
      'Telegram',
      'https://web.telegram.org/k/',
      `<div class="bubble" data-mid="1"><span class="peer-title">Wren</span>${time}<div class="message">Code: 482913</div></div><div class="bubble is-out" data-mid="2">mine</div>`,
      '',
    ],
  ])('%s', (_, place, html, address) => {
    const [message] = read(place, html);
    expect(message).toMatchObject({ address, text: expect.stringContaining('Code: 482913') });
    expect(message?.sender).toContain('Wren');
    if (!/telegram|SOGo/i.test(place)) expect(message?.at).toBe(AT_12);
  });

  it('WhatsApp: sender and time stand in one attribute', () => {
    const html = `<div id="main"><div class="message-in"><div class="copyable-text" data-pre-plain-text="[14:03, 20/5/2026] Wren: ">
      <span class="selectable-text">Code: 482913</span></div></div><div class="message-out">mine</div></div>`;
    expect(read('https://web.whatsapp.com/', html)).toEqual([
      { sender: 'Wren', address: '', text: 'Code: 482913', at: AT(14, 3) },
    ]);
  });

  it('GMX and WEB.DE: the list stands in shadow trees', () => {
    document.body.innerHTML = '<mail-list-container></mail-list-container>';
    const outer = document.querySelector('mail-list-container')!.attachShadow({ mode: 'open' });
    outer.innerHTML = '<list-mail-item></list-mail-item>';
    outer.querySelector('list-mail-item')!.attachShadow({ mode: 'open' }).innerHTML =
      '<span class="sender">Wren</span><span title="codes@wren.example"></span><p>Code: 482913</p>';
    const { messages } = readInbox(document, new URL('https://webmailer.gmx.net/'), NOW);
    expect(messages).toMatchObject([{ sender: 'Wren', address: 'codes@wren.example' }]);
    expect(messages[0]?.text).toContain('Code: 482913');
  });
});

describe('a known mailbox that is built otherwise', () => {
  const report = (place: string, html: string) => {
    document.body.innerHTML = html;
    return readInbox(document, new URL(place), NOW);
  };
  const news = `<main><p>${'Something new. '.repeat(30)}</p></main>`;

  it('is said to be no longer recognised', () => {
    expect(report('https://mail.google.com/mail/u/0/', news)).toMatchObject({ messages: [], isUnrecognised: true });
  });

  it.each([
    ['still loads', 'https://mail.google.com/mail/u/0/', '<p>Loading…</p>'],
    ['is none of the known', 'https://box.example/', news],
    ['shows a message', 'https://mail.google.com/', `<div class="adn"><div class="a3s">x</div></div>${news}`],
  ])('not where it %s', (_, place, html) => {
    expect(report(place, html).isUnrecognised).toBe(false);
  });
});

describe('any other page of mail', () => {
  it('is known by addresses, and a name that looks like one counts for nothing', () => {
    const html = `<article><p class="from">codes@bank.example &lt;codes@wren.example&gt;</p>
      <time datetime="2026-05-20T12:03:00Z"></time><p>Code: 482913</p></article>`;
    expect(read('https://box.example/', html)).toMatchObject([
      { address: 'codes@wren.example', at: Date.UTC(2026, 4, 20, 12, 3) },
    ]);
  });

  it('may be built like no other: its text is offered, but neither sender nor age is known', () => {
    const html = '<main><div>Wren</div><div>Your code is 482913</div></main>';
    expect(read('https://webmail.example/', html)).toEqual([
      { sender: '', address: '', text: expect.stringContaining('482913'), at: 0 },
    ]);
  });

  it.each([
    ['a shop', 'https://shop.example/', '<ul><li>Mug, 12 EUR</li></ul>', 'Shop'],
    ['a page without an address or a time', 'https://x.example/', '<article>Code: 482913</article>', 'Inbox'],
    [
      'the page that asks for the code',
      'https://x.example/mail/code',
      '<main>Code sent <input autocomplete="one-time-code"></main>',
      '',
    ],
    ['an empty page', 'https://mail.example/', '', ''],
  ])('%s is none', (_, place, html, title) => {
    expect(read(place, html, title)).toEqual([]);
  });

  it('gives twelve messages at most, each cut to what one reads', () => {
    const one = `<article><p class="sender">a@wren.example</p>${'x'.repeat(9000)}</article>`;
    const messages = read('https://mail.example/', one.repeat(40));
    expect(messages).toHaveLength(12);
    expect(messages.every(({ text }) => text.length === 4000)).toBe(true);
  });
});
