import type { Bytes } from '../../../lib/crypto/bytes.ts';
import { Failure } from '../../../lib/failure.ts';
import type { Account } from '../../../lib/otp/account.ts';
import type { BinEntry, EarlierState, SecurityPorts } from '../../../lib/protocol/security-ports.ts';
import { emptyContent } from '../../../lib/vault/content.ts';
import type { VaultFile } from '../../../lib/vault/file.ts';
import type { StoredCopy } from '../../../lib/vault/store/list-copies.ts';

/** What the security pages see of the outside. */
export interface SecurityWorld {
  file: VaultFile | undefined;
  /** The backup that needs no passphrase. */
  ready: Bytes | undefined;
  earlier: EarlierState[];
  bin: BinEntry[];
  isPending: boolean;
  copies: StoredCopy[];
  hasPasskeys: boolean;
  /** Set: the user has not answered the prompts for a passkey yet; each is here by its signal. */
  prompts: AbortSignal[] | undefined;
  /** Set while a prompt is shown: the user cancels it in the browser. */
  cancel(): void;
  knowsSystemLock: boolean;
  savedFiles: { name: string; bytes: Uint8Array }[];
  printed: number;
  /** What the user answers when asked for the permission to save downloads. */
  mayDownload: boolean;
  /** Whether the browser says that a file was saved. */
  saysSaved: boolean;
}

export function securityWorld(): SecurityWorld {
  return {
    file: undefined,
    ready: undefined,
    earlier: [],
    bin: [],
    isPending: false,
    copies: [],
    hasPasskeys: true,
    prompts: undefined,
    cancel: () => undefined,
    knowsSystemLock: true,
    savedFiles: [],
    printed: 0,
    mayDownload: true,
    saysSaved: true,
  };
}

/** The security ports without a browser. */
export function fakeSecurity(world: SecurityWorld, accounts: () => Account[]): SecurityPorts {
  /** Settles when the user has answered the prompt, or it was given up. */
  const prompt = async (until: AbortSignal) => {
    if (!world.prompts) return;
    world.prompts.push(until);
    await new Promise((_, no) => {
      world.cancel = () => no(new Failure('passkey-cancelled'));
      until.addEventListener('abort', world.cancel);
    });
  };
  return {
    readFile: async () => world.file,
    readContent: async () => ({ ...emptyContent(), accounts: accounts() }),
    readyBackup: async () => world.ready,
    readBin: async () => world.bin,
    isCarryOverPending: async () => world.isPending,
    earlierStates: async () => world.earlier,
    listCopies: async () => world.copies,
    canUsePasskeys: async () => world.hasPasskeys,
    allowPasskeyDomain: async () => true,
    forgetPasskey: async () => undefined,
    makePasskey: async (until) => {
      await prompt(until);
      const slotHeader = { id: 'new-slot', created: 1, salt: 'AAAA' };
      return { slotHeader, credentialId: 'AQID', rpId: '', prf: new Uint8Array(32) };
    },
    askPasskey: async (slots, until) => {
      await prompt(until);
      return { slotId: slots[0]!.id, prf: new Uint8Array(32) };
    },
    knowsSystemLock: world.knowsSystemLock,
    allowDownloads: async () => world.mayDownload,
    disallowDownloads: async () => {
      world.mayDownload = false;
    },
    saveFile: async (name, bytes) => {
      world.savedFiles.push({ name, bytes });
      return world.saysSaved;
    },
    print: () => {
      world.printed += 1;
    },
  };
}
