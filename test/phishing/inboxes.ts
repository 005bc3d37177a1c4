import { ask } from '../e2e/drive/seed.ts';
import { type Move, SITE, show } from './act.ts';

/** A page that shows a message of the site, whose code would sign the user in to somebody else's account. */
const pose = (url: string): Move => ({
  kind: 'a page that poses as a mailbox',
  name: url,
  async run(lab) {
    await show(lab, url);
    const found = await ask(lab.own, 'messageCodes.here', null).catch(() => null);
    await show(lab, SITE);
    if (!found) return;
    await ask(lab.own, 'messageCodes.find', { id: found.id }).then(
      () => ask(lab.own, 'messageCodes.write', null),
      () => undefined,
    );
  },
});

export const INBOX_MOVES: readonly Move[] = [
  pose('https://mail.google.com.evil.example/lab/mail'),
  pose('https://mail-google.com/lab/mail'),
  pose('https://webmail.evil.example/lab/mail'),
  pose('https://sites.google.com/lab/mail'),
];
