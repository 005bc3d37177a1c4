import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Manage } from '../../../components/manage/manage.tsx';
import { explain } from '../../../components/shared/explain.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { createVault } from '../../../lib/vault/unlock.ts';
import { fakePorts, PASSPHRASE } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

const kdf = { m: 19 * 1024, t: 2, p: 1 };
const PASSKEY = {
  type: 'passkey' as const,
  id: 'slot-1',
  created: 1,
  salt: 'AAAA',
  nonce: '',
  wrapped: '',
  params: { credentialId: 'AQID', rpId: '' },
};
let app: App;
beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
  location.hash = '';
});

/** A vault with a passkey, in a browser whose user does not answer its prompts. */
async function start(state: 'locked' | 'unlocked', hash: string) {
  const { ports, world } = fakePorts({ state });
  world.hasPasskey = true;
  const { file } = await createVault(PASSPHRASE, { kdf });
  world.security.file = { ...file, slots: [...file.slots, PASSKEY] };
  world.security.prompts = [];
  app = createApp(ports, explain);
  await app.ready;
  location.hash = hash;
  render(<Manage app={app} onRestart={() => undefined} />);
  return world;
}

const click = async (name: string) => fireEvent.click((await screen.findAllByRole('button', { name })).at(-1)!);

/** Types the passphrase where it is asked for. */
async function give(passphrase: string): Promise<void> {
  const field = await screen.findByLabelText('Passphrase');
  fireEvent.input(field, { target: { value: passphrase } });
  fireEvent.submit(field.closest('form')!);
}

/** Waits for the prompt of the browser. */
async function prompted({ security }: Awaited<ReturnType<typeof start>>): Promise<AbortSignal> {
  await waitFor(() => expect(security.prompts).toHaveLength(1));
  return security.prompts![0]!;
}

test.each([
  ['#accounts', 'of the locked screen'],
  ['#passkey', 'that the popup asked for'],
])('at %s a prompt %s goes when the passphrase opens the vault', async (hash) => {
  const world = await start('locked', hash);
  if (hash === '#accounts') await click('Unlock with a passkey');
  const prompt = await prompted(world);
  await give('somebody else');
  await screen.findByText('Wrong passphrase. Try again.');
  expect(prompt.aborted).toBe(false);
  await give(PASSPHRASE);
  await screen.findByRole('button', { name: 'Lock' });
  await waitFor(() => expect(prompt.aborted).toBe(true));
  expect(world.sent).not.toContain('vault.unlockPasskey');
  // One way back to the popup, by what opened the vault.
  await waitFor(() =>
    expect(world.sent.filter((name) => name === 'popup.open')).toHaveLength(hash === '#passkey' ? 1 : 0),
  );
});

test('the prompt goes with the rescue page, and what leads to it', async () => {
  const world = await start('locked', '#accounts');
  await click('Unlock with a passkey');
  const prompt = await prompted(world);
  await click('Forgot your passphrase?');
  await waitFor(() => expect(prompt.aborted).toBe(true));
  await click('Unlock with a passkey');
  await waitFor(() => expect(world.security.prompts).toHaveLength(2));
  location.hash = '#about';
  await waitFor(() => expect(world.security.prompts![1]!.aborted).toBe(true));
  expect(world.sent).not.toContain('vault.unlockPasskey');
});

test('a passkey that is being added is given up when the vault locks', async () => {
  const world = await start('unlocked', '#security');
  await click('Add a passkey');
  await give(PASSPHRASE);
  const prompt = await prompted(world);
  expect(prompt.aborted).toBe(false);
  await click('Lock');
  await waitFor(() => expect(prompt.aborted).toBe(true));
  expect(world.sent).not.toContain('vault.addPasskey');
  await new Promise((done) => setTimeout(done, 20));
  expect(app.notices.current.value?.tone).not.toBe('problem');
});

test.each([
  ['Change', 'Forgot it? Use a passkey', 'vault.resetPassphrase'],
  ['Re-encrypt everything', 'Confirm with a passkey', 'vault.rekeyByPasskey'],
] as const)('the passkey that “%s” asks for is given up with its form', async (open, ask, message) => {
  const world = await start('unlocked', '#security');
  await click(open);
  await click(ask);
  const prompt = await prompted(world);
  await click('Cancel');
  await waitFor(() => expect(prompt.aborted).toBe(true));
  expect(world.sent).not.toContain(message);
  // Whatever is told of it is told in the turns after it.
  await new Promise((done) => setTimeout(done, 20));
  expect(app.notices.current.value).toBeUndefined();
});

test('a passkey that the user does not give is told while its form is open', async () => {
  const world = await start('unlocked', '#security');
  await click('Change');
  await click('Forgot it? Use a passkey');
  await prompted(world);
  world.security.cancel();
  await waitFor(() => expect(app.notices.current.value?.tone).toBe('problem'));
});
