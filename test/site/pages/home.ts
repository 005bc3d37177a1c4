import { Hono } from 'hono';
import { html } from 'hono/html';
import { type Site, whoIs } from '../context.ts';
import { FIELDS } from '../fields.ts';
import { page } from '../html.ts';
import { DECOYS } from './decoys.ts';

export function homePages(site: Site): Hono {
  return new Hono().get('/', (c) => {
    const fields = Object.entries(FIELDS).map(
      ([name, what]) =>
        html`<li>
          <span>${what}</span>
          <a href="/sign-in?field=${name}">sign in</a><a href="/fields/${name}">the field alone</a>
        </li>`,
    );
    const decoys = Object.entries(DECOYS).map(
      ([name, { title }]) => html`<li><span>${title}</span><a href="/decoys/${name}">open</a></li>`,
    );
    const body = html`<section class="hero">
        <h1>The camp gate</h1>
        <p>Castra asks for a password and then for a code, the way real sites do. Come in and try.</p>
        <p class="actions"><a class="button" href="/sign-up">Sign up</a><a class="button second" href="/sign-in">Sign in</a></p>
      </section>
      <section class="card wide"><h2>Every shape of code field</h2><ul class="rows">${fields}</ul></section>
      <section class="card wide"><h2>Codes by mail and text</h2><ul class="rows">
        <li><span>Sign in with a mailed code</span><a href="/sign-in/mail">sign in</a><a href="/inbox">the inboxes</a></li>
        <li><span>Sign in with a texted code</span><a href="/sign-in/text">sign in</a><a href="/phone">the phones</a></li>
        <li><span>Send codes to many people</span><a href="/codes">open</a></li>
      </ul></section>
      <section class="card wide"><h2>Fields that want no code</h2><ul class="rows">${decoys}</ul></section>`;
    return c.html(page({ title: 'Home', body, user: whoIs(site, c)?.user }));
  });
}
