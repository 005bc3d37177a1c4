import { type Signal, signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Failure } from '../../failure.ts';
import { INBOX_SITES, type InboxSite } from '../../message-codes/sites.ts';
import type { MessageCode } from '../../protocol/inbox-messages.ts';
import type { InboxPorts } from '../../protocol/ports.ts';
import { attempt } from '../attempt.ts';
import type { App } from '../state/app.ts';
import { copyText } from './copy-text.ts';

/** The card above the list about codes sent by email or text. */
export type MessageCodeCard =
  | { kind: 'offer' }
  | { kind: 'looking' }
  /** `isHere`: they were found in the active tab. */
  | { kind: 'found'; codes: readonly MessageCode[]; isHere: boolean; now: number }
  | {
      kind: 'nothing';
      allowed: readonly InboxSite[];
      others: readonly InboxSite[];
      /** Hosts of mail sites whose layout Watchword does not recognise. */
      unrecognised: readonly string[];
    };

/** The popup's view model of codes sent by email or text. */
export interface MessageCodes {
  card: Signal<MessageCodeCard | undefined>;
  /** Once the vault is open, checks whether the active tab is an inbox or a page that waits for a code. */
  follow(app: App): Promise<void>;
  /** Searches the open tabs. If one code is found and may be filled, fills it. Call it from a click. */
  look(app: App): Promise<void>;
  /** Requests permission to read one site, and searches again. Call it from a click. */
  allow(app: App, id: string): Promise<void>;
  /** The user declares the page that showed a code to be their own mailbox; searches again. */
  name(app: App, code: MessageCode): Promise<void>;
  fill(app: App, code: MessageCode): Promise<void>;
  copy(app: App, code: MessageCode): Promise<void>;
  dismiss(): void;
}

export function createMessageCodes(): MessageCodes {
  const card = signal<MessageCodeCard | undefined>(undefined);
  let inboxes: InboxPorts | undefined;

  const begin = async (app: App): Promise<void> => {
    try {
      const here = await app.ports.send('messageCodes.here', null);
      if (here) card.value = { kind: 'found', codes: [here], isHere: true, now: Date.now() };
      if (here) return;
      const offer = await app.ports.send('messageCodes.offer', null);
      if (offer === 'look') await look(app);
      else if (offer === 'offer') card.value ??= { kind: 'offer' };
    } catch (error) {
      // A page that we may not read offers nothing. The user asked for nothing, so this is not reported.
      if (!(error instanceof Failure)) throw error;
    }
  };

  const look = async (app: App): Promise<void> => {
    card.value = { kind: 'looking' };
    const { codes, unrecognised } = await app.ports.send('messageCodes.look', null);
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

  const fill = async (app: App, { id }: MessageCode): Promise<void> => {
    await app.ports.send('messageCodes.find', { id });
    // How it went is shown on the toolbar icon: only a page with the focus takes text, so this one closes.
    app.ports.send('messageCodes.write', null).catch(() => undefined);
    app.ports.close();
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
    look: (app) =>
      attempt(app, async () => {
        await look(app);
        const [only, ...others] = card.value?.kind === 'found' ? card.value.codes : [];
        if (only?.copyOnly === '' && others.length === 0) await fill(app, only);
      }),
    allow: (app, id) =>
      attempt(app, async () => {
        // Loaded by the look that led to this question: the browser asks the user only straight from a click.
        if (await inboxes?.allow(id, { look: true })) await look(app);
      }),
    name: (app, { id }) =>
      attempt(app, async () => {
        await app.ports.send('messageCodes.name', { id });
        await look(app);
      }),
    fill: (app, code) => attempt(app, () => fill(app, code)),
    copy: (app, { code }) => copyText(app, code, i18n.t('delivered.copied')),
    dismiss: () => {
      card.value = undefined;
    },
  };
}
