import type { Account } from '../../../../lib/otp/account.ts';
import { groupsOf } from '../../../../lib/replica/groups.ts';
import { idOf, nameOf } from '../../../../lib/replica/ids.ts';
import { changeKey, connect, forget, leave } from '../../../../lib/sync/engine/membership.ts';
import { newNotes } from '../../../../lib/sync/engine/notes.ts';
import { parseKept } from '../../../../lib/sync/head.ts';
import { openSlots } from '../../../../lib/sync/head-slots.ts';
import type { VaultContent } from '../../../../lib/vault/content.ts';
import { actOf } from './acts.ts';
import type { Command } from './commands.ts';
import { Device, type Disk } from './device.ts';
import { BadStorage, FAULTS } from './folder.ts';
import { joinBy } from './joining.ts';
import { checkEnd, headOf, isSubset, listOf, type Removals, type Stored } from './laws.ts';
import { Ledger, secretOf } from './ledger.ts';
import { ACCESS, JOINING } from './pairing.ts';

const YEAR = 365.25 * 86_400_000;
const DAY = 86_400_000;
const MAX_DEVICES = 6;

/** What happens while a device runs, before another one does its own. */
const MEANWHILE: readonly Command['kind'][] = ['edit', 'add', 'delete', 'import', 'step', 'tag', 'restore', 'sync'];

/** Devices, a storage that cannot be trusted, and what must hold whatever they do. */
export class World {
  readonly storage = new BadStorage();
  readonly devices: Device[] = [];
  readonly ledger = new Ledger();
  readonly broken = new Set<string>();
  #time = 1_795_831_334_725;
  #count = 0;
  #stored: Stored[] = [];
  readonly #old: { of: Device; disk: Disk }[] = [];
  readonly #removals: Removals = new Map();

  async start(count: number): Promise<void> {
    const first = this.#device('device 0');
    await connect(first.ports, ACCESS, first.name);
    await this.#noteStored(first);
    for (let n = 1; n < count; n++) await this.#join(first);
  }

  /** Another world that begins as this one did. */
  copy(): World {
    const copy = new World();
    Object.assign(copy.storage, { files: new Map(this.storage.files), authors: new Map(this.storage.authors) });
    for (const { name, disk } of this.devices) copy.#device(name, { ...disk });
    for (const stored of this.#stored)
      copy.#stored.push({ ...stored, device: copy.devices[this.devices.indexOf(stored.device)]! });
    copy.#time = this.#time;
    return copy;
  }

  #device(name: string, disk?: Disk): Device {
    const device = new Device(name, this.storage, () => this.#time, disk);
    this.devices.push(device);
    return device;
  }

  /** A new device, joined by what another one shows: it then knows all that the other had stored. */
  async #join(by: Device, crash = 0): Promise<void> {
    if (!(await this.#run(by)) || by.notes.held.length > 0) return;
    const { known } = by;
    this.#time += 1000;
    const device = this.#device(`device ${this.devices.length}`);
    if (crash % 3 === 2) device.fuse.set(1 + crash, crash % 2 === 0);
    const isDone = await device.sync((ports) => joinBy(by, ports, device.name));
    if (isDone && !isSubset(known, device.known)) this.broken.add('a device joined an older folder than was shown');
    if (isDone) await this.#noteStored(device);
    if (!device.isLinked) this.devices.splice(this.devices.indexOf(device), 1);
  }

  async do(command: Command): Promise<void> {
    const { kind, device: at, a, b } = command;
    this.#time += 1000 + (b % 7) * 60_000;
    const device = this.devices[at % this.devices.length]!;
    if (!device.isAlive) return;
    const earlier = this.#oldOf(device, a);
    const act = actOf(command, this.#count + 1, earlier && new Device('', this.storage, device.time, earlier).accounts);
    if (act) {
      this.#count++;
      return this.#act(device, act);
    }
    switch (kind) {
      case 'sync':
        await this.#run(device);
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
        this.#time += days * DAY;
        return;
      }
      case 'withhold':
        for (const name of [...this.storage.files.keys()].filter((_, n) => (n + a) % 3 === 0))
          this.storage.withheld.add(name);
        return;
      case 'rewind':
        return this.#rewind(a);
      case 'revive':
        return this.storage.revive(a);
      case 'joining':
        await this.#run(device, (ports) => changeKey(ports, { secrets: [JOINING] }));
        return;
      case 'rekey':
        await this.#run(device, (ports) => changeKey(ports, {}));
        return;
      case 'remove':
        return this.#remove(device, this.devices[b % this.devices.length]!);
      case 'join':
        if (this.devices.length < MAX_DEVICES && device.isLinked && device.stopped === '') await this.#join(device, b);
        return;
      case 'copy':
        if (this.devices.length < MAX_DEVICES) this.#device(`copy of ${device.name}`, { ...device.disk });
        return;
      case 'leave':
        return this.#leave(device);
      case 'again':
        return this.#joinAgain(device, this.devices[b % this.devices.length]!);
      case 'old':
        return this.#putBack(device, earlier);
      case 'rescue':
        return this.#putBack(device, earlier && { ...earlier, notes: JSON.stringify(newNotes()) });
      case 'notes':
        if (!device.isRunning) device.disk.notes = b % 2 === 0 && earlier ? earlier.notes : JSON.stringify(newNotes());
        return;
      case 'die':
        if (this.devices.filter(({ isAlive }) => isAlive).length > 2) device.isAlive = false;
    }
  }

  /** A disk of this device as it was at some time, when all that was on it was stored. */
  #oldOf(device: Device, a: number): Disk | undefined {
    const olds = this.#old.filter(({ of }) => of === device);
    return olds[a % Math.max(1, olds.length)]?.disk;
  }

  /** One of all the things that a device does with the folder. */
  async #work(device: Device, n: number): Promise<void> {
    const other = this.devices[n % this.devices.length]!;
    switch (n % 7) {
      case 0:
        return this.#remove(device, other);
      case 1:
        await this.#run(device, (ports) => changeKey(ports, {}));
        return;
      case 2:
        return this.#leave(device);
      default:
        await this.#run(device);
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
    this.#watchBin(device);
  }

  #watchBin(device: Device): void {
    for (const law of this.ledger.watchBin(device)) this.broken.add(law);
  }

  /** A run, and what no run may do: forget anything that this device knew, or read whom it knows to be removed. */
  async #run(device: Device, work?: Parameters<Device['sync']>[0]): Promise<boolean> {
    if (!device.isLinked || device.isRunning) return false;
    const before = device.known;
    const read = new Set(Object.keys(device.notes.read));
    const headBefore = headOf(device);
    const isDone = await device.sync(work);
    if (!isSubset(before, device.known)) this.broken.add('a run took back what the device knew');
    if (device.isLinked && !device.isRunning) {
      const { out } = parseKept(headBefore.text);
      for (const name of Object.keys(device.notes.read)) {
        const author = this.storage.authors.get(name);
        if (!read.has(name) && author !== undefined && out.includes(author))
          this.broken.add('a removed member was read');
      }
    }
    this.#watchBin(device);
    if (isDone && device.isLinked) await this.#noteStored(device);
    if (isDone && device.stopped === '' && this.#old.length < 8)
      this.#old.push({ of: device, disk: { ...device.disk } });
    return isDone;
  }

  async #noteStored(device: Device): Promise<void> {
    const known = new Set([...device.known].filter((number) => !device.meanwhile.has(number)));
    this.#stored.push({ device, member: await device.memberId(), head: headOf(device).name, known });
  }

  async #remove(device: Device, other: Device): Promise<void> {
    if (device === other || !device.isLinked || !other.isLinked || device.stopped !== '') return;
    const [id, me] = [await other.memberId(), await device.memberId()];
    if (id === me) return;
    const { isHonest } = this.storage;
    const { name } = headOf(device);
    const stored = [...this.#stored];
    if (!(await this.#run(device, (ports) => changeKey(ports, { remove: [id] })))) return;
    // What the removed one had stored is everyone's: it is taken in before the key changes. Where another device had
    // removed it before, what it stored meanwhile is refused by all who follow that.
    const isFirst = !parseKept(device.link!.heads[1]!.text).out.includes(id);
    for (const { member, head, known } of stored)
      if (isHonest && isFirst && member === id && head === name && !isSubset(known, device.known) && isTaking(device))
        this.broken.add('a removal lost a stored change');
    const { keys, by } = this.#removals.get(id) ?? { keys: new Set(), by: new Set() };
    this.#removals.set(id, { keys: keys.add(device.link!.keys[0]!), by: by.add(device) });
    // It may know the words by which devices could join until now.
    if (await openSlots(parseKept(headOf(device).text), JOINING)) this.broken.add('a removed member can join again');
  }

  /** The server is set back for good: what was stored since is only where a device has it. */
  #rewind(a: number): void {
    this.storage.rewind(a);
    this.#stored = [];
  }

  /** An old disk is put back: what was stored since is in the folder, what was not is gone with the disk. */
  #putBack(device: Device, old: Disk | undefined): void {
    if (device.isRunning) return;
    if (old) device.disk = { ...old };
    for (const { by } of this.#removals.values()) by.delete(device);
    this.ledger.forgetBin(device);
  }

  /**
   * The last to leave, by what it has heard, takes its files along: what another one, of which it has not heard yet, has
   * not read of them stays on this device alone.
   */
  async #leave(device: Device): Promise<void> {
    if (!device.isLinked) return;
    const id = await device.memberId();
    await this.#run(device, leave);
    const { authors, files, withheld } = this.storage;
    // What others had stored goes with it, where one of them goes on that does not know of the leaving, or a copy of this
    // device's profile without having read it. What the storage hides for the moment nobody can take along.
    const isTaken = [...files.keys()].every((name) => withheld.has(name) || !authors.has(name));
    if (!device.isLinked && isTaken) this.#stored = [];
    if (device.isLinked || [...authors].some(([name, author]) => author === id && files.has(name))) return;
    this.#stored = this.#stored.filter((stored) => stored.device !== device);
  }

  /** A device that left, or that had to stop, joins again by what another shows. */
  async #joinAgain(device: Device, by: Device): Promise<void> {
    if (device === by || device.isRunning || by.isRunning || !by.isLinked || by.stopped !== '') return;
    if (device.isLinked && device.stopped === '') return;
    if (!(await this.#run(by)) || by.notes.held.length > 0) return;
    await forget(device.ports);
    device.stopped = '';
    // Whom it pairs with is the user's word: it may be a device that this one had removed.
    for (const { by: removers } of this.#removals.values()) removers.delete(device);
    const { known } = by;
    const isDone = await device.sync((ports) => joinBy(by, ports, device.name));
    if (isDone && !isSubset(known, device.known)) this.broken.add('a device joined an older folder than was shown');
    if (isDone) await this.#noteStored(device);
    this.#watchBin(device);
  }

  /** Ends all faults and lets everyone who is left sync until nothing changes; returns what does not hold. */
  async settle(): Promise<string[]> {
    this.storage.heal();
    const left = this.devices.filter(({ isAlive, stopped, isLinked }) => isAlive && stopped === '' && isLinked);
    for (const device of left) device.skew = 0;
    let files = '';
    for (let round = 0; round < 6; round++) {
      for (const device of left) {
        this.#time += 60_000;
        const { notes } = device;
        if (notes.held.length > 0) device.disk.notes = JSON.stringify({ ...notes, decision: 'take' });
        await this.#run(device);
      }
      const now = [...this.storage.files.keys()].sort().join();
      // Whoever holds a merge back writes nothing until the user has answered.
      if (now === files && left.every(isTaking)) break;
      files = now;
    }
    const going = left.filter(({ stopped }) => stopped === '');
    const { devices, ledger } = this;
    const broken = await checkEnd({ going, devices, ledger, stored: this.#stored, removals: this.#removals });
    return [...new Set([...this.broken, ...broken])];
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

const isTaking = ({ notes }: Device) => notes.held.length === 0;
