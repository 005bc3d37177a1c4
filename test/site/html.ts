import { html } from 'hono/html';
import type { User } from './store.ts';
import { STYLE_SHEETS } from './style-sheets.ts';

/** Markup with every value escaped. */
export type Html = ReturnType<typeof html>;

export interface PageParts {
  title: string;
  body: Html;
  /** Who is signed in, for the header. */
  user?: User | undefined;
  /** Client bundles to load, by entry name. */
  scripts?: readonly string[];
  /** A lone field in a frame: no header and footer. */
  bare?: boolean;
}

/** A whole page. */
export function page({ title, body, user, scripts = [], bare = false }: PageParts): Html {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} · Castra</title>
    <link rel="icon" href="/public/icon.svg" type="image/svg+xml" />
    ${STYLE_SHEETS.map((path) => html`<link rel="stylesheet" href="${path}" />`)}
    ${scripts.map((name) => html`<script type="module" src="/client/${name}.js"></script>`)}
  </head>
  ${bare ? html`<body class="bare">${body}</body>` : framed(body, user)}
</html>`;
}

function framed(body: Html, user: User | undefined): Html {
  return html`<body>
    <header class="bar">
      <a class="brand" href="/"><img src="/public/icon.svg" alt="" width="28" height="28" />Castra</a>
      <nav>${user ? signedInLinks(user) : html`<a href="/sign-in">Sign in</a><a href="/sign-up">Sign up</a>`}</nav>
    </header>
    <main>${body}</main>
    <footer class="foot">
      A sign-in site to try an authenticator on. It runs on this machine and forgets everything when it stops.
    </footer>
  </body>`;
}

function signedInLinks(user: User): Html {
  return html`<a href="/account" data-testid="who">${user.email}</a>
    <form method="post" action="/sign-out"><button class="link" id="sign-out">Sign out</button></form>`;
}

/** The one sentence that says how it went; read out by screen readers as it comes. */
export function notice(kind: 'good' | 'bad' | 'plain', sentence: string, id = 'notice'): Html {
  const role = kind === 'bad' ? 'alert' : 'status';
  return html`<p class="notice ${kind}" role="${role}" id="${id}" data-testid="${id}">${sentence}</p>`;
}

export function card(title: string, body: Html, wide = false): Html {
  return html`<section class="card${wide ? ' wide' : ''}"><h1>${title}</h1>${body}</section>`;
}
