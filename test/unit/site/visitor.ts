import type { Hono } from 'hono';
import type { Delivery } from '../../site/delivery/delivery.ts';

const ORIGIN = 'http://localhost:7030';

const nowhere = async (): Promise<void> => {
  throw new Error('nothing is delivered in this test');
};

/** For tests that send nothing. */
export const noDelivery: Delivery = {
  mail: { send: nowhere, close: () => undefined },
  text: { send: nowhere },
  mailbox: null,
  phone: null,
  close: async () => undefined,
};

/** A browser as far as the site needs one: keeps the cookie, follows redirects, posts forms. */
export class Visitor {
  readonly #app: Hono;
  #cookie = '';

  constructor(app: Hono) {
    this.#app = app;
  }

  get(path: string): Promise<{ status: number; text: string; path: string }> {
    return this.#request(path, {});
  }

  post(path: string, fields: Record<string, string>): Promise<{ status: number; text: string; path: string }> {
    return this.#request(path, { method: 'POST', body: new URLSearchParams(fields), headers: { Origin: ORIGIN } });
  }

  async #request(path: string, init: RequestInit): Promise<{ status: number; text: string; path: string }> {
    const headers = { ...(init.headers as Record<string, string>), Cookie: this.#cookie };
    const response = await this.#app.request(ORIGIN + path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) this.#cookie = cookie.split(';')[0]!;
    const location = response.headers.get('Location');
    if (location) return this.get(location);
    return { status: response.status, text: await response.text(), path };
  }
}
