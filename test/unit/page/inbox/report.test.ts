import { describe, expect, it } from 'vitest';
import { INBOX_SITES, isProvenInbox } from '../../../../lib/message-codes/sites.ts';
import { mayBeInbox } from '../../../../lib/page/inbox/report.ts';

describe('which pages may be believed about their senders', () => {
  it.each([
    ['mail.google.com', [], true],
    ['webmailer.gmx.net', [], true],
    ['mail.google.com.evil.test', [], false],
    ['evil.test', [], false],
    ['box.example:8443', ['box.example:8443'], true],
    ['box.example', ['box.example:8443'], false],
    ['', [], false],
  ])('%s, with %j named: %s', (host, named, answer) => {
    expect(isProvenInbox(host, named)).toBe(answer);
  });
});

describe('which pages are read for messages', () => {
  it.each(INBOX_SITES.flatMap(({ name, origins }) => origins.map((origin): [string, string] => [name, origin])))(
    '%s, at %s, whatever its title',
    (_, origin) => {
      expect(mayBeInbox(origin.replace('*', ''), '')).toBe(true);
    },
  );

  it.each([
    ['https://box.example/?_task=mail', ''],
    ['https://box.example/', 'Posteingang (3)'],
    ['https://box.example/', '受信トレイ'],
    ['https://box.example/', 'alice@wren.example'],
    ['http://127.0.0.1:7030/inbox/a@b.example', ''],
    ['http://127.0.0.1:7030/phone/1', ''],
    ['https://www.icloud.com/mail/', ''],
    ['https://web.whatsapp.com/', ''],
    ['https://web.telegram.org/k/', ''],
  ])('%s "%s" may be one', (url, title) => {
    expect(mayBeInbox(url, title)).toBe(true);
  });

  it.each([
    ['https://news.example/world', 'World news'],
    ['https://github.com/settings/security', 'Account security'],
    ['about:blank', 'Inbox'],
    ['', ''],
  ])('%s "%s" is none', (url, title) => {
    expect(mayBeInbox(url, title)).toBe(false);
  });
});
