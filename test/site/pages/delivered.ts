import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { addressOf, cleanCode, posted, type Site, startSession, whoIs } from '../context.ts';
import { DIGITS } from '../delivery/codes.ts';
import { type Channel, personOf, type SendResult, sendCode, sentence, verdict } from '../delivery/send.ts';
import { codeForm, type FieldName, fieldName, fieldScripts } from '../fields.ts';
import { card, type Html, notice, page } from '../html.ts';

interface Words {
  title: string;
  label: string;
  type: string;
  complete: string;
  placeholder: string;
  invalid: string;
}

const WORDS: Record<Channel, Words> = {
  mail: {
    title: 'Sign in by mail',
    label: 'Email',
    type: 'email',
    complete: 'email',
    placeholder: 'alice@example.com',
    invalid: 'Enter an email address, like alice@example.com.',
  },
  text: {
    title: 'Sign in by text message',
    label: 'Mobile number',
    type: 'tel',
    complete: 'tel',
    placeholder: '+15551234567',
    invalid: 'Enter a mobile number with its country code, like +15551234567.',
  },
};

/** The address as it is kept, or '' where it is none. */
export function cleanTo(channel: Channel, to: string): string {
  if (channel === 'mail') return /^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(to) ? to.toLowerCase() : '';
  const number = to.replace(/[\s().-]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : '';
}

export function digitsOf(value: string | undefined): number {
  const digits = Number(value || DIGITS.usual);
  return Number.isInteger(digits) && digits >= DIGITS.min && digits <= DIGITS.max ? digits : DIGITS.usual;
}

export function digitsChoice(): Html {
  const counts = Array.from({ length: DIGITS.max - DIGITS.min + 1 }, (_, i) => DIGITS.min + i);
  return html`<label for="digits">Digits of the code</label>
    <select id="digits" name="digits">${counts.map((n) => html`<option value="${n}">${n}</option>`)}</select>`;
}

/** A service that takes no message is no fault of who asked. */
function statusOf({ outcome }: SendResult): 429 | 502 {
  return outcome === 'failed' ? 502 : 429;
}

/** Signing in with a code that is mailed or texted, without a password. */
export function deliveredPages(site: Site, channel: Channel): Hono {
  const words = WORDS[channel];
  const base = `/sign-in/${channel}`;

  const showAsk = (field: FieldName, error?: string, to = '') =>
    page({
      title: words.title,
      body: card(
        words.title,
        html`${error ? notice('bad', error) : ''}
          <form method="post" action="${base}?field=${field}" class="stack" id="ask">
            <label for="to">${words.label}</label>
            <input id="to" name="to" type="${words.type}" autocomplete="${words.complete}"
              placeholder="${words.placeholder}" value="${to}" required autofocus />
            ${digitsChoice()}
            <button id="submit">Send me a code</button>
          </form>
          <p class="quiet"><a href="/sign-in">Sign in with your password</a></p>`,
      ),
    });

  const showCode = (field: FieldName, to: string, said?: Html) => {
    const query = new URLSearchParams({ to, field });
    const digits = site.codes.digitsOf(personOf(channel, to));
    return page({
      title: 'Enter your code',
      scripts: fieldScripts(field),
      body: card(
        'Enter your code',
        html`${said ?? notice('plain', `If ${to} has an account here, a code is on its way.`, 'sent')}
          ${codeForm({ field, action: `${base}/code?${query.toString()}`, button: 'Sign in', digits, label: 'Sign-in code' })}
          <form method="post" action="${base}/resend?${query.toString()}">
            <p class="quiet">Nothing came? <button class="link" id="resend">Send a new code</button></p>
          </form>`,
      ),
    });
  };

  const target = (c: Context): { to: string; field: FieldName } => ({
    to: cleanTo(channel, c.req.query('to') ?? ''),
    field: fieldName(c.req.query('field')),
  });

  return new Hono()
    .get('/', (c) => c.html(showAsk(fieldName(c.req.query('field')))))
    .post('/', async (c) => {
      const field = fieldName(c.req.query('field'));
      const typed = await posted(c, 'to');
      const to = cleanTo(channel, typed);
      if (!to) return c.html(showAsk(field, words.invalid, typed), 400);
      const digits = digitsOf(await posted(c, 'digits'));
      const result = await sendCode(site, { channel, to, digits, address: addressOf(c) });
      if (result.outcome !== 'sent') return c.html(showAsk(field, sentence(result), typed), statusOf(result));
      return c.redirect(`${base}/code?${new URLSearchParams({ to, field }).toString()}`, 303);
    })
    .get('/code', (c) => {
      const { to, field } = target(c);
      return to ? c.html(showCode(field, to)) : c.redirect(base);
    })
    .post('/resend', async (c) => {
      const { to, field } = target(c);
      if (!to) return c.redirect(base, 303);
      const digits = site.codes.digitsOf(personOf(channel, to));
      const result = await sendCode(site, { channel, to, digits, address: addressOf(c) });
      if (result.outcome !== 'sent')
        return c.html(showCode(field, to, notice('bad', sentence(result))), statusOf(result));
      return c.html(showCode(field, to, notice('good', 'A new code is on its way. The one before is void.', 'sent')));
    })
    .post('/code', async (c) => {
      const { to, field } = target(c);
      if (!to) return c.redirect(base, 303);
      const code = cleanCode(await posted(c, 'code'));
      const result = site.codes.check(personOf(channel, to), addressOf(c), code);
      const user = channel === 'mail' ? site.store.userByEmail(to) : site.store.userByPhone(to);
      const who = whoIs(site, c);
      if (result.outcome === 'right' && user) {
        startSession(site, c, user, 'in', channel === 'mail' ? 'mailed code' : 'texted code');
        return c.redirect('/account', 303);
      }
      if (result.outcome === 'used' && user && who?.session.stage === 'in' && who.user.id === user.id)
        return c.redirect('/account?again', 303);
      // A right guess for somebody who has no account is as wrong as any other.
      const answer = result.outcome === 'right' ? ({ outcome: 'wrong', triesLeft: 0 } as const) : result;
      if (user) site.store.record('refused', user.email, `${channel} ${answer.outcome}`);
      const status = answer.outcome === 'limited' ? 429 : 401;
      return c.html(showCode(field, to, notice('bad', verdict(answer))), status);
    });
}
