import { randomBytes, randomUUID } from 'node:crypto';
import type { PasswordHash } from './password.ts';

export interface User {
  id: string;
  /** Lower case; how a user signs in. */
  email: string;
  /** E.164; '' where none was given. */
  phone: string;
  password: PasswordHash;
  /** The authenticator that is asked for; `lastStep` is the newest time step whose code was taken. */
  totp: { secret: Uint8Array; lastStep: number } | null;
  /** A secret that was shown and waits for its first code; until then the old one stays. */
  waitingSecret: Uint8Array | null;
}

/** `password`: the password was right, the code is still owed. `in`: signed in. */
export type Stage = 'password' | 'in';

/** How a session got where it is, in the words the account page uses. */
export type Method = 'password' | 'password and code' | 'mailed code' | 'texted code';

export interface Session {
  id: string;
  userId: string;
  stage: Stage;
  method: Method;
  /** ms since the epoch. */
  created: number;
}

/** What happened, for a test or a tour to look at. Holds no secret and no code. */
export interface SiteEvent {
  at: number;
  kind: 'signed-up' | 'confirmed' | 'signed-in' | 'refused' | 'sent';
  email: string;
  /** Why it was refused, how it was signed in, where it was sent. */
  detail: string;
}

const SESSION_MS = 8 * 60 * 60 * 1000;

/** Everything the site knows, in memory: gone when it stops. */
export class Store {
  readonly events: SiteEvent[] = [];
  readonly now: () => number;
  readonly #users = new Map<string, User>();
  readonly #sessions = new Map<string, Session>();

  constructor(now: () => number) {
    this.now = now;
  }

  addUser(email: string, password: PasswordHash, phone = ''): User {
    const user: User = { id: randomUUID(), email, phone, password, totp: null, waitingSecret: null };
    this.#users.set(user.id, user);
    return user;
  }

  userByEmail(email: string): User | undefined {
    return [...this.#users.values()].find((user) => user.email === email);
  }

  userByPhone(phone: string): User | undefined {
    return [...this.#users.values()].find((user) => phone !== '' && user.phone === phone);
  }

  user(id: string): User | undefined {
    return this.#users.get(id);
  }

  openSession(user: User, stage: Stage, method: Method): Session {
    const id = randomBytes(32).toString('base64url');
    const session: Session = { id, userId: user.id, stage, method, created: this.now() };
    this.#sessions.set(id, session);
    return session;
  }

  session(id: string | undefined): Session | undefined {
    const session = id === undefined ? undefined : this.#sessions.get(id);
    if (!session || session.created + SESSION_MS > this.now()) return session;
    this.#sessions.delete(session.id);
    return undefined;
  }

  closeSession(id: string): void {
    this.#sessions.delete(id);
  }

  record(kind: SiteEvent['kind'], email: string, detail = ''): void {
    this.events.push({ at: this.now(), kind, email, detail });
  }
}
