import { toBase64 } from '../../../../lib/base64.ts';
import type { Account } from '../../../../lib/otp/account.ts';
import { groupsOf } from '../../../../lib/replica/groups.ts';
import { nameOf } from '../../../../lib/replica/ids.ts';
import { BINNED, LIVE, valueAt } from '../../../../lib/replica/state.ts';
import type { VaultContent } from '../../../../lib/vault/content.ts';
import type { Device } from './device.ts';

type Shown = Pick<VaultContent, 'accounts' | 'bin'>;

/** One thing that a user did to one field of one account, and what that user's device knew of then. */
interface Write {
  number: number;
  /** Accounts with one secret are one thing to a user, whatever their ids. */
  secret: string;
  id: string;
  field: string;
  value: unknown;
  /** `fact`: it came with a new account. `step`: a code was used. */
  kind: 'fact' | 'edit' | 'step';
  over: ReadonlySet<number>;
  time: number;
  isClockRight: boolean;
}

const DAY = 86_400_000;
const BIN_DAYS = 30;

export const secretOf = ({ type, secret }: Account) => `${type}/${toBase64(secret)}`;

/**
 * Everything that users did, noted apart from stamps and registers: what is shown in the end has to follow from this
 * and from who knew what alone.
 */
export class Ledger {
  readonly writes: Write[] = [];
  /** Secrets that were ever deleted, and those that a user had twice: in one list, or one in the list and one deleted. */
  readonly #deleted = new Set<string>();
  readonly #twins = new Set<string>();
  /** When an account was first seen in the bin of a device whose clock was not changed since. */
  readonly #bins = new Map<Device, Map<string, number>>();
  /** Whether what is in a bin may have been dropped from it: time or a clock has gone on by so much. */
  isBinSafe = true;

  /** Notes what a change of a list says; the numbers of its writes. */
  note(device: Device, before: Shown, after: Shown): number[] {
    const over = device.known;
    const first = this.writes.length;
    const add = ({ id, ...rest }: Account, field: string, value: unknown, kind: Write['kind']) => {
      const secret = secretOf({ id, ...rest });
      const isClockRight = device.skew === 0;
      const number = this.writes.length;
      this.writes.push({ number, secret, id, field, value, kind, over, time: device.time(), isClockRight });
    };
    const was = new Map(before.accounts.map((account) => [account.id, account]));
    const binned = new Map(before.bin.map(({ account }) => [account.id, account]));
    for (const account of after.accounts) {
      if (!was.has(account.id)) add(account, 'live', true, 'edit');
      for (const [field, value, kind] of changes(was.get(account.id) ?? binned.get(account.id), account))
        add(account, field, value, kind);
    }
    const listed = new Set(after.accounts.map(({ id }) => id));
    const kept = new Set([...listed, ...after.bin.map(({ account }) => account.id)]);
    const gone = [...was.values()].filter(({ id }) => !listed.has(id));
    const erased = [...binned.values()].filter(({ id }) => !kept.has(id));
    for (const account of [...gone, ...erased]) add(account, 'live', false, 'edit');
    // To delete one of two says nothing of the other.
    const secretsShown = new Set(after.accounts.map(secretOf));
    for (const account of [...gone, ...erased])
      if (secretsShown.has(secretOf(account))) this.#twins.add(secretOf(account));
    for (const { secret, field, value } of this.writes.slice(first))
      if (field === 'live' && !value) this.#deleted.add(secret);
    const secrets = after.accounts.map(secretOf);
    for (const [at, secret] of secrets.entries()) if (secrets.indexOf(secret) !== at) this.#twins.add(secret);
    return this.writes.slice(first).map(({ number }) => number);
  }

  /** Watches how long the bin of a device keeps what is in it. */
  watchBin(device: Device): string[] {
    const { accounts, bin, basis } = device.content;
    const seen = this.#bins.get(device) ?? new Map<string, number>();
    const now = new Map<string, number>();
    this.#bins.set(device, now);
    // What is in the list now will have come into the bin then at the earliest.
    for (const { id } of accounts) now.set(id, Number.POSITIVE_INFINITY);
    for (const { account } of bin) now.set(account.id, Math.min(seen.get(account.id) ?? device.time(), device.time()));
    const broken: string[] = [];
    for (const [id, since] of seen) {
      if (now.has(id) || device.time() - since >= BIN_DAYS * DAY) continue;
      const group = groupsOf(basis.state.accounts).find(({ names }) => names.includes(nameOf(id)));
      const isShown = [...now.keys()].some((one) => group?.names.includes(nameOf(one)));
      if (!isShown && valueAt(group?.fields ?? {}, 'live') === BINNED) broken.push('the bin was emptied too early');
    }
    return broken;
  }

  /** After another clock or another disk nothing is said of that device's bin. */
  forgetBin(device: Device): void {
    this.#bins.delete(device);
  }

  /** What does not follow from what users did, in what a device shows. */
  check(device: Device): string[] {
    const { known, content } = device;
    const broken = new Set<string>();
    const writes = Map.groupBy(
      this.writes.filter(({ number }) => known.has(number)),
      ({ secret }) => secret,
    );
    const shown = Map.groupBy(content.accounts, secretOf);
    for (const [secret, all] of writes) {
      const accounts = shown.get(secret) ?? [];
      const live = maximal(all.filter(({ field }) => field === 'live'));
      if (!this.#twins.has(secret) && !live.some(({ value }) => value === accounts.length > 0))
        broken.add(accounts.length > 0 ? 'what was deleted is shown' : 'what was not deleted is not shown');
      if (accounts.length > 1 && !this.#twins.has(secret)) broken.add('one secret twice');
      if (this.#deleted.has(secret) && !this.isBinSafe) continue;
      for (const account of accounts) for (const law of this.#checkFields(account, all)) broken.add(law);
    }
    for (const secret of shown.keys()) if (!writes.has(secret)) broken.add('an account that nobody made');
    const live = groupsOf(content.basis.state.accounts).filter(({ fields }) => valueAt(fields, 'live') === LIVE);
    if (live.length !== content.accounts.length) broken.add('a live account without content');
    return [...broken];
  }

  #checkFields(account: Account, all: readonly Write[]): string[] {
    const broken: string[] = [];
    const isWhole = !this.#deleted.has(secretOf(account)) && !this.#twins.has(secretOf(account));
    // Which entries of one secret are one account is for sure only where none was ever deleted or kept apart.
    const counts = (write: Write) => isWhole || write.id === account.id;
    for (const [field, value] of fieldsOf(account, all)) {
      const written = all.filter((write) => write.field === field);
      if (field === 'counter') {
        const resets = written.filter(({ kind }) => kind === 'edit');
        const least = written.filter(
          (write) => counts(write) && write.kind !== 'edit' && resets.every(({ number }) => write.over.has(number)),
        );
        if (least.some((write) => (value as number) < (write.value as number))) broken.push('a counter fell');
        continue;
      }
      const isBeaten = (write: Write) =>
        written.some(
          (other) => counts(other) && other.kind === 'edit' && (write.kind === 'fact' || other.over.has(write.number)),
        );
      // Of two entries one may have a tag that the other one has not: what was deleted, what is kept apart by choice.
      const standing = written.filter((write) => !isBeaten(write) && (value !== false || counts(write)));
      if (standing.length === 0 && !isWhole) continue;
      if (written.length > 0 && !standing.some((write) => write.value === value))
        broken.push(value === false ? 'an edit is lost' : 'an edit was beaten by what it had seen');
      const edits = standing.filter(({ kind }) => kind === 'edit');
      const last = edits.at(-1);
      if (isWhole && last && written.every(({ kind, isClockRight }) => kind === 'fact' || isClockRight))
        if (last.value !== value) broken.push('a clock that was wrong elsewhere decided');
    }
    return broken;
  }
}

/** What no other write has seen. */
function maximal(writes: readonly Write[]): Write[] {
  return writes.filter(({ number }) => !writes.some(({ over }) => over.has(number)));
}

/** The fields of an account that are not as they were, or all that came with it. */
function changes(known: Account | undefined, account: Account): [string, unknown, Write['kind']][] {
  const old = known ? fieldsOf(known) : new Map<string, unknown>();
  const fields = fieldsOf(account);
  return [...new Set([...fields.keys(), ...old.keys()])].flatMap((field): [string, unknown, Write['kind']][] => {
    const value = fields.get(field) ?? false;
    if (!known) return [[field, value, 'fact']];
    return old.get(field) === value ? [] : [[field, value, isStep(field, old, value) ? 'step' : 'edit']];
  });
}

function isStep(field: string, old: ReadonlyMap<string, unknown>, value: unknown): boolean {
  return field === 'counter' && (value as number) > ((old.get(field) as number) ?? 0);
}

/** An account's fields, tags and sites one by one; also those that are off but that something was ever written to. */
function fieldsOf(account: Account, all: readonly Write[] = []): Map<string, unknown> {
  const { issuer, note, counter, digits, favorite, tags, sites, siteRules } = account;
  const off = all.flatMap(({ field }) => (/^(tag|site) /.test(field) ? [[field, false] as const] : []));
  const on = tags.map((tag) => [`tag ${tag}`, true] as const);
  const bound = sites.map((site) => [`site ${site}`, siteRules[site] ?? true] as const);
  const single = Object.entries({ issuer, note, counter, digits, favorite });
  return new Map<string, unknown>([...single, ...off, ...on, ...bound]);
}
