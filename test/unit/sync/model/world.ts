import { type Account, makeAccount } from '../../../../lib/otp/account.ts';
import { changeKey, connect } from '../../../../lib/sync/engine/membership.ts';
import { parseKept } from '../../../../lib/sync/head.ts';
import { openSlots } from '../../../../lib/sync/head-slots.ts';
import { emptyBin, restoreFromBin } from '../../../../lib/vault/bin.ts';
import type { VaultContent } from '../../../../lib/vault/content.ts';
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

/** The secrets that files bring: two devices may take in the same one. */
const FILES = Array.from({ length: 4 }, (_, n) => new Uint8Array(10).fill(n + 1));

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
  async #join(by: Device): Promise<void> {
    if (!(await this.#run(by)) || by.notes.held.length > 0) return;
    const { known } = by;
    this.#time += 1000;
    const device = this.#device(`device ${this.devices.length}`);
    const isDone = await device.sync((ports) => joinBy(by, ports, device.name));
    if (isDone && !isSubset(known, device.known)) this.broken.add('a device joined an older folder than was shown');
    if (isDone) await this.#noteStored(device);
    if (!device.isLinked) this.devices.splice(this.devices.indexOf(device), 1);
  }

  async do({ kind, device: at, a, b }: Command): Promise<void> {
    this.#time += 1000 + (b % 7) * 60_000;
    const device = this.devices[at % this.devices.length]!;
    if (!device.isAlive) return;
    switch (kind) {
      case 'add':
        return this.#add(device, new Uint8Array([9, this.#count >> 8, this.#count & 255, 7]), b);
      case 'import':
        return this.#add(device, FILES[a % FILES.length]!, b);
      case 'edit':
        return this.#edit(device, a, ({ note }) =>
          b % 2 ? { note: `${note.slice(-8)}${b}` } : { issuer: `edited ${b}` },
        );
      case 'tag':
        return this.#edit(device, a, ({ tags }) => ({ tags: tags.includes(`${b % 3}`) ? [] : [`${b % 3}`] }));
      case 'step':
        return this.#edit(device, a, ({ type, counter }) => (type === 'hotp' ? { counter: counter + 1 } : {}));
      case 'reset':
        return this.#edit(device, a, ({ type, counter }) => (type === 'hotp' && counter > 0 ? { counter: 0 } : {}));
      case 'delete':
        return this.#act(device, (content) => {
          const { accounts } = content;
          return accounts.length > 0
            ? { ...content, accounts: accounts.filter((_, n) => n !== a % accounts.length) }
            : content;
        });
      case 'restore':
        return this.#act(device, (content) => restoreFromBin(content, binned(content, a)));
      case 'empty':
        return this.#act(device, (content) => emptyBin(content, binned(content, a)));
      case 'reorder':
        return this.#act(device, (content) => {
          const accounts = [...content.accounts];
          const [moved] = accounts.splice(a % Math.max(1, accounts.length), 1);
          if (!moved) return content;
          accounts.splice(b % (accounts.length + 1), 0, moved);
          return { ...content, accounts };
        });
      case 'sync':
        await this.#run(device);
        return;
      case 'fault':
        return this.storage.plan(FAULTS[a % FAULTS.length]!, 1 + (b % 8));
      case 'crash':
        device.fuse.set(1 + (a % 14), b % 2 === 0);
        await this.#run(device);
        return;
      case 'skew':
        device.skew = [0, 80, -80, 1, -0.01][a % 5]! * YEAR;
        this.ledger.isBinSafe = false;
        return this.ledger.forgetBin(device);
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
      case 'joining':
        await this.#run(device, (ports) => changeKey(ports, { secrets: [JOINING] }));
        return;
      case 'rekey':
        await this.#run(device, (ports) => changeKey(ports, {}));
        return;
      case 'remove':
        return this.#remove(device, this.devices[b % this.devices.length]!);
      case 'join':
        if (this.devices.length < MAX_DEVICES && device.isLinked && device.stopped === '') await this.#join(device);
        return;
      case 'copy':
        if (this.devices.length < MAX_DEVICES) this.#device(`copy of ${device.name}`, { ...device.disk });
        return;
      case 'old':
        return this.#putBack(device, a);
      case 'die':
        if (this.devices.filter(({ isAlive }) => isAlive).length > 2) device.isAlive = false;
    }
  }

  /** What the user does is what the user sees. */
  #act(device: Device, act: (content: VaultContent) => VaultContent): void {
    const made = new Set<string>();
    let wanted: readonly Account[] = device.accounts;
    device.act(act, (before, after) => {
      const known = new Set(before.accounts.map(({ id }) => id));
      for (const { id } of after.accounts) if (!known.has(id)) made.add(id);
      wanted = after.accounts;
      return this.ledger.note(device, before, after);
    });
    // An account that comes anew goes on with the counter that it had.
    const shown = (accounts: readonly Account[]) =>
      listOf(accounts.map((account) => (made.has(account.id) ? { ...account, counter: 0 } : account)));
    if (shown(device.accounts) !== shown(wanted)) this.broken.add('a change is not what is shown after it');
    this.#watchBin(device);
  }

  #edit(device: Device, a: number, change: (account: Account) => Partial<Account>): void {
    this.#act(device, (content) => {
      const { accounts } = content;
      const chosen = accounts[a % Math.max(1, accounts.length)];
      const edited = chosen && { ...chosen, ...change(chosen) };
      return edited
        ? { ...content, accounts: accounts.map((account) => (account === chosen ? edited : account)) }
        : content;
    });
  }

  #add(device: Device, secret: Uint8Array, b: number): void {
    this.#count++;
    const type = b % 3 === 0 ? 'hotp' : 'totp';
    const account = makeAccount({
      id: `${String(this.#count).padStart(8, '0')}-0000-4000-8000-000000000000`,
      secret,
      type,
      issuer: `site ${this.#count}`,
      counter: type === 'hotp' ? b % 5 : 0,
      created: 1,
    });
    this.#act(device, (content) =>
      content.accounts.some((other) => secretOf(other) === secretOf(account))
        ? content
        : { ...content, accounts: [...content.accounts, account] },
    );
  }

  #watchBin(device: Device): void {
    for (const law of this.ledger.watchBin(device)) this.broken.add(law);
  }

  /** A run, and what no run may do: forget anything that this device knew, or read whom it knows to be removed. */
  async #run(device: Device, work?: Parameters<Device['sync']>[0]): Promise<boolean> {
    if (!device.isLinked) return false;
    const before = device.known;
    const read = new Set(Object.keys(device.notes.read));
    const headBefore = headOf(device);
    const isDone = await device.sync(work);
    if (!isSubset(before, device.known)) this.broken.add('a run took back what the device knew');
    if (device.isLinked) {
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
    const { known } = device;
    this.#stored.push({ device, member: await device.memberId(), head: headOf(device).name, known });
  }

  async #remove(device: Device, other: Device): Promise<void> {
    if (device === other || !device.isLinked || !other.isLinked || device.stopped !== '') return;
    const [id, me] = [await other.memberId(), await device.memberId()];
    if (id === me) return;
    const { isHonest } = this.storage;
    const { name } = headOf(device);
    if (!(await this.#run(device, (ports) => changeKey(ports, { remove: [id] })))) return;
    // What the removed one had stored is everyone's: it is taken in before the key changes.
    for (const { member, head, known } of this.#stored)
      if (isHonest && member === id && head === name && !isSubset(known, device.known) && isTaking(device))
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

  /** An old profile is put back: what was stored since is in the folder, what was not is gone with the disk. */
  #putBack(device: Device, a: number): void {
    const olds = this.#old.filter(({ of }) => of === device);
    const old = olds[a % Math.max(1, olds.length)];
    if (old) device.disk = { ...old.disk };
    for (const { by } of this.#removals.values()) by.delete(device);
    this.ledger.forgetBin(device);
  }

  /** Ends all faults and lets everyone who is left sync until nothing changes; returns what does not hold. */
  async settle(): Promise<string[]> {
    this.storage.heal();
    const left = this.devices.filter(({ isAlive, stopped, isLinked }) => isAlive && stopped === '' && isLinked);
    for (const device of left) {
      if (device.skew !== 0) this.ledger.forgetBin(device);
      device.skew = 0;
    }
    let files = '';
    for (let round = 0; round < 6; round++) {
      for (const device of left) {
        this.#time += 60_000;
        const { notes } = device;
        if (notes.held.length > 0) device.disk.notes = JSON.stringify({ ...notes, decision: 'take' });
        await this.#run(device);
      }
      const now = [...this.storage.files.keys()].sort().join();
      if (now === files) break;
      files = now;
    }
    const going = left.filter(({ stopped }) => stopped === '');
    const { devices, ledger } = this;
    const broken = await checkEnd({ going, devices, ledger, stored: this.#stored, removals: this.#removals });
    return [...new Set([...this.broken, ...broken])];
  }
}

const isTaking = ({ notes }: Device) => notes.held.length === 0;

function binned({ bin }: VaultContent, a: number): string[] {
  const chosen = bin[a % Math.max(1, bin.length)];
  return chosen ? [chosen.account.id] : [];
}
