import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';

export interface TextMessage {
  from: string;
  body: string;
  /** ms since the epoch. */
  at: number;
}

export interface TwilioAccount {
  sid: string;
  token: string;
}

/** Twilio's own test numbers: to and from these it answers with an error, so that each can be tried. */
const MAGIC_TO: Record<string, readonly [number, (to: string) => string]> = {
  '+15005550001': [21211, (to) => `Invalid 'To' Phone Number: ${to}`],
  '+15005550002': [21612, (to) => `The 'To' phone number: ${to}, is not currently reachable`],
  '+15005550003': [21408, (to) => `Permission to send an SMS has not been enabled for the region of ${to}`],
  '+15005550004': [21610, () => 'Attempt to send to unsubscribed recipient'],
  '+15005550009': [21614, (to) => `'To' number: ${to}, is not a valid mobile number`],
};
const MAGIC_FROM: Record<string, readonly [number, (from: string) => string]> = {
  '+15005550001': [21212, (from) => `Invalid From Number (caller ID): ${from}`],
  '+15005550007': [
    21606,
    (from) => `The 'From' phone number ${from} is not a valid, message-capable Twilio phone number`,
  ],
  '+15005550008': [21611, (from) => `This 'From' number ${from} has exceeded the maximum number of queued messages`],
};

const E164 = /^\+[1-9]\d{6,14}$/;
const MAX_BODY = 1600;

/**
 * Twilio's Messages API on loopback, as its own client sees it: form body, basic auth, JSON with its field
 * names, errors with its numbers. What was sent is kept for the phone page.
 */
export class TwilioApi {
  readonly account: TwilioAccount = { sid: `AC${hex()}`, token: hex() };
  readonly #now: () => number;
  readonly #texts = new Map<string, TextMessage[]>();
  readonly #sent = new Map<string, object>();
  readonly #server = createAdaptorServer({ fetch: this.#app().fetch });

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Starts it on a free port. @returns its URL. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      if ('closeAllConnections' in this.#server) this.#server.closeAllConnections();
    });
  }

  /** Newest first. */
  textsOf(number: string): readonly TextMessage[] {
    return this.#texts.get(number) ?? [];
  }

  numbers(): string[] {
    return [...this.#texts.keys()].sort();
  }

  #app(): Hono {
    return new Hono()
      .use('/2010-04-01/Accounts/:sid/*', async (c, next) =>
        this.#isAllowed(c) ? next() : refuse(c, 401, 20003, 'Authenticate'),
      )
      .post('/2010-04-01/Accounts/:sid/Messages.json', async (c) => {
        const { To, From, Body } = await c.req.parseBody();
        if (typeof To !== 'string' || To === '') return refuse(c, 400, 21604, "A 'To' phone number is required.");
        if (!E164.test(To)) return refuse(c, 400, 21211, `Invalid 'To' Phone Number: ${To}`);
        if (typeof From !== 'string' || From === '') return refuse(c, 400, 21603, "A 'From' phone number is required.");
        if (!E164.test(From)) return refuse(c, 400, 21212, `Invalid From Number (caller ID): ${From}`);
        const wrongTo = MAGIC_TO[To];
        if (wrongTo) return refuse(c, 400, wrongTo[0], wrongTo[1](To));
        const wrongFrom = MAGIC_FROM[From];
        if (wrongFrom) return refuse(c, 400, wrongFrom[0], wrongFrom[1](From));
        if (typeof Body !== 'string' || Body === '') return refuse(c, 400, 21602, 'Message body is required.');
        if (Body.length > MAX_BODY)
          return refuse(c, 400, 21617, 'The concatenated message body exceeds the 1600 character limit');
        return c.json(this.#keep(c.req.param('sid'), To, From, Body), 201);
      })
      .get('/2010-04-01/Accounts/:sid/Messages/:file', (c) => {
        const message = this.#sent.get(c.req.param('file').replace(/\.json$/, ''));
        return message ? c.json(message) : refuse(c, 404, 20404, `The requested resource ${c.req.path} was not found`);
      });
  }

  #isAllowed(c: Context): boolean {
    const { sid, token } = this.account;
    const expected = `Basic ${Buffer.from(`${sid}:${token}`).toString('base64')}`;
    return c.req.param('sid') === sid && isSame(c.req.header('Authorization') ?? '', expected);
  }

  #keep(accountSid: string, to: string, from: string, body: string): object {
    const at = this.#now();
    this.#texts.set(to, [{ from, body, at }, ...this.textsOf(to)]);
    const sid = `SM${hex()}`;
    const date = new Date(at).toUTCString().replace('GMT', '+0000');
    const message = {
      account_sid: accountSid,
      api_version: '2010-04-01',
      body,
      date_created: date,
      date_sent: null,
      date_updated: date,
      direction: 'outbound-api',
      error_code: null,
      error_message: null,
      from,
      messaging_service_sid: null,
      num_media: '0',
      num_segments: String(Math.ceil(body.length / 160)),
      price: null,
      price_unit: 'USD',
      sid,
      status: 'queued',
      subresource_uris: { media: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}/Media.json` },
      to,
      uri: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}.json`,
    };
    this.#sent.set(sid, message);
    return message;
  }
}

function refuse(c: Context, status: 400 | 401 | 404, code: number, message: string): Response {
  return c.json({ code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status }, status);
}

function hex(): string {
  return randomBytes(16).toString('hex');
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
