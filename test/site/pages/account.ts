import { Hono } from 'hono';
import { html } from 'hono/html';
import { toBase32 } from '../base32.ts';
import { cleanCode, need, posted, type Site, type SiteContext, type SiteEnv } from '../context.ts';
import { makeSecret, provisioningUri, qrPng, qrSvg } from '../enrol.ts';
import { codeForm, fieldName, fieldScripts } from '../fields.ts';
import { card, notice, page } from '../html.ts';
import type { Method, User } from '../store.ts';
import { verifyTotp } from '../totp.ts';
import { REFUSED, tooMany } from './sign-in.ts';

const WELCOME: Record<Method, string> = {
  password: 'You are signed in with your password.',
  'password and code': 'You are signed in with your password and code.',
  'mailed code': 'You are signed in with the code that was mailed to you.',
  'texted code': 'You are signed in with the code that was texted to you.',
};

/** Who is signed in and how, and setting up two-factor. */
export function accountPages(site: Site): Hono<SiteEnv> {
  const uriOf = (user: User) =>
    provisioningUri({
      secret: waiting(user),
      issuer: site.issuer,
      account: user.email,
      period: site.period,
    });

  const show = (c: SiteContext) => {
    const user = c.get('user');
    const on = user.totp !== null;
    const body = card(
      'Your account',
      html`${notice('good', WELCOME[c.get('session').method], 'signed-in')}
        ${c.req.query('again') === undefined ? '' : notice('plain', 'You are already signed in: this code was used.', 'again')}
        ${c.req.query('confirmed') === undefined ? '' : notice('good', 'Two-factor is on. From now on you sign in with a code.', 'confirmed')}
        <dl class="facts">
          <dt>Email</dt><dd data-testid="email">${user.email}</dd>
          <dt>Two-factor</dt><dd data-testid="two-factor">${on ? 'On' : 'Off'}</dd>
        </dl>
        <p class="actions"><a class="button${on ? ' second' : ''}" id="set-up" href="/account/two-factor">
          ${on ? 'Set up again' : 'Set up two-factor'}</a></p>`,
    );
    return page({ title: 'Your account', body, user });
  };

  const showSetup = (c: SiteContext, error?: string) => {
    const user = c.get('user');
    const field = fieldName(c.req.query('field'));
    const image = c.req.query('qr') === 'svg' ? 'svg' : 'png';
    const other = image === 'svg' ? 'png' : 'svg';
    const uri = uriOf(user);
    const secret = toBase32(waiting(user));
    const body = card(
      'Set up two-factor',
      html`${error ? notice('bad', error) : ''}
        <ol class="steps">
          <li>
            <h2>Scan this with your authenticator</h2>
            <img class="qr" id="qr" src="/account/two-factor/qr.${image}" alt="QR code of your secret"
              width="240" height="240" />
            <p class="hint">
              <a href="/account/two-factor?field=${field}&qr=${other}">Show it as ${other.toUpperCase()}</a>
            </p>
            <details>
              <summary>Or enter the secret by hand</summary>
              <p><code id="secret" data-testid="secret">${secret}</code></p>
              <p class="hint"><a id="uri" href="${uri}">Open it in an authenticator on this device</a></p>
            </details>
          </li>
          <li>
            <h2>Enter the code it shows</h2>
            ${codeForm({ field, action: `/account/two-factor?field=${field}`, button: 'Confirm', label: 'Authentication code' })}
          </li>
        </ol>`,
      true,
    );
    return page({ title: 'Set up two-factor', body, user, scripts: fieldScripts(field) });
  };

  return new Hono<SiteEnv>()
    .use(need(site, 'in'))
    .get('/', (c) => c.html(show(c)))
    .get('/two-factor', (c) => c.html(showSetup(c)))
    .get('/two-factor/qr.png', async (c) => {
      return c.body(new Uint8Array(await qrPng(uriOf(c.get('user')))), 200, { 'Content-Type': 'image/png' });
    })
    .get('/two-factor/qr.svg', async (c) => {
      return c.body(await qrSvg(uriOf(c.get('user'))), 200, { 'Content-Type': 'image/svg+xml' });
    })
    .post('/two-factor', async (c) => {
      const user = c.get('user');
      if (!user.waitingSecret) return c.redirect('/account', 303);
      const wait = site.tries.take(`code ${user.id}`);
      if (wait > 0) return c.html(showSetup(c, tooMany(wait)), 429);
      const secret = user.waitingSecret;
      const code = cleanCode(await posted(c, 'code'));
      const verdict = verifyTotp({ secret, code, now: site.store.now(), lastStep: -1, period: site.period });
      if (!verdict.ok) {
        site.store.record('refused', user.email, `${verdict.reason} code`);
        return c.html(showSetup(c, REFUSED[verdict.reason]), 401);
      }
      user.totp = { secret, lastStep: verdict.step };
      user.waitingSecret = null;
      site.tries.forget(`code ${user.id}`);
      site.store.record('confirmed', user.email);
      return c.redirect('/account?confirmed', 303);
    });
}

/** The secret that is being set up: the same over reloads, until a code confirms it. */
function waiting(user: User): Uint8Array {
  user.waitingSecret ??= makeSecret();
  return user.waitingSecret;
}
