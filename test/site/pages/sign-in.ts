import { Hono } from 'hono';
import { html } from 'hono/html';
import {
  cleanCode,
  endSession,
  need,
  posted,
  postedPassword,
  type Site,
  type SiteEnv,
  startSession,
} from '../context.ts';
import { codeForm, type FieldName, fieldName, fieldScripts } from '../fields.ts';
import { card, notice, page } from '../html.ts';
import { hashPassword, isPassword } from '../password.ts';
import { verifyTotp } from '../totp.ts';

/** Password, then the authenticator's code. */
export function signInPages(site: Site): Hono<SiteEnv> {
  const decoyHash = hashPassword('nobody has this one');

  const showPassword = (field: FieldName, error?: string, email = '') =>
    page({
      title: 'Sign in',
      body: card(
        'Sign in',
        html`${error ? notice('bad', error) : ''}
          <form method="post" action="/sign-in?field=${field}" class="stack" id="sign-in">
            <label for="email">Email</label>
            <input id="email" name="email" type="email" autocomplete="username" value="${email}" required autofocus />
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required />
            <button id="submit">Sign in</button>
          </form>
          <p class="quiet">Or sign in with a code <a href="/sign-in/mail">by mail</a> or
            <a href="/sign-in/text">by text message</a>.</p>
          <p class="quiet">New here? <a href="/sign-up">Sign up</a></p>`,
      ),
    });

  const showCode = (field: FieldName, error?: string) =>
    page({
      title: 'Enter your code',
      scripts: fieldScripts(field),
      body: card(
        'Enter your code',
        html`${error ? notice('bad', error) : ''}
          <p class="quiet">Open your authenticator and enter the code it shows for ${site.issuer}.</p>
          ${codeForm({ field, action: `/sign-in/code?field=${field}`, button: 'Verify', label: 'Authentication code' })}`,
      ),
    });

  return new Hono<SiteEnv>()
    .get('/', (c) => c.html(showPassword(fieldName(c.req.query('field')))))
    .post('/', async (c) => {
      const field = fieldName(c.req.query('field'));
      const email = (await posted(c, 'email')).toLowerCase();
      const password = await postedPassword(c);
      const wait = site.tries.take(`password ${email}`);
      if (wait > 0) return c.html(showPassword(field, tooMany(wait), email), 429);
      const user = site.store.userByEmail(email);
      // An unknown address costs the same time as a wrong password, so that neither can be told from the other.
      const right = await isPassword(user?.password ?? (await decoyHash), password);
      if (!user || !right) {
        site.store.record('refused', email, 'wrong password');
        return c.html(showPassword(field, 'Email or password is wrong.', email), 401);
      }
      site.tries.forget(`password ${email}`);
      if (!user.totp) {
        startSession(site, c, user, 'in', 'password');
        return c.redirect('/account', 303);
      }
      startSession(site, c, user, 'password', 'password');
      return c.redirect(`/sign-in/code?field=${field}`, 303);
    })
    .get('/code', need(site, 'password'), (c) =>
      c.get('session').stage === 'in' ? c.redirect('/account') : c.html(showCode(fieldName(c.req.query('field')))),
    )
    .post('/code', need(site, 'password'), async (c) => {
      const field = fieldName(c.req.query('field'));
      const user = c.get('user');
      if (c.get('session').stage === 'in' || !user.totp) return c.redirect('/account', 303);
      const wait = site.tries.take(`code ${user.id}`);
      if (wait > 0) {
        site.store.record('refused', user.email, 'too many tries');
        return c.html(showCode(field, tooMany(wait)), 429);
      }
      const code = cleanCode(await posted(c, 'code'));
      const { secret, lastStep } = user.totp;
      const verdict = verifyTotp({ secret, code, now: site.store.now(), lastStep, period: site.period });
      if (!verdict.ok) {
        site.store.record('refused', user.email, `${verdict.reason} code`);
        return c.html(showCode(field, REFUSED[verdict.reason]), 401);
      }
      user.totp.lastStep = verdict.step;
      site.tries.forget(`code ${user.id}`);
      startSession(site, c, user, 'in', 'password and code');
      return c.redirect('/account', 303);
    });
}

/** Why an authenticator's code was not taken. */
export const REFUSED = {
  wrong: 'This code is not right. Check that it belongs to this account and is still shown.',
  used: 'This code was used already. Wait for the next one.',
} as const;

export function tooMany(waitMs: number): string {
  const minutes = Math.ceil(waitMs / 60_000);
  return `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`;
}

export function signOutPages(site: Site): Hono {
  return new Hono().post('/', (c) => {
    endSession(site, c);
    return c.redirect('/', 303);
  });
}
