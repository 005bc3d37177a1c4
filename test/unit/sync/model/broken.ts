import { canonicalJson } from '../../../../lib/canonical-json.ts';
import type { BinTimes } from '../../../../lib/replica/bin.ts';
import type { Register, State, Tree } from '../../../../lib/replica/state.ts';
import type { Notes } from '../../../../lib/sync/engine/notes.ts';
import type { Ports } from '../../../../lib/sync/engine/ports.ts';
import type { Line, Verdict } from '../../../../lib/sync/follow.ts';
import type { HeadFile, NewHead } from '../../../../lib/sync/head.ts';

/*
 * Parts of the sync with one rule of the format broken in each: what somebody might write who does not see why the rule
 * is there. They take the real module, and give what stands in the place of some of it.
 */

const isRegister = (node: unknown): node is Register => Array.isArray(node);
const liveOf = (tree: Tree) => tree.live as Register | undefined;

/** Every register of an account, made another. */
function mapRegisters(tree: Tree, change: (register: Register) => unknown): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([name, node]) => [
      name,
      isRegister(node) ? change(node) : mapRegisters(node as Tree, change),
    ]),
  );
}

function highestStamp(tree: Tree): number {
  let highest = 0;
  mapRegisters(tree, (register) => (highest = Math.max(highest, register[0])));
  return highest;
}

type Stamp = typeof import('../../../../lib/replica/diff.ts').stampChanges;
type DiffModule = { stampChanges: Stamp };

/** Runs the real comparison, then changes what it wrote: `tree` is new to the state, or was `before`. */
function afterStamping(real: Stamp, change: (tree: Tree, before: Tree | undefined, now: number) => Tree): DiffModule {
  return {
    stampChanges: (state, before, after, now) => {
      const next = real(state, before, after, now);
      const accounts = Object.fromEntries(
        Object.entries(next.accounts).map(([name, tree]) => {
          const was = state.accounts[name];
          return [name, was === tree ? tree : change(tree, was, now)];
        }),
      );
      return { ...next, accounts };
    },
  };
}

export const oneClock = ({ stampChanges }: DiffModule): DiffModule => ({
  stampChanges: (state, before, after, now) =>
    stampChanges(state, before, after, Math.max(now, highestStamp(state.accounts) + 1)),
});

export const newCounterStamped = ({ stampChanges }: DiffModule) =>
  afterStamping(stampChanges, (tree, before, now) =>
    before || !tree.n ? tree : { ...tree, n: [now, (tree.n as Register)[1]] },
  );

export const lastCounter = ({ stampChanges }: DiffModule) =>
  afterStamping(stampChanges, (tree, before, now) =>
    before && canonicalJson(before.n ?? 0) !== canonicalJson(tree.n ?? 0)
      ? { ...tree, n: [Math.max(now, ((before.n as Register)?.[0] ?? 0) + 1), (tree.n as Register)[1]] }
      : tree,
  );

export const factsAsEdits = ({ stampChanges }: DiffModule) =>
  afterStamping(stampChanges, (tree, before, now) =>
    before ? tree : mapRegisters(tree, ([stamp, value]) => [Math.max(stamp, now), value]),
  );

interface JoinModule {
  compareRegisters(a: Register, b: Register): number;
  joinTrees(a: Tree, b: Tree): Tree;
  join(a: State, b: State): State;
}

export const tiesByArrival = (): Omit<JoinModule, 'compareRegisters'> => {
  const joinNodes = (a: unknown, b: unknown): unknown => {
    if (a === undefined || b === undefined) return a ?? b;
    if (isRegister(a) && isRegister(b)) return b[0] > a[0] ? b : a;
    return joinTrees(a as Tree, b as Tree);
  };
  function joinTrees(a: Tree, b: Tree): Tree {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return Object.fromEntries([...names].map((name) => [name, joinNodes(a[name], b[name])]));
  }
  return { joinTrees, join: (a, b) => joinTrees(a, b) as State };
};

export const absenceDeletes = ({ join }: JoinModule): Pick<JoinModule, 'join'> => ({
  join: (a, b) => {
    const { accounts, ...rest } = join(a, b);
    const kept = Object.entries(accounts).filter(([name]) => Object.hasOwn(b.accounts, name));
    return { ...rest, accounts: Object.fromEntries(kept) };
  },
});

type UploadModule = Pick<typeof import('../../../../lib/sync/engine/upload.ts'), 'upload'>;

/** What was put is taken to be there. */
export const noReadBack = ({ upload }: UploadModule): UploadModule => ({
  upload: (ports, notes, options) => {
    const put = new Map<string, Uint8Array<ArrayBuffer>>();
    const folder: Ports['folder'] = {
      ...ports.folder,
      put: (name, bytes) => ports.folder.put(name, bytes).then(() => void put.set(name, bytes)),
      get: async (name, max) => put.get(name) ?? ports.folder.get(name, max),
    };
    return upload({ ...ports, folder }, notes, options);
  },
});

type Pull = typeof import('../../../../lib/sync/engine/pull.ts').pull;

export const bySeqOnly = ({ pull }: { pull: Pull }): { pull: Pull } => ({
  pull: (folder, link, notes, names, ports) => {
    const isNew = (name: string) => {
      const [, replica, seq] = name.split('-');
      return Number(seq) > (notes.replicas[replica!]?.seq ?? 0);
    };
    return pull(folder, link, notes, names.filter(isNew), ports);
  },
});

type Fold = (state: State) => State;

export const foldByDeleting = (): { fold: Fold } => ({
  fold: (state) => {
    const first = new Map<string, string>();
    const accounts = { ...state.accounts };
    for (const name of Object.keys(accounts).sort()) {
      const live = liveOf(accounts[name]!);
      if (live?.[1] !== 1 || !accounts[name]!.key) continue;
      const { type, secret } = (accounts[name]!.key as Register)[1] as Tree;
      const key = `${type}/${secret}`;
      if (first.has(key)) accounts[name] = { ...accounts[name]!, live: [live[0] + 1, 0] };
      else first.set(key, name);
    }
    return { ...state, accounts };
  },
});

type Tidy = typeof import('../../../../lib/replica/bin.ts').tidy;
type BinModule = { tidy: Tidy };

export const emptyFields = ({ tidy }: BinModule): BinModule => ({
  tidy: (state, times, now) => {
    const tidied = tidy(state, times, now);
    const accounts = Object.fromEntries(
      Object.entries(tidied.state.accounts).map(([name, tree]) => {
        const { live, same, ...content } = state.accounts[name]!;
        const isDropped = tree !== state.accounts[name];
        return [name, isDropped ? { ...mapRegisters(content, ([stamp]) => [stamp + 1, null]), ...tree } : tree];
      }),
    );
    return { ...tidied, state: { ...tidied.state, accounts } };
  },
});

export const noTombstones = ({ tidy }: BinModule): BinModule => ({
  tidy: (state, times, now) => {
    const tidied = tidy(state, times, now);
    const kept = Object.entries(tidied.state.accounts).filter(([, tree]) => tree.key !== undefined);
    return { ...tidied, state: { ...tidied.state, accounts: Object.fromEntries(kept) } };
  },
});

export const ageByStamp = ({ tidy }: BinModule): BinModule => ({
  tidy: (state, times, now) => {
    const aged = Object.fromEntries(
      Object.entries(state.accounts).flatMap(([name, tree]): [string, BinTimes[string]][] => {
        const live = liveOf(tree);
        return live?.[1] === 0 ? [[name, [live[0], live[0]]]] : [];
      }),
    );
    return tidy(state, { ...times, ...aged }, now);
  },
});

interface FollowModule {
  follow(line: Line, found: readonly HeadFile[]): Promise<Verdict>;
  mayRead(present: unknown, keyIds: readonly string[], header: { key: string }): boolean;
}

export const anyEarlierKey = (): Pick<FollowModule, 'mayRead'> => ({
  mayRead: (_present, keyIds, { key }) => keyIds.includes(key),
});

export const smallestHead = ({ follow }: FollowModule): Pick<FollowModule, 'follow'> => ({
  follow: async (line, found) => {
    const { isVouched, unwrapKey } = await import('../../../../lib/sync/head.ts');
    const verdict = await follow(line, found);
    if (verdict.do === 'follow') return verdict;
    const present = line.heads[0]!;
    for (const head of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const key = await unwrapKey(head.head, line.member);
      const earlier = line.keys[1] ?? line.keys[0]!;
      const isOther = verdict.do === 'stop' || head.name < present.name;
      if (key && isOther && (await isVouched(head.head, earlier)))
        return { do: 'follow', head, key, passed: [], foreign: [] };
    }
    return verdict;
  },
});

interface HeadModule {
  makeHead(parts: NewHead): Promise<HeadFile>;
}

export const slotKept = ({ makeHead }: HeadModule): HeadModule => ({
  makeHead: async (parts) => {
    const { makeSlot } = await import('../../../../lib/sync/head-slots.ts');
    const { JOINING } = await import('./pairing.ts');
    const slots = parts.slots.length > 0 ? parts.slots : [await makeSlot(parts.sync, parts.key, JOINING)];
    return makeHead({ ...parts, slots });
  },
});

export const outNotCarried = ({ makeHead }: HeadModule): HeadModule => {
  const said = new Set<string>();
  return {
    makeHead: (parts) => {
      const out = parts.out.filter((id) => !said.has(id));
      for (const id of out) said.add(id);
      return makeHead({ ...parts, out });
    },
  };
};

type HeadsModule = Pick<typeof import('../../../../lib/sync/engine/heads.ts'), 'putBackHeads'>;

export const newestHeadOnly = ({ putBackHeads }: HeadsModule): HeadsModule => ({
  putBackHeads: async (ports, reading, notes, names) => {
    const { needLink, withLink } = await import('../../../../lib/sync/engine/link.ts');
    const content = await ports.vault.read();
    const link = needLink(content);
    const newest = withLink(content, { ...link, heads: link.heads.slice(0, 1) });
    await putBackHeads({ ...ports, vault: { ...ports.vault, read: async () => newest } }, reading, notes, names);
  },
});

export const blindPairing = (): object => ({
  seenBy: ({ notes }: { notes: Notes }) => ({ replica: notes.replica, seq: 1 }),
});
