import { changeKey, forget, leave } from '../../../../lib/sync/engine/membership.ts';
import { parseKept } from '../../../../lib/sync/head.ts';
import { openSlots } from '../../../../lib/sync/head-slots.ts';
import { Device, type Disk } from './device.ts';
import { BadStorage } from './folder.ts';
import { joinBy } from './joining.ts';
import { checkEnd, headOf, isSubset, type Removals, type Stored } from './laws.ts';
import { Ledger } from './ledger.ts';
import { JOINING } from './pairing.ts';

/** Devices that sync by a storage that cannot be trusted, and what none of their runs may do. */
export class Fleet {
  readonly storage = new BadStorage();
  readonly devices: Device[] = [];
  readonly ledger = new Ledger();
  readonly broken = new Set<string>();
  protected time = 1_795_831_334_725;
  protected stored: Stored[] = [];
  readonly #old: { of: Device; disk: Disk }[] = [];
  readonly #removals: Removals = new Map();

  protected device(name: string, disk?: Disk): Device {
    const device = new Device(name, this.storage, () => this.time, disk);
    this.devices.push(device);
    return device;
  }

  /** A new device, joined by what another one shows: it then knows all that the other had stored. */
  protected async join(by: Device, crash = 0): Promise<void> {
    if (!(await this.run(by)) || by.notes.held.length > 0) return;
    const { known } = by;
    this.time += 1000;
    const device = this.device(`device ${this.devices.length}`);
    if (crash % 3 === 2) device.fuse.set(1 + crash, crash % 2 === 0);
    const isDone = await device.sync((ports) => joinBy(by, ports, device.name));
    if (isDone && !isSubset(known, device.known)) this.broken.add('a device joined an older folder than was shown');
    if (isDone) await this.noteStored(device);
    if (!device.isLinked) this.devices.splice(this.devices.indexOf(device), 1);
  }

  /** A disk of this device as it was at some time, when all that was on it was stored. */
  protected oldOf(device: Device, a: number): Disk | undefined {
    const olds = this.#old.filter(({ of }) => of === device);
    return olds[a % Math.max(1, olds.length)]?.disk;
  }

  protected watchBin(device: Device): void {
    for (const law of this.ledger.watchBin(device)) this.broken.add(law);
  }

  /** A run, and what no run may do: forget anything that this device knew, or read whom it knows to be removed. */
  protected async run(device: Device, work?: Parameters<Device['sync']>[0]): Promise<boolean> {
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
    this.watchBin(device);
    if (isDone && device.isLinked) await this.noteStored(device);
    if (isDone && device.stopped === '' && this.#old.length < 8)
      this.#old.push({ of: device, disk: { ...device.disk } });
    return isDone;
  }

  protected async noteStored(device: Device): Promise<void> {
    const known = new Set([...device.known].filter((number) => !device.meanwhile.has(number)));
    this.stored.push({ device, member: await device.memberId(), head: headOf(device).name, known });
  }

  protected async remove(device: Device, other: Device): Promise<void> {
    if (device === other || !device.isLinked || !other.isLinked || device.stopped !== '') return;
    const [id, me] = [await other.memberId(), await device.memberId()];
    if (id === me) return;
    const { isHonest } = this.storage;
    const { name } = headOf(device);
    const stored = [...this.stored];
    if (!(await this.run(device, (ports) => changeKey(ports, { remove: [id] })))) return;
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
  protected rewind(a: number): void {
    this.storage.rewind(a);
    this.stored = [];
  }

  /** An old disk is put back: what was stored since is in the folder, what was not is gone with the disk. */
  protected putBack(device: Device, old: Disk | undefined): void {
    if (device.isRunning) return;
    if (old) device.disk = { ...old };
    for (const { by } of this.#removals.values()) by.delete(device);
    this.ledger.forgetBin(device);
  }

  /**
   * The last to leave, by what it has heard, takes its files along: what another one, of which it has not heard yet, has
   * not read of them stays on this device alone.
   */
  protected async leave(device: Device): Promise<void> {
    if (!device.isLinked) return;
    const id = await device.memberId();
    await this.run(device, leave);
    const { authors, files, withheld } = this.storage;
    // What others had stored goes with it, where one of them goes on that does not know of the leaving, or a copy of this
    // device's profile without having read it. What the storage hides for the moment nobody can take along.
    const isTaken = [...files.keys()].every((name) => withheld.has(name) || !authors.has(name));
    if (!device.isLinked && isTaken) this.stored = [];
    if (device.isLinked || [...authors].some(([name, author]) => author === id && files.has(name))) return;
    this.stored = this.stored.filter((stored) => stored.device !== device);
  }

  /** A device that left, or that had to stop, joins again by what another shows. */
  protected async joinAgain(device: Device, by: Device): Promise<void> {
    if (device === by || device.isRunning || by.isRunning || !by.isLinked || by.stopped !== '') return;
    if (device.isLinked && device.stopped === '') return;
    if (!(await this.run(by)) || by.notes.held.length > 0) return;
    await forget(device.ports);
    device.stopped = '';
    // Whom it pairs with is the user's word: it may be a device that this one had removed.
    for (const { by: removers } of this.#removals.values()) removers.delete(device);
    const { known } = by;
    const isDone = await device.sync((ports) => joinBy(by, ports, device.name));
    if (isDone && !isSubset(known, device.known)) this.broken.add('a device joined an older folder than was shown');
    if (isDone) await this.noteStored(device);
    this.watchBin(device);
  }

  /** Ends all faults and lets everyone who is left sync until nothing changes; returns what does not hold. */
  async settle(): Promise<string[]> {
    this.storage.heal();
    const left = this.devices.filter(({ isAlive, stopped, isLinked }) => isAlive && stopped === '' && isLinked);
    for (const device of left) device.skew = 0;
    let files = '';
    for (let round = 0; round < 6; round++) {
      for (const device of left) {
        this.time += 60_000;
        const { notes } = device;
        if (notes.held.length > 0) device.disk.notes = JSON.stringify({ ...notes, decision: 'take' });
        await this.run(device);
      }
      const now = [...this.storage.files.keys()].sort().join();
      // Whoever holds a merge back writes nothing until the user has answered.
      if (now === files && left.every(isTaking)) break;
      files = now;
    }
    const going = left.filter(({ stopped }) => stopped === '');
    const { devices, ledger } = this;
    const broken = await checkEnd({ going, devices, ledger, stored: this.stored, removals: this.#removals });
    return [...new Set([...this.broken, ...broken])];
  }
}

const isTaking = ({ notes }: Device) => notes.held.length === 0;
