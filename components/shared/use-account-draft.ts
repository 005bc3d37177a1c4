import { useMemo, useState } from 'preact/hooks';
import {
  accountFrom,
  type Draft,
  type DraftField,
  draftOf,
  editDraftOf,
  editedFrom,
  emptyDraft,
  fieldOf,
  isLink,
  withLink,
} from '../../lib/app/state/draft.ts';
import { type Failure, toFailureData } from '../../lib/failure.ts';
import type { Account } from '../../lib/otp/account.ts';
import type { UriWarning } from '../../lib/otp/uri-warnings.ts';
import { explain } from './explain.ts';

type TextDraftField = Exclude<DraftField, 'type' | 'algorithm' | 'appendToPassword' | 'sites' | 'siteRules'>;

export interface DraftOptions {
  /** The account to edit; omitted to add one. */
  account?: Account | undefined;
  /** Initial values of a new account. */
  initial?: Account | undefined;
  /** Initial issuer of a new account. */
  issuer: string;
  /** Input typed earlier; overrides all initial values. */
  typed?: Draft | undefined;
  /** Called after each change. */
  onType?: ((draft: Draft) => void) | undefined;
}

/** The input of an account form, and what is wrong with it. */
export function useAccountDraft({ account, initial, issuer, typed: typedBefore, onType }: DraftOptions) {
  const [draft, setDraft] = useState<Draft>(
    () => typedBefore ?? (account ? editDraftOf(account) : initial ? draftOf(initial) : { ...emptyDraft(), issuer }),
  );
  const [problem, setProblem] = useState<{ field: DraftField; text: string } | undefined>();
  const [warnings, setWarnings] = useState<readonly UriWarning[]>([]);
  const [typed] = useState(() => new Set<DraftField>());

  /** The account as typed. @throws {Failure} */
  const read = (): Account => (account ? editedFrom(draft, account) : accountFrom(draft, initial));
  const preview = useMemo(() => {
    if (!account && draft.key.trim() === '') return undefined;
    try {
      return read();
    } catch {
      // Not a valid account yet; saving reports why.
      return undefined;
    }
  }, [draft, account, initial]);

  const change = (patch: Partial<Draft>) => {
    setProblem(undefined);
    for (const name of Object.keys(patch) as DraftField[]) typed.add(name);
    let next = { ...draft, ...patch };
    if (patch.key !== undefined && isLink(patch.key)) {
      try {
        const found = withLink(next, typed);
        next = found.draft;
        setWarnings(found.warnings);
      } catch {
        // May be incomplete while typing; saving reports what is wrong.
        setWarnings([]);
      }
    }
    setDraft(next);
    onType?.(next);
  };

  const errorOf = (field: DraftField) => (problem?.field === field ? { error: problem.text } : {});
  /** The props of a text field. */
  const field = (name: TextDraftField) => ({
    name,
    value: draft[name],
    onInput: (value: string) => change({ [name]: value }),
    ...errorOf(name),
  });
  return {
    draft,
    change,
    read,
    /** The account, if what is typed makes one. */
    preview,
    /** Of the link in the key field. */
    warnings,
    problem,
    /** Shows a failure at its field. */
    fail: (error: unknown) => setProblem({ field: fieldOf(error as Failure), text: explain(toFailureData(error)) }),
    errorOf,
    field,
  };
}

/** What `useAccountDraft` returns. */
export type AccountDraft = ReturnType<typeof useAccountDraft>;
