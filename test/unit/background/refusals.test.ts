import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteRefusal, refusals } from '../../../lib/background/fill/refusals.ts';
import { Failure } from '../../../lib/failure.ts';

const tab = (url: string) => ({ id: 1, windowId: 1, url, title: '', isPrivate: false });
const elsewhere = (host: string) => new Failure('bound-elsewhere', { name: 'GitHub', site: 'github.com', host });

beforeEach(() => fakeBrowser.reset());

test('keeps what was refused because of its site, the newest first, each once', async () => {
  await noteRefusal(tab('https://one.example/login?token=1'), elsewhere('one.example'));
  await noteRefusal(tab('https://two.example/'), new Failure('shared-page'));
  await noteRefusal(tab('https://one.example/'), elsewhere('one.example'));
  expect(await refusals()).toMatchObject([
    { host: 'one.example', failure: { code: 'bound-elsewhere' } },
    { host: 'two.example', failure: { code: 'shared-page' } },
  ]);
  expect(JSON.stringify(await refusals())).not.toContain('token');
});

test('leaves out what is not about the site, and more than the last thirty', async () => {
  await noteRefusal(tab('https://one.example/'), new Failure('no-field'));
  await noteRefusal(tab('https://one.example/'), new Error('of another kind'));
  expect(await refusals()).toEqual([]);
  for (let i = 0; i < 40; i++) await noteRefusal(tab(`https://host${i}.example/`), elsewhere(`host${i}.example`));
  const kept = await refusals();
  expect([kept.length, kept[0]?.host]).toEqual([30, 'host39.example']);
});
