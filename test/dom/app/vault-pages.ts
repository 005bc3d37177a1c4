import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach } from 'vitest';
import { explain } from '../../../components/shared/explain.ts';
import { type App, createApp } from '../../../lib/app/state/app.ts';
import { createVault } from '../../../lib/vault/unlock.ts';
import { fakePorts, PASSPHRASE } from './fake-ports.ts';
import { useEnglish } from './i18n.ts';

/** What a passphrase costs in tests. */
export const kdf = { m: 19 * 1024, t: 2, p: 1 };
/** The app that the test has started last. */
export let app: App;

beforeEach(useEnglish);
afterEach(() => {
  cleanup();
  app.stop();
});

/** Starts the app in a made-up world, with a vault under the passphrase "words"; returns the world. */
export async function start(options: Parameters<typeof fakePorts>[0] = {}) {
  const fake = fakePorts(options);
  app = createApp(fake.ports, explain);
  await app.ready;
  const { file } = await createVault('words', { kdf });
  fake.world.security.file = file;
  return fake.world;
}

export const button = (name: string | RegExp) => screen.findByRole('button', { name });
export const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

/** Gives the passphrase once more, as it is asked before another way in is added. */
export async function confirm(): Promise<void> {
  const field = await screen.findByLabelText('Passphrase');
  type(field, PASSPHRASE);
  fireEvent.submit(field.closest('form')!);
}
