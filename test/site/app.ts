import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { type Site, type SiteSettings, whoIs } from './context.ts';
import { DeliveredCodes } from './delivery/codes.ts';
import type { Delivery } from './delivery/delivery.ts';
import { card, page } from './html.ts';
import { Limiter } from './limiter.ts';
import { accountPages } from './pages/account.ts';
import { clientScripts, publicFiles } from './pages/assets.ts';
import { batchPages } from './pages/batch.ts';
import { decoyPages } from './pages/decoys.ts';
import { deliveredPages } from './pages/delivered.ts';
import { fieldPages, framePage } from './pages/fields.ts';
import { homePages } from './pages/home.ts';
import { inboxPages, phonePages } from './pages/inbox.ts';
import { signInPages, signOutPages } from './pages/sign-in.ts';
import { signUpPages } from './pages/sign-up.ts';
import { Store } from './store.ts';

const MINUTE = 60_000;

export interface AppOptions extends Partial<SiteSettings> {
  /** The clock, in ms since the epoch. */
  now?: () => number;
  /** The client scripts by entry name; without them the scripted field variants stay empty. */
  bundles?: Map<string, string>;
  delivery: Delivery;
}

/** The site as a request handler, with its store for a test to look into. */
export function makeApp(options: AppOptions): { app: Hono; site: Site } {
  const { now = Date.now, issuer = 'Castra', period = 30, host = 'localhost', bundles = new Map(), delivery } = options;
  const site: Site = {
    issuer,
    period,
    host,
    store: new Store(now),
    tries: new Limiter(10, 5 * MINUTE, now),
    codes: new DeliveredCodes(now),
    delivery,
  };
  const app = new Hono();
  // As strict as a careful site: no inline script or style, which an extension must get along with.
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
      },
      strictTransportSecurity: false,
      referrerPolicy: 'same-origin',
    }),
  );
  app.use(csrf());
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.route('/', homePages(site));
  app.route('/sign-up', signUpPages(site));
  app.route('/sign-in/mail', deliveredPages(site, 'mail'));
  app.route('/sign-in/text', deliveredPages(site, 'text'));
  app.route('/codes', batchPages(site));
  app.route('/inbox', inboxPages(site));
  app.route('/phone', phonePages(site));
  app.route('/sign-in', signInPages(site));
  app.route('/sign-out', signOutPages(site));
  app.route('/account', accountPages(site));
  app.route('/fields', fieldPages(site));
  app.route('/frame', framePage());
  app.route('/decoys', decoyPages(site));
  app.route('/public', publicFiles());
  app.route('/client', clientScripts(bundles));
  app.notFound((c) => {
    const body = card('Nothing here', html`<p>This page does not exist. <a href="/">Go to the start</a></p>`);
    return c.html(page({ title: 'Nothing here', body, user: whoIs(site, c)?.user }), 404);
  });
  return { app, site };
}
