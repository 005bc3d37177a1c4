import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Site } from '../context.ts';
import { card, type Html, page } from '../html.ts';

/** Pages whose fields look a little like code fields and must stay empty. */
export const DECOYS: Record<string, { title: string; form: Html }> = {
  zip: {
    title: 'Delivery address',
    form: html`<label for="street">Street</label><input id="street" name="street" autocomplete="street-address" />
      <label for="zip">ZIP code</label>
      <input id="zip" name="zip" inputmode="numeric" maxlength="6" autocomplete="postal-code" />`,
  },
  promo: {
    title: 'Promo code',
    form: html`<label for="promo">Promo code</label><input id="promo" name="promo_code" maxlength="8" />`,
  },
  search: {
    title: 'Search by product code',
    form: html`<label for="q">Product code</label><input id="q" name="q" type="search" placeholder="6-digit code" />`,
  },
  card: {
    title: 'Payment card',
    form: html`<label for="number">Card number</label>
      <input id="number" name="cardnumber" inputmode="numeric" autocomplete="cc-number" />
      <label for="cvc">Security code</label>
      <input id="cvc" name="cvc" inputmode="numeric" maxlength="4" autocomplete="cc-csc" />`,
  },
  recovery: {
    title: 'Recovery code',
    form: html`<p class="quiet">Lost your authenticator? Use one of the ten codes you printed.</p>
      <label for="recovery">Recovery code</label><input id="recovery" name="recovery_code" autocomplete="off" />`,
  },
};

export function decoyPages(_site: Site): Hono {
  return new Hono().get('/:name', (c) => {
    const name = c.req.param('name');
    const decoy = Object.hasOwn(DECOYS, name) ? DECOYS[name] : undefined;
    if (!decoy) return c.notFound();
    const body = card(
      decoy.title,
      html`<form class="stack" id="decoy">${decoy.form}<button type="button">Continue</button></form>`,
    );
    return c.html(page({ title: decoy.title, body }));
  });
}
