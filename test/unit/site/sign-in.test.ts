import { describe, expect, it } from 'vitest';
import { makeApp } from '../../site/app.ts';
import { FIELDS } from '../../site/fields.ts';
import { hotp } from '../../site/totp.ts';
import { noDelivery, Visitor } from './visitor.ts';

const ALICE = { email: 'alice@example.com', password: 'correct horse battery' };
const STEP_MS = 30_000;

/** A site whose clock the test moves, and a visitor who has signed up. */
async function signedUp() {
  const clock = { now: 1_700_000_010_000 };
  const { app, site } = makeApp({ now: () => clock.now, delivery: noDelivery });
  const visitor = new Visitor(app);
  await visitor.post('/sign-up', ALICE);
  const user = site.store.userByEmail(ALICE.email)!;
  const codeNow = (secret: Uint8Array) => hotp(secret, Math.floor(clock.now / STEP_MS));
  return { app, site, clock, visitor, user, codeNow };
}

async function enrolled() {
  const all = await signedUp();
  await all.visitor.get('/account/two-factor');
  const confirmed = await all.visitor.post('/account/two-factor', { code: all.codeNow(all.user.waitingSecret!) });
  return { ...all, confirmed };
}

describe('signing up and in', () => {
  it('opens the account at once and greets by how one came in', async () => {
    const { visitor } = await signedUp();
    expect((await visitor.get('/account')).text).toContain('You are signed in with your password.');
    await visitor.post('/sign-out', {});
    expect((await visitor.get('/account')).path).toBe('/sign-in');
  });

  it('refuses a second account of an address, a short password, and no address', async () => {
    const { app } = await signedUp();
    const visitor = new Visitor(app);
    expect((await visitor.post('/sign-up', ALICE)).status).toBe(409);
    expect((await visitor.post('/sign-up', { email: 'bob@example.com', password: 'short' })).text).toContain(
      'at least 8 characters',
    );
    expect((await visitor.post('/sign-up', { email: 'bob', password: 'long enough' })).status).toBe(400);
  });

  it('says the same to a wrong password and to an unknown address, and stops guessing', async () => {
    const { app } = await signedUp();
    const visitor = new Visitor(app);
    const wrong = await visitor.post('/sign-in', { ...ALICE, password: 'not it' });
    const unknown = await visitor.post('/sign-in', { email: 'nobody@example.com', password: 'not it' });
    expect(wrong.text.replaceAll(ALICE.email, '')).toBe(unknown.text.replaceAll('nobody@example.com', ''));
    for (let i = 0; i < 9; i++) await visitor.post('/sign-in', { ...ALICE, password: 'not it' });
    expect((await visitor.post('/sign-in', ALICE)).text).toContain('Too many tries. Wait 5 minutes');
  });

  it('is not open to a form on another site', async () => {
    const { app } = await signedUp();
    const response = await app.request('http://localhost:7030/sign-in', {
      method: 'POST',
      body: new URLSearchParams(ALICE),
      headers: { Origin: 'http://evil.example' },
    });
    expect(response.status).toBe(403);
  });
});

describe('two-factor', () => {
  it('shows the secret as text, as PNG and as SVG, the same after a reload', async () => {
    const { visitor } = await signedUp();
    const first = await visitor.get('/account/two-factor');
    const secret = /data-testid="secret">([A-Z2-7]{32})</.exec(first.text)![1]!;
    expect((await visitor.get('/account/two-factor')).text).toContain(secret);
    expect(first.text).toContain(`otpauth://totp/Castra:alice%40example.com?secret=${secret}&amp;issuer=Castra`);
    expect((await visitor.get('/account/two-factor/qr.png')).text.slice(1, 4)).toBe('PNG');
    expect((await visitor.get('/account/two-factor/qr.svg')).text).toContain('<svg');
  });

  it('is on after the first right code, not before', async () => {
    const { visitor, user } = await signedUp();
    await visitor.get('/account/two-factor');
    expect((await visitor.post('/account/two-factor', { code: '000000' })).status).toBe(401);
    expect(user.totp).toBeNull();
    const { confirmed, user: other } = await enrolled();
    expect(confirmed.text).toContain('Two-factor is on.');
    expect(other.totp).not.toBeNull();
  });

  it('asks for the code after the password, takes it once, and refuses the one that confirmed', async () => {
    const { app, clock, user, codeNow, site } = await enrolled();
    const visitor = new Visitor(app);
    expect((await visitor.post('/sign-in?field=react', ALICE)).path).toBe('/sign-in/code?field=react');
    expect((await visitor.get('/account')).path).toBe('/sign-in/code');
    const again = await visitor.post('/sign-in/code', { code: codeNow(user.totp!.secret) });
    expect(again.text).toContain('This code was used already. Wait for the next one.');
    clock.now += STEP_MS;
    expect((await visitor.post('/sign-in/code', { code: '000000' })).text).toContain('This code is not right.');
    const code = codeNow(user.totp!.secret);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect((await visitor.post('/sign-in/code', { code: spaced })).text).toContain('with your password and code');
    expect(site.store.events.map((event) => event.kind)).toEqual([
      'signed-up',
      'signed-in',
      'confirmed',
      'refused',
      'refused',
      'signed-in',
    ]);
  });

  it('stops guessing after ten codes and opens again later', async () => {
    const { app, clock, user, codeNow } = await enrolled();
    const visitor = new Visitor(app);
    await visitor.post('/sign-in', ALICE);
    for (let i = 0; i < 10; i++) await visitor.post('/sign-in/code', { code: '000000' });
    clock.now += STEP_MS;
    expect((await visitor.post('/sign-in/code', { code: codeNow(user.totp!.secret) })).status).toBe(429);
    clock.now += 10 * STEP_MS;
    expect((await visitor.post('/sign-in/code', { code: codeNow(user.totp!.secret) })).status).toBe(200);
  });

  it('keeps the old authenticator until a new one is confirmed', async () => {
    const { visitor, user } = await enrolled();
    const old = user.totp!.secret;
    await visitor.get('/account/two-factor');
    expect(user.totp!.secret).toBe(old);
    expect(user.waitingSecret).not.toEqual(old);
  });
});

describe('the fields', () => {
  it.each(Object.keys(FIELDS))('%s shows what the server received', async (field) => {
    const visitor = new Visitor(makeApp({ delivery: noDelivery }).app);
    expect((await visitor.get(`/fields/${field}`)).status).toBe(200);
    expect((await visitor.post(`/fields/${field}`, { code: '492039' })).text).toContain('The server received 492039.');
  });

  it('keeps the frame’s form on the site', async () => {
    const visitor = new Visitor(makeApp({ delivery: noDelivery }).app);
    expect((await visitor.get('/frame?action=/fields/frame')).status).toBe(200);
    for (const action of ['https://evil.example/', '//evil.example', 'javascript:alert(1)', '/fields/x?y=//a'])
      expect((await visitor.get(`/frame?action=${encodeURIComponent(action)}`)).status).toBe(404);
  });
});
