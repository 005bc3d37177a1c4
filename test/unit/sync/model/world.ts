import type { Account } from '../../../../lib/otp/account.ts';
import { groupsOf } from '../../../../lib/replica/groups.ts';
import { idOf, nameOf } from '../../../../lib/replica/ids.ts';
import { changeKey, connect } from '../../../../lib/sync/engine/membership.ts';
import { newNotes } from '../../../../lib/sync/engine/notes.ts';
import type { VaultContent } from '../../../../lib/vault/content.ts';
import { actOf } from './acts.ts';
import type { Command } from './commands.ts';
import { Device } from './device.ts';
import { Fleet } from './fleet.ts';
import { FAULTS } from './folder.ts';
import { listOf } from './laws.ts';
import { secretOf } from './ledger.ts';
import { ACCESS, JOINING } from './pairing.ts';

const YEAR = 365.25 * 86_400_000;
const DAY = 86_400_000;
const MAX_DEVICES = 6;

/** What happens while a device runs, before another one does its own. */
const MEANWHILE: readonly Command['kind'][] = ['edit', 'add', 'delete', 'import', 'step', 'tag', 'restore', 'sync'];

/** A fleet, and all that can happen to it; what must hold, holds whatever does. */
export class World extends Fleet {
  #count = 0;

  async start(count: number): Promise<void> {
    const first = this.device('device 0');
    await connect(first.ports, ACCESS, first.name);
    await this.noteStored(first);
    for (let n = 1; n < count; n++) await this.join(first);
  }

  /** Another world that begins as this one did. */
  copy(): World {
    const copy = new World();
    Object.assign(copy.storage, { files: new Map(this.storage.files), authors: new Map(this.storage.authors) });
    for (const { name, disk } of this.devices) copy.device(name, { ...disk });
    for (const stored of this.stored)
      copy.stored.push({ ...stored, device: copy.devices[this.devices.indexOf(stored.device)]! });
    copy.time = this.time;
    return copy;
  }

  async do(command: Command): Promise<void> {
    const { kind, device: at, a, b } = command;
    this.time += 1000 + (b % 7) * 60_000;
    const device = this.devices[at % this.devices.length]!;
    if (!device.isAlive) return;
    const earlier = this.oldOf(device, a);
    const act = actOf(command, this.#count + 1, earlier && new Device('', this.storage, device.time, earlier).accounts);
    if (act) {
      this.#count++;
      return this.#act(device, act);
    }
    switch (kind) {
      case 'sync':
        await this.run(device);
        return;
      case 'fault':
        return this.storage.plan(FAULTS[a % FAULTS.length]!, 1 + (b % 8));
      case 'crash':
        if (device.isRunning) return;
        device.fuse.set(1 + (a % 20), b % 2 === 0);
        await this.#work(device, b >> 1);
        return device.fuse.clear();
      case 'during':
        return this.#during(device, command);
      case 'skew':
        device.skew = [0, 80, -80, 1, -0.01][a % 5]! * YEAR;
        return;
      case 'wait': {
        const days = [1, 2, 3, 9, 31][b % 5]!;
        if (days > 9) this.ledger.isBinSafe = false;
        this.time += days * DAY;
        return;
      }
      case 'withhold':
        for (const name of [...this.storage.files.keys()].filter((_, n) => (n + a) % 3 === 0))
          this.storage.withheld.add(name);
        return;
      case 'rewind':
        return this.rewind(a);
      case 'revive':
        return this.storage.revive(a);
      case 'joining':
        await this.run(device, (ports) => changeKey(ports, { secrets: [JOINING] }));
        return;
      case 'rekey':
        await this.run(device, (ports) => changeKey(ports, {}));
        return;
      case 'remove':
        return this.remove(device, this.devices[b % this.devices.length]!);
      case 'join':
        if (this.devices.length < MAX_DEVICES && device.isLinked && device.stopped === '') await this.join(device, b);
        return;
      case 'copy':
        if (this.devices.length < MAX_DEVICES) this.device(`copy of ${device.name}`, { ...device.disk });
        return;
      case 'leave':
        return this.leave(device);
      case 'again':
        return this.joinAgain(device, this.devices[b % this.devices.length]!);
      case 'old':
        return this.putBack(device, earlier);
      case 'rescue':
        return this.putBack(device, earlier && { ...earlier, notes: JSON.stringify(newNotes()) });
      case 'notes':
        if (!device.isRunning) device.disk.notes = b % 2 === 0 && earlier ? earlier.notes : JSON.stringify(newNotes());
        return;
      case 'die':
        if (this.devices.filter(({ isAlive }) => isAlive).length > 2) device.isAlive = false;
    }
  }

  /** One of all the things that a device does with the folder. */
  async #work(device: Device, n: number): Promise<void> {
    const other = this.devices[n % this.devices.length]!;
    switch (n % 7) {
      case 0:
        return this.remove(device, other);
      case 1:
        await this.run(device, (ports) => changeKey(ports, {}));
        return;
      case 2:
        return this.leave(device);
      default:
        await this.run(device);
    }
  }

  /** While a device runs, another one does something, or its own user does. */
  async #during(device: Device, { device: at, a, b }: Command): Promise<void> {
    if (device.isRunning) return;
    const other = this.devices[(at + 1 + (a % 3)) % this.devices.length]!;
    const nth = this.devices.indexOf(other);
    const own = MEANWHILE[b % MEANWHILE.length]!;
    device.fuse.interrupt(1 + (a % 20), async () => {
      if (a % 2) await this.do({ kind: own, device: at, a, b });
      await this.do({ kind: own, device: nth, a, b });
      await this.#work(other, b >> 2);
    });
    await this.#work(device, a);
    device.fuse.clear();
  }

  /** What the user does is what the user sees. */
  #act(device: Device, act: (content: VaultContent) => VaultContent): void {
    const made = new Set<string>();
    let wanted: readonly Account[] = device.accounts;
    device.act(act, (before, after) => {
      const known = new Set(before.accounts.map(({ id }) => id));
      for (const { id } of after.accounts) if (!known.has(id)) made.add(id);
      wanted = after.accounts;
      // An earlier list may name an account by an id that has become one with another: to the user it is that account.
      return this.ledger.note(device, before, { ...after, accounts: byRoot(wanted, device) });
    });
    // An account goes on with the counter of one in the trash that makes the same codes: one that comes anew, and one
    // whose twin goes. A site whose rule changes is the newest of them.
    const binned = new Set(device.content.bin.map(({ account }) => secretOf(account)));
    const isCarried = (account: Account) => made.has(account.id) || binned.has(secretOf(account));
    const shown = (accounts: readonly Account[]) =>
      listOf(
        accounts.map((account) => ({
          ...account,
          sites: account.sites.toSorted(),
          counter: isCarried(account) ? 0 : account.counter,
        })),
      );
    if (shown(device.accounts) !== shown(byRoot(wanted, device)))
      this.broken.add('a change is not what is shown after it');
    this.watchBin(device);
  }
}

/** A list in which what became one with another entry is that one. */
function byRoot(accounts: readonly Account[], { disk }: Device): Account[] {
  const roots = new Map(
    groupsOf(disk.vault.state.accounts).flatMap(({ root, names }) => names.map((name) => [name, idOf(root)])),
  );
  const ids = new Set(accounts.map(({ id }) => id));
  return accounts.flatMap((account) => {
    const id = roots.get(nameOf(account.id)) ?? account.id;
    if (id !== account.id && ids.has(id)) return [];
    ids.add(id);
    return [{ ...account, id }];
  });
}
