import { showIcon } from '../browser/icon.ts';
import { nativeText } from '../browser/native-text.ts';
import { readKey, watchKey } from '../browser/session.ts';
import { serial } from '../serial.ts';
import { store } from './vault/vault.ts';

/** Whether there is a vault that is not open. Of an open one the file is not read for that: the worker wakes often. */
async function isLocked(): Promise<boolean> {
  return (await readKey()) === undefined && (await store.load()).file !== undefined;
}

/** After what shows an earlier state. */
const inTurn = serial();

function show(): Promise<void> {
  return inTurn(async () => {
    const locked = await isLocked();
    await showIcon(locked, locked ? nativeText('toolbar.locked') : nativeText('extName'));
  });
}

/** Keeps the toolbar icon in step with the vault. Call it synchronously at the worker's start. */
export function followLock(): void {
  watchKey(() => void show());
  void show();
}
