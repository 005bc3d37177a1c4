import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMessageCodes } from '../../../lib/message-codes/find.ts';
import { makeApp } from '../../site/app.ts';
import { RESEND_MS } from '../../site/delivery/codes.ts';
import { type Delivery, deliveryFromEnv, startDelivery } from '../../site/delivery/delivery.ts';
import { makeTexter } from '../../site/delivery/text.ts';
import { TwilioApi } from '../../site/delivery/twilio-api.ts';
import { Visitor } from './visitor.ts';

const ALICE = { email: 'alice@example.com', password: 'correct horse battery', phone: '+1 555 123 4567' };
const PHONE = '+15551234567';
const clock = { now: 0 };
let delivery: Delivery;

beforeEach(async () => {
  clock.now = 1_700_000_000_000;
  delivery = await startDelivery({ host: 'localhost', now: () => clock.now });
});
afterEach(() => delivery.close());

async function setUp() {
  const { app, site } = makeApp({ now: () => clock.now, delivery });
  await new Visitor(app).post('/sign-up', ALICE);
  const visitor = new Visitor(app);
  return { app, site, visitor };
}

const mailedCode = (address = ALICE.email): string =>
  findMessageCodes(delivery.mailbox!.mailsOf(address)[0]!.text)[0]!.code;
const textedCode = (): string =>
  findMessageCodes(delivery.phone!.textsOf(PHONE)[0]!.body, { host: 'localhost' })[0]!.code;
const wrongFor = (code: string): string => String((Number(code) + 1) % 10_000).padStart(4, '0');

describe('by mail', () => {
  it('signs in with the code that arrived in the inbox, once', async () => {
    const { visitor } = await setUp();
    const asked = await visitor.post('/sign-in/mail', { to: 'Alice@Example.com' });
    expect(asked.path).toBe('/sign-in/mail/code?to=alice%40example.com&field=single');
    const code = mailedCode();
    expect(code).toMatch(/^\d{4}$/);
    expect(delivery.mailbox!.mailsOf(ALICE.email)[0]).toMatchObject({ from: 'codes@localhost', fromName: 'Castra' });
    const signedIn = await visitor.post('/sign-in/mail/code?to=alice@example.com', { code });
    expect(signedIn.text).toContain('You are signed in with the code that was mailed to you.');
    const again = await visitor.post('/sign-in/mail/code?to=alice@example.com', { code });
    expect(again.text).toContain('You are already signed in: this code was used.');
    const elsewhere = await new Visitor((await setUp()).app).post('/sign-in/mail/code?to=alice@example.com', { code });
    expect(elsewhere.status).toBe(401);
  });

  it('says how each try went, and voids after the third', async () => {
    const { visitor } = await setUp();
    await visitor.post('/sign-in/mail', { to: ALICE.email });
    const code = mailedCode();
    const attempt = async (typed: string) =>
      /id="notice"[^>]*>([^<]*)</.exec(
        (await visitor.post('/sign-in/mail/code?to=alice@example.com', { code: typed })).text,
      )?.[1];
    const wrong = wrongFor(code);
    expect(await attempt(wrong)).toBe('This code is invalid. You have 2 tries left.');
    expect(await attempt(wrong)).toBe('This code is invalid. You have 1 try left.');
    expect(await attempt(wrong)).toContain('the code we sent is void');
    expect(await attempt(code)).toBe('The code we sent is void after three wrong tries. Ask for a new one.');
  });

  it('voids the old code with a new one, after a wait', async () => {
    const { visitor } = await setUp();
    await visitor.post('/sign-in/mail', { to: ALICE.email, digits: '10' });
    const old = mailedCode();
    const resend = '/sign-in/mail/resend?to=alice@example.com';
    expect((await visitor.post(resend, {})).text).toContain('Wait 30 seconds before you ask for another code.');
    clock.now += RESEND_MS;
    expect((await visitor.post(resend, {})).text).toContain('A new code is on its way. The one before is void.');
    const enter = (code: string) => visitor.post('/sign-in/mail/code?to=alice@example.com', { code });
    expect((await enter(old)).text).toContain('This code was replaced by a newer one.');
    expect((await enter(mailedCode())).text).toContain('You are signed in');
  });

  it('refuses a code after ten minutes', async () => {
    const { visitor } = await setUp();
    await visitor.post('/sign-in/mail', { to: ALICE.email });
    const code = mailedCode();
    clock.now += 10 * 60_000 + 1;
    const late = await visitor.post('/sign-in/mail/code?to=alice@example.com', { code });
    expect(late.text).toContain('is older than 10 minutes');
  });

  it('tells nobody whether an address has an account, and sends nothing to one that has none', async () => {
    const { visitor } = await setUp();
    const asked = await visitor.post('/sign-in/mail', { to: 'nobody@example.com' });
    expect(asked.text).toContain('If nobody@example.com has an account here, a code is on its way.');
    expect(delivery.mailbox!.mailsOf('nobody@example.com')).toEqual([]);
    expect((await visitor.post('/sign-in/mail/code?to=nobody@example.com', { code: '' })).text).toContain(
      'You have 2 tries left',
    );
  });

  it('sends to many in one go, each their own code, and says who got none', async () => {
    const { app } = await setUp();
    const people = Array.from({ length: 12 }, (_, i) => `person${i}@example.com`);
    for (const email of people) await new Visitor(app).post('/sign-up', { email, password: ALICE.password });
    const sender = new Visitor(app);
    await sender.post('/sign-in', ALICE);
    const to = [...people, 'stranger@example.com', 'not an address', people[0]].join('\n');
    const sent = await sender.post('/codes', { to, digits: '8' });
    expect(sent.text).toContain('12 of 16 codes sent.');
    expect(sent.text).toContain('Nobody has signed up with it.');
    const codes = people.map((email) => mailedCode(email));
    expect(new Set(codes).size).toBe(people.length);
    for (const [i, email] of people.entries()) {
      const answer = await new Visitor(app).post(`/sign-in/mail/code?to=${email}`, { code: codes[i]! });
      expect(answer.text).toContain('You are signed in with the code that was mailed to you.');
    }
  });

  it('says so where the mail server does not take the message', async () => {
    const { visitor } = await setUp();
    await delivery.mailbox!.close();
    const failed = await visitor.post('/sign-in/mail', { to: ALICE.email });
    expect(failed.text).toContain('The code could not be sent');
  });

  it('escapes what a mail says', async () => {
    const { visitor } = await setUp();
    await delivery.mail.send({ to: ALICE.email, subject: '<img src=x>', text: '<script>alert(1)</script>' });
    expect((await visitor.get('/inbox/alice@example.com')).text).not.toMatch(/<img src=x>|<script>alert/);
  });
});

describe('by text', () => {
  it('signs in with the code on the phone page, bound to the site', async () => {
    const { visitor } = await setUp();
    await visitor.post('/sign-in/text', { to: '+1 (555) 123-4567' });
    const code = textedCode();
    expect(delivery.phone!.textsOf(PHONE)[0]!.body).toMatch(new RegExp(`\\n@localhost #${code}$`));
    expect((await visitor.get(`/phone/${PHONE}`)).text).toContain(`@localhost #${code}`);
    const enter = (typed: string) =>
      visitor.post(`/sign-in/text/code?to=${encodeURIComponent(PHONE)}`, { code: typed });
    expect((await enter(wrongFor(code))).text).toContain('This code is invalid. You have 2 tries left.');
    expect((await enter(code)).text).toContain('You are signed in with the code that was texted to you.');
    expect((await enter(code)).text).toContain('You are already signed in');
  });

  it('wants a number with its country code', async () => {
    const { visitor } = await setUp();
    expect((await visitor.post('/sign-in/text', { to: '555 1234' })).text).toContain('with its country code');
  });

  it.each([
    ['the token', { token: 'wrong' }, '+15551234567', 'hi', 20003],
    ['the number', {}, '+0', 'hi', 21211],
    ['the sender', { from: 'Castra' }, '+15551234567', 'hi', 21212],
    ['the number a landline', {}, '+15005550009', 'hi', 21614],
    ['the number unsubscribed', {}, '+15005550004', 'hi', 21610],
    ['the sender not ours', { from: '+15005550007' }, '+15551234567', 'hi', 21606],
    ['an empty text', {}, '+15551234567', '', 21602],
    ['a long text', {}, '+15551234567', 'x'.repeat(1601), 21617],
  ])('answers like Twilio where %s is wrong', async (_, change, to, body, code) => {
    const api = new TwilioApi(() => clock.now);
    const { sid, token } = api.account;
    const texter = makeTexter({ sid, token, from: '+15005550006', baseUrl: await api.listen(), ...change });
    await expect(texter.send({ to, body })).rejects.toMatchObject({ code });
    await api.close();
  });
});

describe('where the text service refuses', () => {
  it('the page says why, and a code can be asked for again after the wait', async () => {
    const { app } = await setUp();
    const bob = { ...ALICE, email: 'bob@example.com', phone: '+15005550004' };
    await new Visitor(app).post('/sign-up', bob);
    const visitor = new Visitor(app);
    const refused = await visitor.post('/sign-in/text', { to: bob.phone });
    expect(refused.status).toBe(502);
    expect(refused.text).toContain('could not be sent (Attempt to send to unsubscribed recipient). Try again later.');
    expect(refused.text).not.toContain('Enter your code');
    clock.now += RESEND_MS;
    expect((await visitor.post('/sign-in/text', { to: bob.phone })).status).toBe(502);
  });
});

describe('the real services', () => {
  it('are named by the environment, all of them or none', () => {
    expect(deliveryFromEnv({})).toEqual({ smtpUrl: undefined, mailFrom: undefined, twilio: undefined });
    const env = {
      TWILIO_ACCOUNT_SID: 'AC1',
      TWILIO_AUTH_TOKEN: 't',
      TWILIO_FROM: '+15005550006',
      SMTP_URL: 'smtp://x',
    };
    expect(deliveryFromEnv(env)).toMatchObject({ smtpUrl: 'smtp://x', twilio: { sid: 'AC1' } });
    expect(() => deliveryFromEnv({ TWILIO_ACCOUNT_SID: 'AC1' })).toThrow('together');
  });
});
