import { canonicalJson } from '../../../../lib/canonical-json.ts';
import { type Account, makeAccount } from '../../../../lib/otp/account.ts';
import { join } from '../../../../lib/replica/join.ts';
import { emptyState, type State, type Tree } from '../../../../lib/replica/state.ts';
import { join as joinSync } from '../../../../lib/sync/engine/join.ts';
import { linkOf } from '../../../../lib/sync/engine/link.ts';
import { changeKey, connect } from '../../../../lib/sync/engine/membership.ts';
import { restoreFromBin } from '../../../../lib/vault/bin.ts';
import { Device, type Disk } from './device.ts';
import { BadStorage, FAULTS } from './folder.ts';

const ACCESS = { url: 'https://storage.example/', user: 'alice', password: 'secret' };
const YEAR = 365.25 * 86_400_000;

export const KINDS = [
  'add',
  'import',
  'edit',
  'tag',
  'delete',
  'restore',
  'reorder',
  'step',
  'reset',
  'sync',
  'sync',
  'sync',
  'fault',
  'crash',
  'skew',
  'wait',
  'withhold',
  'rekey',
  'remove',
  'copy',
  'old',
  'die',
] as const;
export interface Command {
  kind: (typeof KINDS)[number];
  device: number;
  a: number;
  b: number;
}

/** The secrets that files bring: two devices may take in the same one. */
const FILES = Array.from({ length: 4 }, (_, n) => new Uint8Array(10).fill(n + 1));

/** Devices, a storage that cannot be trusted, and what must hold whatever they do. */
export class World {
  readonly storage = new BadStorage();
  readonly devices: Device[] = [];
  #time = 1_795_831_334_725;
  #count = 0;
  /** Everything that a run said to be stored. */
  #stored: State = emptyState();
  #old: { of: Device; disk: Disk }[] = [];
  readonly removed = new Map<string, { keys: Set<string> }>();
  readonly broken: string[] = [];

  async start(count: number): Promise<void> {
    for (let n = 0; n < count; n++) this.devices.push(new Device(`device ${n}`, this.storage, () => this.#time));
    const [first, ...others] = this.devices;
    await connect(first!.ports, ACCESS, first!.name);
    for (const device of others) await this.#join(device, first!);
  }

  async #join(device: Device, by: Device): Promise<void> {
    await by.sync();
    const link = linkOf(by.content)!;
    const notes = by.notes;
    const key = Uint8Array.from(atob(link.keys[0]!), (character) => character.charCodeAt(0));
    const { sync, heads } = link;
    const pairing = { ...ACCESS, sync, key, head: heads[0]!.name, replica: notes.replica, seq: notes.seq, until: 0 };
    await device.sync((ports) => joinSync(ports, ACCESS, { pairing }, device.name));
  }

  async do({ kind, device: at, a, b }: Command): Promise<void> {
    this.#time += 1000 + (b % 7) * 60_000;
    const device = this.devices[at % this.devices.length]!;
    if (!device.isAlive) return;
    const pick = (accounts: Account[]) => accounts[a % Math.max(1, accounts.length)];
    const edit = (change: (account: Account) => Partial<Account>) => {
      const before = device.content.accounts;
      const chosen = pick(before);
      if (!chosen) return;
      const edited = { ...chosen, ...change(chosen) };
      device.act((accounts) => ({ accounts: accounts.map((one) => (one.id === chosen.id ? edited : one)) }));
      const after = device.content.accounts.find(({ id }) => id === chosen.id);
      if (canonicalJson({ ...after }) !== canonicalJson({ ...edited }))
        this.broken.push('an edit was beaten by what it had seen');
    };
    switch (kind) {
      case 'add':
        return this.#add(device, new Uint8Array([9, this.#count >> 8, this.#count & 255, 7]), b);
      case 'import':
        return this.#add(device, FILES[a % FILES.length]!, b);
      case 'edit':
        return edit(({ note }) => (b % 2 ? { note: `${note.slice(-8)}${b}` } : { issuer: `edited ${b}` }));
      case 'tag':
        return edit(({ tags }) => ({ tags: tags.includes(`tag ${b % 3}`) ? [] : [`tag ${b % 3}`] }));
      case 'step':
        return edit(({ type, counter }) => (type === 'hotp' ? { counter: counter + 1 } : {}));
      case 'reset':
        return edit(({ type, counter }) => (type === 'hotp' && counter > 0 ? { counter: 0 } : {}));
      case 'delete':
        return device.act((accounts) => ({ accounts: accounts.filter((one) => one !== pick(accounts)) }));
      case 'restore':
        return device.act((accounts, content) => {
          const back = content.bin[a % Math.max(1, content.bin.length)];
          return back ? restoreFromBin(content, [back.account.id]) : { accounts };
        });
      case 'reorder':
        return device.act((accounts) => {
          const [moved] = accounts.splice(a % Math.max(1, accounts.length), 1);
          if (moved) accounts.splice(b % (accounts.length + 1), 0, moved);
          return { accounts };
        });
      case 'sync':
        await this.#run(device);
        return;
      case 'fault':
        return this.storage.plan(FAULTS[a % FAULTS.length]!, 1 + (b % 4));
      case 'crash':
        device.fuse.set(1 + (a % 14), b % 2 === 0);
        await this.#run(device);
        return;
      case 'skew':
        device.skew = [0, 80, -80, 1, -0.01][a % 5]! * YEAR;
        return;
      case 'wait':
        this.#time += (b % 5) * 86_400_000;
        return;
      case 'withhold':
        for (const name of [...this.storage.files.keys()].filter((_, n) => (n + a) % 3 === 0))
          this.storage.withheld.add(name);
        return;
      case 'rekey':
        await this.#run(device, (ports) => changeKey(ports, {}));
        return;
      case 'remove':
        return this.#remove(device, this.devices[b % this.devices.length]!);
      case 'copy':
        if (this.devices.length < 6)
          this.devices.push(new Device(`copy of ${device.name}`, this.storage, () => this.#time, { ...device.disk }));
        return;
      case 'old':
        return this.#putBack(device, a);
      case 'die':
        if (this.devices.filter(({ isAlive }) => isAlive).length > 2) device.isAlive = false;
    }
  }

  #add(device: Device, secret: Uint8Array, b: number): void {
    this.#count++;
    const type = b % 3 === 0 ? 'hotp' : 'totp';
    const id = `${String(this.#count).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const account = makeAccount({
      id,
      secret,
      type,
      issuer: `site ${this.#count}`,
      counter: type === 'hotp' ? b % 5 : 0,
      created: 1,
    });
    device.act((accounts) => {
      const isThere = accounts.some(
        (one) => one.type === type && canonicalJson([...one.secret]) === canonicalJson([...secret]),
      );
      return { accounts: isThere ? accounts : [...accounts, account] };
    });
  }

  /** A run, and what no run may do: take back anything this device knew. */
  async #run(device: Device, work?: Parameters<Device['sync']>[0]): Promise<boolean> {
    const before = device.content.basis.state;
    const isDone = device.isLinked && (await device.sync(work));
    const after = device.content.basis.state;
    if (!covers(after, before)) this.broken.push('a run took back what the device knew');
    if (isDone && device.notes.held.length === 0) this.#stored = join(this.#stored, after);
    if (isDone && device.stopped === '' && this.#old.length < 8)
      this.#old.push({ of: device, disk: { ...device.disk } });
    return isDone;
  }

  async #remove(device: Device, other: Device): Promise<void> {
    if (device === other || !device.isLinked || !other.isLinked || device.stopped !== '') return;
    const id = await other.memberId();
    if (id === (await device.memberId())) return;
    const isDone = await this.#run(device, (ports) => changeKey(ports, { remove: [id] }));
    if (!isDone) return;
    for (const one of this.devices) if (one.isLinked && (await one.memberId()) === id) one.isRemoved = true;
    const known = this.removed.get(id)?.keys ?? new Set();
    this.removed.set(id, { keys: known.add(linkOf(device.content)!.keys[0]!) });
  }

  /** An old profile is put back: what was stored since is in the folder, what was not is gone with the disk. */
  async #putBack(device: Device, a: number): Promise<void> {
    const olds = this.#old.filter(({ of }) => of === device);
    const old = olds[a % Math.max(1, olds.length)];
    if (old) device.disk = { ...old.disk };
  }

  /** Ends all faults and lets everyone who is left sync until nothing changes; returns what does not hold. */
  async settle(): Promise<string[]> {
    this.storage.heal();
    const left = this.devices.filter(({ isAlive, stopped, isLinked }) => isAlive && stopped === '' && isLinked);
    for (const device of left) device.skew = 0;
    for (let round = 0; round < 5; round++) {
      for (const device of left) {
        this.#time += 60_000;
        if (device.notes.held.length > 0) device.disk.notes = JSON.stringify({ ...device.notes, decision: 'take' });
        await this.#run(device);
      }
    }
    const going = left.filter(({ stopped }) => stopped === '');
    await this.#check(going);
    return this.broken;
  }

  async #check(going: Device[]): Promise<void> {
    const lines = new Map<string, Device[]>();
    for (const device of going) {
      const head = linkOf(device.content)!.heads[0]!.name;
      lines.set(head, [...(lines.get(head) ?? []), device]);
    }
    if (lines.size > 1 && !going.some(isTold)) this.broken.push('two lines and nobody told');
    for (const devices of lines.values()) {
      const views = new Set(devices.map((device) => canonicalJson(listOf(device))));
      if (views.size > 1) this.broken.push('devices of one line differ');
    }
    const isOneLine =
      lines.size === 1 && this.removed.size === 0 && this.devices.every(({ stopped }) => stopped === '');
    for (const device of isOneLine ? going : []) {
      if (!covers(device.content.basis.state, this.#stored)) this.broken.push('a stored change is lost');
    }
    for (const device of this.devices) {
      if (!device.isLinked) continue;
      const secret = this.removed.get(await device.memberId());
      if (linkOf(device.content)!.keys.some((key) => secret?.keys.has(key)))
        this.broken.push('a removed member has a new key');
    }
    for (const device of going) {
      if (device.content.accounts.length !== new Set(device.content.accounts.map(({ id }) => id)).size)
        this.broken.push('one id twice');
    }
  }
}

function isTold({ notes }: Device): boolean {
  return notes.notices['foreign-head'] !== undefined || notes.notices['own-head'] !== undefined;
}

const listOf = ({ content }: Device) =>
  content.accounts.map((account) => ({ ...account, secret: [...account.secret] }));

/** Whether one state knows all that another does, but for the content of what is deleted. */
function covers(state: State, other: State): boolean {
  const joined = join(state, other);
  return Object.keys(joined.accounts).every((name) => {
    const [mine, both] = [state.accounts[name] ?? {}, joined.accounts[name]!];
    const live = both.live as [number, number] | undefined;
    const fields = live && live[1] === 1 ? Object.keys(both) : ['live'];
    return fields.every((field) => isSame(mine[field], both[field]));
  });
}

const isSame = (a: unknown, b: unknown) =>
  a === b || (a !== undefined && canonicalJson(a as Tree) === canonicalJson(b as Tree));
