import { Hono } from 'hono';
import { html } from 'hono/html';
import { addressOf, need, type Site, type SiteEnv } from '../context.ts';
import { type SendResult, sendCode, sentence } from '../delivery/send.ts';
import { card, notice, page } from '../html.ts';
import type { User } from '../store.ts';
import { cleanTo, digitsChoice, digitsOf } from './delivered.ts';

const MOST = 100;

/** Sends codes by mail to one or many people in one go. */
export function batchPages(site: Site): Hono<SiteEnv> {
  const show = (user: User, results?: { to: string; said: string; ok: boolean }[]) => {
    const sent = results?.filter(({ ok }) => ok).length ?? 0;
    const body = card(
      'Send sign-in codes',
      html`${results ? notice(sent > 0 ? 'good' : 'bad', `${sent} of ${results.length} codes sent.`) : ''}
        ${
          results
            ? html`<ul class="rows" id="results">${results.map(
                ({ to, said }) => html`<li><span>${to}</span><em>${said}</em></li>`,
              )}</ul>`
            : ''
        }
        <form method="post" class="stack" id="batch">
          <label for="to">Addresses, one in each line</label>
          <textarea id="to" name="to" rows="5" required></textarea>
          ${digitsChoice()}
          <button id="submit">Send the codes</button>
        </form>
        <p class="quiet">Everybody gets a code of their own and signs in with it at
          <a href="/sign-in/mail">Sign in by mail</a>.</p>`,
      true,
    );
    return page({ title: 'Send sign-in codes', body, user });
  };

  return new Hono<SiteEnv>()
    .use(need(site, 'in'))
    .get('/', (c) => c.html(show(c.get('user'))))
    .post('/', async (c) => {
      const { to, digits } = await c.req.parseBody();
      const lines = String(to ?? '')
        .split(/[\s,;]+/)
        .filter((line) => line !== '');
      const unique = [...new Set(lines)].slice(0, MOST);
      const count = digitsOf(typeof digits === 'string' ? digits : undefined);
      const results = await Promise.all(
        unique.map(async (typed) => {
          const address = cleanTo('mail', typed);
          if (!address) return { to: typed, said: 'This is no email address.', ok: false };
          if (!site.store.userByEmail(address))
            return { to: address, said: 'Nobody has signed up with it.', ok: false };
          const result = await sendCode(site, { channel: 'mail', to: address, digits: count, address: addressOf(c) });
          return { to: address, said: said(result), ok: result.outcome === 'sent' };
        }),
      );
      return c.html(show(c.get('user'), results));
    });
}

function said(result: SendResult): string {
  return result.outcome === 'sent' ? 'Sent.' : sentence(result);
}
