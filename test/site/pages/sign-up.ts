import { Hono } from 'hono';
import { html } from 'hono/html';
import { posted, postedPassword, type Site, startSession } from '../context.ts';
import { card, notice, page } from '../html.ts';
import { hashPassword } from '../password.ts';
import { cleanTo } from './delivered.ts';

const MIN_PASSWORD = 8;

export function signUpPages(site: Site): Hono {
  const show = (error?: string, email = '') =>
    page({
      title: 'Sign up',
      body: card(
        'Sign up',
        html`${error ? notice('bad', error) : ''}
          <form method="post" class="stack" id="sign-up">
            <label for="email">Email</label>
            <input id="email" name="email" type="email" autocomplete="username" value="${email}" required autofocus />
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="new-password"
              minlength="${MIN_PASSWORD}" required />
            <p class="hint">At least ${MIN_PASSWORD} characters.</p>
            <label for="phone">Mobile number (optional)</label>
            <input id="phone" name="phone" type="tel" autocomplete="tel" placeholder="+15551234567" />
            <p class="hint">For signing in with a code by text message.</p>
            <button id="submit">Sign up</button>
          </form>
          <p class="quiet">Already here? <a href="/sign-in">Sign in</a></p>`,
      ),
    });
  return new Hono()
    .get('/', (c) => c.html(show()))
    .post('/', async (c) => {
      const email = (await posted(c, 'email')).toLowerCase();
      const password = await postedPassword(c);
      if (!/^[^\s@]+@[^\s@]+$/.test(email)) return c.html(show('Enter an email address, like alice@example.com.'), 400);
      if (password.length < MIN_PASSWORD)
        return c.html(show(`Choose a password of at least ${MIN_PASSWORD} characters.`, email), 400);
      if (site.store.userByEmail(email))
        return c.html(show('Somebody signed up with this address already. Sign in instead.', email), 409);
      const typedPhone = await posted(c, 'phone');
      const phone = cleanTo('text', typedPhone);
      if (typedPhone && !phone)
        return c.html(show('Enter the mobile number with its country code, like +15551234567.', email), 400);
      if (site.store.userByPhone(phone))
        return c.html(show('This mobile number belongs to another account.', email), 409);
      const user = site.store.addUser(email, await hashPassword(password), phone);
      site.store.record('signed-up', email);
      startSession(site, c, user, 'in', 'password');
      return c.redirect('/account', 303);
    });
}
