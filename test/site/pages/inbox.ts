import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Site } from '../context.ts';
import type { Mail } from '../delivery/mailbox.ts';
import type { TextMessage } from '../delivery/twilio-api.ts';
import { card, type Html, page } from '../html.ts';

function when(at: number): Html {
  const time = new Date(at);
  return html`<time datetime="${time.toISOString()}">${time.toLocaleTimeString('en-GB')}</time>`;
}

function mailView({ from, fromName, subject, text, at }: Mail): Html {
  return html`<article class="message" data-testid="mail">
    <header><h2>${subject}</h2>${when(at)}</header>
    <p class="hint">From <span class="sender">${fromName} &lt;${from}&gt;</span></p>
    <div class="text">${text}</div>
  </article>`;
}

function textView({ from, body, at }: TextMessage): Html {
  return html`<article class="message bubble" data-testid="text">
    <div class="text">${body}</div>
    <p class="hint"><span class="sender">${from}</span> · ${when(at)}</p>
  </article>`;
}

function places(title: string, base: string, names: readonly string[], none: string): Html {
  const links = names.map((name) => html`<li><a href="${base}/${encodeURIComponent(name)}">${name}</a></li>`);
  return card(title, names.length > 0 ? html`<ul class="rows">${links}</ul>` : html`<p class="quiet">${none}</p>`);
}

const REAL = html`<p class="quiet">A real service delivers these messages. Look where they arrive.</p>`;

/** What the embedded mail server took, by address. */
export function inboxPages(site: Site): Hono {
  const { mailbox } = site.delivery;
  return new Hono()
    .get('/', (c) => {
      const body = mailbox ? places('Inboxes', '/inbox', mailbox.addresses(), 'No mail yet.') : card('Inboxes', REAL);
      return c.html(page({ title: 'Inboxes', body }));
    })
    .get('/:address', (c) => {
      const address = c.req.param('address').toLowerCase();
      const mails = mailbox?.mailsOf(address) ?? [];
      const list =
        mails.length > 0 ? mails.map(mailView) : html`<p class="quiet">No mail yet. Reload to look again.</p>`;
      const body = card(`Inbox of ${address}`, html`${mailbox ? list : REAL}`, true);
      return c.html(page({ title: `Inbox of ${address}`, body }));
    });
}

/** What the embedded text service took, by number. */
export function phonePages(site: Site): Hono {
  const { phone } = site.delivery;
  return new Hono()
    .get('/', (c) => {
      const body = phone ? places('Phones', '/phone', phone.numbers(), 'No messages yet.') : card('Phones', REAL);
      return c.html(page({ title: 'Phones', body }));
    })
    .get('/:number', (c) => {
      const number = c.req.param('number');
      const texts = phone?.textsOf(number) ?? [];
      const list =
        texts.length > 0 ? texts.map(textView) : html`<p class="quiet">No messages yet. Reload to look again.</p>`;
      const body = card(`Messages to ${number}`, html`${phone ? list : REAL}`);
      return c.html(page({ title: `Messages to ${number}`, body }));
    });
}
