import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import { type AccountData, fromAccountData } from '../../otp/account-data.ts';
import type { SyncPreview, SyncProof, SyncStatus } from '../../protocol/sync-messages.ts';
import { readAddress } from '../../sync/providers/webdav.ts';
import { generatePassphrase } from '../../vault/generate-passphrase.ts';
import type { App } from '../state/app.ts';

export interface SyncAccess {
  url: string;
  user: string;
  password: string;
}

export interface JoinPreview extends Omit<SyncPreview, 'incoming' | 'outgoing' | 'removed'> {
  incoming: Account[];
  outgoing: Account[];
  removed: Account[];
}

export function syncStatus(app: App): Promise<SyncStatus> {
  return app.ports.send('sync.status', null);
}

/** Requests permission for a storage's host. Call it straight from a click. @throws {Failure} `sync-address`, `sync-permission` */
export async function allowAddress(app: App, typed: string): Promise<string> {
  const url = readAddress(typed);
  if (!(await app.ports.allowStorage(url))) throw new Failure('sync-permission', { host: new URL(url).host });
  return url;
}

export interface ConnectOptions {
  /** Starts another sync in a folder that has one. */
  isBeside?: boolean;
}

/** Starts a sync. @throws {Failure} `sync-…`; `sync-exists` where the folder is to be joined, unless `isBeside` */
export async function connectSync(
  app: App,
  access: SyncAccess,
  name: string,
  { isBeside = false }: ConnectOptions = {},
): Promise<void> {
  await app.ports.send('sync.connect', { access, name, isBeside });
}

/** Signs in to a Nextcloud server in another tab, and waits until the user has confirmed there. */
export async function signInToNextcloud(app: App, url: string): Promise<SyncAccess> {
  const login = await app.ports.send('sync.startLogin', { url });
  await app.ports.openAddress(login.page);
  return app.ports.send('sync.endLogin', { login });
}

/** Syncs at once, also if sync was stopped. @throws {Failure} `sync-…` */
export async function syncNow(app: App): Promise<void> {
  await app.ports.send('sync.now', null);
}

/** Another address, user or app password for the same folder. Straight from a click: it asks for the host. */
export async function changeAccess(app: App, access: SyncAccess): Promise<void> {
  const url = await allowAddress(app, access.url);
  await app.ports.send('sync.access', { access: { ...access, url } });
}

/** What to do with a merge that was held back. */
export async function decideMerge(app: App, decision: 'take' | 'keep'): Promise<void> {
  await app.ports.send('sync.decide', { decision });
}

/** The accounts as they would be without the last merge, and which merge that is. */
export async function accountsBeforeMerge(app: App): Promise<{ merge: string; accounts: Account[] }> {
  const { merge, accounts } = await app.ports.send('sync.undone', null);
  return { merge, accounts: accounts.map(fromAccountData) };
}

/**
 * Undoes the last merge, as an edit like any other: it goes to the other devices too. `merge`: the one that the user saw.
 * @throws {Failure} `vault-changed` where another came since
 */
export async function undoLastMerge(app: App, merge: string): Promise<void> {
  await app.ports.send('sync.undo', { merge });
  await app.refresh();
}

/** The user has read the notices. */
export async function dismissSyncNotices(app: App): Promise<void> {
  await app.ports.send('sync.dismiss', null);
}

/** The address in a pairing code: its host has to be allowed first. @throws {Failure<'sync-code'>} */
export function pairingHost(app: App, code: string, words: string): Promise<string> {
  return app.ports.send('sync.pairingHost', { code, words });
}

export async function renameDevice(app: App, id: string, name: string): Promise<void> {
  await app.ports.send('sync.rename', { id, name });
}

/** Removes a device: the key changes. Nobody can join by a passphrase until one is set again. */
export async function removeDevice(app: App, id: string): Promise<void> {
  await app.ports.send('sync.changeKey', { remove: [id], secrets: [] });
}

/** Leaves the sync and keeps the accounts. The other devices are told. */
export async function leaveSync(app: App): Promise<void> {
  await app.ports.send('sync.leave', null);
}

/** As `leaveSync`, but tells nobody: this device was removed, or the storage is gone. */
export async function forgetSync(app: App): Promise<void> {
  await app.ports.send('sync.forget', null);
}

/** Ends the sync for all devices. @throws {Failure} `passphrase-wrong`, `sync-…` */
export async function endSync(app: App, passphrase: string): Promise<void> {
  await app.ports.send('sync.end', { passphrase });
}

export async function previewJoin(app: App, access: SyncAccess, proof: SyncProof): Promise<JoinPreview> {
  const { incoming, outgoing, removed, ...rest } = await app.ports.send('sync.preview', { access, proof });
  const read = (accounts: readonly AccountData[]) => accounts.map(fromAccountData);
  return { ...rest, incoming: read(incoming), outgoing: read(outgoing), removed: read(removed) };
}

export async function joinSync(app: App, access: SyncAccess, proof: SyncProof, name: string): Promise<void> {
  await app.ports.send('sync.join', { access, proof, name });
  await app.refresh();
}

/** Suggests a name for this device: browser and system, from the user agent `agent`. */
export function suggestedName(agent: string): string {
  const browser = /Firefox/.test(agent) ? 'Firefox' : /Edg\//.test(agent) ? 'Edge' : 'Chrome';
  const system = [
    ['Windows', /Windows/],
    ['macOS', /Mac OS/],
    ['ChromeOS', /CrOS/],
    ['Android', /Android/],
    ['Linux', /Linux/],
  ].find(([, pattern]) => (pattern as RegExp).test(agent))?.[0];
  return system ? `${browser} · ${system}` : browser;
}

/** A pairing code for another device. The words are generated in the page, which can load the word list on demand. */
export async function makePairing(app: App): Promise<{ text: string; words: string; until: number }> {
  const words = await generatePassphrase();
  return { ...(await app.ports.send('sync.pair', { words })), words };
}

/** Changes the key and the secrets by which a new device can join; an empty list disables that. @throws {Failure} `sync-…` */
export async function setJoining(app: App, secrets: readonly string[]): Promise<void> {
  await app.ports.send('sync.changeKey', { remove: [], secrets: [...secrets] });
}
