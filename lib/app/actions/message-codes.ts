import { type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Failure } from '../../failure.ts';
import { INBOX_SITES, type InboxSite } from '../../message-codes/sites.ts';
import type { DeliveredCode } from '../../protocol/messages.ts';
import type { InboxPorts } from '../../protocol/ports.ts';
import { attempt } from '../attempt.ts';
import type { App } from '../state/app.ts';

/** What the popup says above the list about codes that were mailed or texted. */
export type DeliveredCard =
  | { kind: 'offer' }
  | { kind: 'looking' }
  /** `isHere`: the tab in front is the one they arrived in. */
  | { kind: 'found'; codes: readonly DeliveredCode[]; isHere: boolean; now: number }
  | {
      kind: 'nothing';
      allowed: readonly InboxSite[];
      others: readonly InboxSite[];
      /** Hosts of mailboxes that are built otherwise than Watchword knows them. */
      unrecognised: readonly string[];
    };

/** Mailed and texted codes as the popup sees them. */
export interface Delivered {
  card: Signal<DeliveredCard | undefined>;
  /** Looks at the tab in front once the vault is open: an inbox, or a page that waits for a code? */
  follow(app: App): Promise<void>;
  /** Looks into the open tabs. Call it from a click. */
  look(app: App): Promise<void>;
  /** Asks for the permission to read one site, and looks again. Call it from a click. */
  allow(app: App, id: string): Promise<void>;
  /** The page that showed a code is a mailbox of the user's own: looks again. */
  name(app: App, code: DeliveredCode): Promise<void>;
  fill(app: App, code: DeliveredCode): Promise<void>;
  copy(app: App, code: DeliveredCode): Promise<void>;
  dismiss(): void;
}

export function createDelivered(): Delivered {
  const card = signal<DeliveredCard | undefined>(undefined);
  let inboxes: InboxPorts | undefined;

  const begin = async (app: App): Promise<void> => {
    try {
      const here = await app.ports.send('delivered.here', null);
      if (here) card.value = { kind: 'found', codes: [here], isHere: true, now: Date.now() };
      if (here) return;
      const offer = await app.ports.send('delivered.offer', null);
      if (offer === 'look') await look(app);
      else if (offer === 'offer') card.value ??= { kind: 'offer' };
    } catch (error) {
      // A page that may not be looked at offers nothing: that is no trouble, and nothing was asked for.
      if (!(error instanceof Failure)) throw error;
    }
  };

  const look = async (app: App): Promise<void> => {
    card.value = { kind: 'looking' };
    const { codes, unrecognised } = await app.ports.send('delivered.look', null);
    if (codes.length > 0) {
      card.value = { kind: 'found', codes, isHere: false, now: Date.now() };
      return;
    }
    inboxes = await app.ports.inboxes();
    const ids = await inboxes.allowed();
    const isAllowed = ({ id }: InboxSite): boolean => ids.includes(id);
    card.value = {
      kind: 'nothing',
      allowed: INBOX_SITES.filter(isAllowed),
      others: INBOX_SITES.filter((site) => !isAllowed(site)),
      unrecognised,
    };
  };

  return {
    card,
    async follow(app) {
      if (app.vault.value === 'unlocked') return begin(app);
      const stop = app.vault.subscribe((state) => {
        if (state !== 'unlocked') return;
        queueMicrotask(() => stop());
        void begin(app);
      });
    },
    look: (app) => attempt(app, () => look(app)),
    allow: (app, id) =>
      attempt(app, async () => {
        // Loaded by the look that led to this question: the browser asks the user only straight from a click.
        if (await inboxes?.allow(id, true)) await look(app);
      }),
    name: (app, { id }) =>
      attempt(app, async () => {
        await app.ports.send('delivered.name', { id });
        await look(app);
      }),
    fill: (app, { id }) =>
      attempt(app, async () => {
        await app.ports.send('delivered.find', { id });
        // How it went is shown on the toolbar icon: only a page with the focus takes text, so this one closes.
        app.ports.send('delivered.write', null).catch(() => undefined);
        app.ports.close();
      }),
    copy: (app, { code }) =>
      attempt(app, async () => {
        try {
          await app.ports.writeClipboard(code);
        } catch {
          throw new Failure('clipboard-refused');
        }
        app.notices.say(i18n.t('delivered.copied'));
      }),
    dismiss: () => {
      card.value = undefined;
    },
  };
}
