import { showIcon } from '../browser/icon.ts';
import { nativeText } from '../browser/native-text.ts';
import { readKey, watchKey } from '../browser/session.ts';
import { store } from './vault/vault.ts';

async function show(): Promise<void> {
  const [key, { file }] = await Promise.all([readKey(), store.load()]);
  const isLocked = key === undefined && file !== undefined;
  await showIcon(isLocked, isLocked ? nativeText('toolbar.locked') : nativeText('extName'));
}

/** Keeps the toolbar icon in step with the vault. Call it synchronously at the worker's start. */
export function followLock(): void {
  watchKey(() => void show());
  void show();
}
