import { hasSite } from '../../browser/inline.ts';
import type { Handlers } from '../../browser/listen.ts';
import { readSyncNotes } from '../../browser/sync-store.ts';
import { Failure } from '../../failure.ts';
import type { Account } from '../../otp/account.ts';
import { toAccountData } from '../../otp/account-data.ts';
import type { SyncProof } from '../../protocol/sync-messages.ts';
import { join, type Proof, previewJoin } from '../../sync/engine/join.ts';
import { needOf } from '../../sync/engine/line.ts';
import { linkOf, needLink, withDevice, withLink } from '../../sync/engine/link.ts';
import { type Access, changeKey, connect, endForAll, forget, leave } from '../../sync/engine/membership.ts';
import type { Notes } from '../../sync/engine/notes.ts';
import { readPairing, showPairing } from '../../sync/engine/pairing.ts';
import { endLogin, startLogin } from '../../sync/providers/nextcloud.ts';
import { findFolder, readAddress } from '../../sync/providers/webdav.ts';
import { lastMergeId, undoMerge } from '../../vault/last-merge.ts';
import { trustedTime } from '../../vault/trusted-time.ts';
import { change, confirm, read } from '../vault/vault.ts';
import { checkJoinPassphrase } from './join-passphrase.ts';
import { network, noteStore, portsFor } from './ports.ts';
import { betweenRuns, inTurn, syncNow, syncOnOpening } from './schedule.ts';
import { status } from './status.ts';

/** The folder as the server has it, where the user has allowed its host. */
async function reach(access: Access): Promise<Access> {
  const url = readAddress(access.url);
  if (!(await hasSite(url))) throw new Failure('sync-permission', { host: new URL(url).host });
  return findFolder({ ...access, url }, network);
}

async function proofOf({ code, words, secret }: SyncProof, access: Access): Promise<{ access: Access; proof: Proof }> {
  if (code === '') return { access: await reach(access), proof: { secret } };
  const pairing = await readPairing(code, words, Date.now());
  const { url, user, password } = pairing;
  return { access: await reach({ url, user, password }), proof: { pairing } };
}

/** Changes what is noted, as it is after the runs that are under way. */
function note(edit: Partial<Notes> | ((notes: Notes) => Partial<Notes>)): Promise<null> {
  return betweenRuns(async () => {
    const notes = await noteStore.load();
    await noteStore.save({ ...notes, ...(typeof edit === 'function' ? edit(notes) : edit) });
    return null;
  });
}

async function linked() {
  return portsFor(needLink(await read()));
}

export const syncHandlers = {
  'sync.status': status,
  'sync.now': async () => {
    await note({ stopped: '' });
    await syncNow();
    return null;
  },
  'sync.opened': async () => {
    // A vault that never synced has no notes: the popup costs it no reading.
    if ((await readSyncNotes()) === undefined || !linkOf(await read())) return null;
    // What the run finds is told at the next opening: the line must not come and go under the pointer.
    void syncOnOpening();
    return needOf(await noteStore.load(), Date.now());
  },
  'sync.connect': async ({ access, name, isBeside }) =>
    inTurn(async () => {
      const found = await reach(access);
      await connect(portsFor(found), found, name, isBeside);
      return null;
    }),
  'sync.access': async ({ access }) => {
    const found = await inTurn(() => reach(access));
    await change((content) => ({ content: withLink(content, { ...needLink(content), ...found }), result: null }), {
      keep: 'never',
    });
    await note({ stopped: '', failures: 0 });
    await syncNow();
    return null;
  },
  'sync.pairingHost': async ({ code, words }) => (await readPairing(code, words, Date.now())).url,
  'sync.preview': async ({ access, proof }) =>
    inTurn(async () => {
      const found = await proofOf(proof, access);
      const { incoming, outgoing, removed, ...rest } = await previewJoin(
        portsFor(found.access),
        found.access,
        found.proof,
      );
      const data = (accounts: readonly Account[]) => accounts.map(toAccountData);
      return { ...rest, incoming: data(incoming), outgoing: data(outgoing), removed: data(removed) };
    }),
  'sync.join': async ({ access, proof, name }) =>
    inTurn(async () => {
      const found = await proofOf(proof, access);
      await join(portsFor(found.access), found.access, found.proof, name);
      return null;
    }),
  'sync.pair': async ({ words }) => inTurn(async () => showPairing(await linked(), words)),
  'sync.rename': async ({ id, name }) => {
    await change(
      (content) => ({
        content: withDevice(content, id, { name }, { now: Date.now(), trusted: trustedTime() }),
        result: null,
      }),
      { keep: 'never' },
    );
    await syncNow();
    return null;
  },
  'sync.changeKey': async ({ remove, secrets }) =>
    inTurn(async () => {
      await Promise.all(secrets.map(checkJoinPassphrase));
      await changeKey(await linked(), { remove, secrets });
      return null;
    }),
  'sync.leave': async () => inTurn(async () => leave(await linked()).then(() => null)),
  'sync.forget': async () => inTurn(async () => forget(await linked()).then(() => null)),
  'sync.end': async ({ passphrase }) =>
    inTurn(async () => {
      await confirm(passphrase);
      await endForAll(await linked());
      return null;
    }),
  'sync.decide': async ({ decision }) => {
    await note({ decision });
    await syncNow();
    return null;
  },
  'sync.dismiss': () => note({ lost: [], notices: {} }),
  'sync.undone': async () => {
    const content = await read();
    return { merge: lastMergeId(content), accounts: undoMerge(content).accounts.map(toAccountData) };
  },
  'sync.undo': async ({ merge }) => {
    await change(
      (content) => {
        // Another merge came since the user saw what this would do.
        if (merge === '' || lastMergeId(content) !== merge) throw new Failure('vault-changed');
        return { content: undoMerge(content), result: null };
      },
      { keep: 'sync' },
    );
    return note(({ last }) => ({ last: { ...last, added: 0, changed: 0, removed: 0 } }));
  },
  'sync.startLogin': async ({ url }) => {
    const address = readAddress(url);
    if (!(await hasSite(address))) throw new Failure('sync-permission', { host: new URL(address).host });
    return startLogin(address, network);
  },
  'sync.endLogin': async ({ login }) => endLogin(login, network),
} satisfies Partial<Handlers>;
