import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { DeliveredCodes } from './delivery/codes.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Limiter } from './limiter.ts';
import type { Session, Stage, Store, User } from './store.ts';

const COOKIE = 'castra';

export interface SiteSettings {
  issuer: string;
  /** Seconds of a time step. */
  period: number;
  /** The name that the site is reached by, which mails come from and texts are bound to. */
  host: string;
}

/** What every part of the site works with. */
export interface Site extends SiteSettings {
  store: Store;
  /** Wrong passwords and authenticator codes, per user. */
  tries: Limiter;
  codes: DeliveredCodes;
  delivery: Delivery;
}

export interface SiteEnv {
  Variables: { session: Session; user: User };
}

export type SiteContext = Context<SiteEnv>;

/** The session of this request and whose it is, however far it has come. */
export function whoIs(site: Site, c: Context): { session: Session; user: User } | undefined {
  const session = site.store.session(getCookie(c, COOKIE));
  const user = session && site.store.user(session.userId);
  return session && user ? { session, user } : undefined;
}

/** Gives the browser a new session; the one it had ends, so that no id outlives a change of who it stands for. */
export function startSession(site: Site, c: Context, user: User, stage: Stage, method: Session['method']): void {
  endSession(site, c);
  const session = site.store.openSession(user, stage, method);
  setCookie(c, COOKIE, session.id, { httpOnly: true, sameSite: 'Lax', path: '/' });
  if (stage === 'in') site.store.record('signed-in', user.email, method);
}

export function endSession(site: Site, c: Context): void {
  const id = deleteCookie(c, COOKIE, { path: '/' });
  if (id) site.store.closeSession(id);
}

/** Lets through who has come to `stage`; others go to the page that they owe an answer to. */
export function need(site: Site, stage: Stage) {
  return createMiddleware<SiteEnv>(async (c, next) => {
    const who = whoIs(site, c);
    if (!who) return c.redirect('/sign-in');
    if (stage === 'in' && who.session.stage !== 'in') return c.redirect('/sign-in/code');
    c.set('session', who.session);
    c.set('user', who.user);
    return next();
  });
}

/** One text field of a posted form, trimmed; a missing or a file field is ''. At most 256 characters. */
export async function posted(c: Context, name: string): Promise<string> {
  const value = (await c.req.parseBody())[name];
  return typeof value === 'string' ? value.trim().slice(0, 256) : '';
}

/** Where a request comes from: the connection's own address, which no header can change. */
export function addressOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

/** The password as typed, spaces and all. */
export async function postedPassword(c: Context): Promise<string> {
  const { password } = await c.req.parseBody();
  return typeof password === 'string' ? password.slice(0, 1024) : '';
}

/** A code as people type it: spaces and dashes between the digits are not part of it. */
export function cleanCode(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}
