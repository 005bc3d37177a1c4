import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Clock } from '../../lib/app/state/clock.ts';
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
import { fitsIssuer } from '../../lib/app/state/site.ts';
import { type Failure, toFailureData } from '../../lib/failure.ts';
import { type Account, BOUNDS } from '../../lib/otp/account.ts';
import { joinSites } from '../../lib/otp/merge.ts';
import { needsPin } from '../../lib/otp/pin.ts';
import type { UriWarning } from '../../lib/otp/uri-warnings.ts';
import { Advanced } from './account-form-advanced.tsx';
import { IconField } from './account-form-icon.tsx';
import { SitesField } from './account-form-sites.tsx';
import { explain } from './explain.ts';
import { CheckField, TextField } from './form-fields.tsx';
import { WarnIcon } from './icons.tsx';
import { LiveCode } from './live-code.tsx';
import { TagsField } from './tags-field.tsx';
import './form.css';

export interface AccountFormProps {
  /** The account to edit; omitted to add one. */
  account?: Account;
  /** Initial values of a new account. */
  initial?: Account;
  /** The open site, which a new account may be bound to. */
  site?: string;
  /** The open site, offered to be added; empty = none. */
  openSite?: string;
  /** Initial issuer of a new account. */
  issuer?: string;
  /** Existing tags to choose from. */
  knownTags: readonly string[];
  /** The field to focus. */
  focus?: DraftField;
  clock: Clock;
  /** Input typed earlier; overrides all initial values. */
  typed?: Draft;
  /** A link or key to put into the key field, as if typed. */
  pasted?: string;
  /** Called after each change. */
  onType?(draft: Draft): void;
  /** Rejects with a `Failure` to show. */
  onSave(account: Account): Promise<void>;
  onCancel(): void;
  /** Content below the fields. */
  children?: ComponentChildren;
}

type TextDraftField = Exclude<DraftField, 'type' | 'algorithm' | 'appendToPassword' | 'sites' | 'siteRules'>;
type Problem = { field: DraftField; text: string };

/** The form to add or edit an account. A pasted link fills the other fields; the live code updates while typing. */
export function AccountForm({
  account,
  initial,
  site = '',
  openSite = '',
  issuer = '',
  knownTags,
  focus,
  typed: typedBefore,
  pasted = '',
  onType,
  clock,
  onSave,
  onCancel,
  children,
}: AccountFormProps) {
  const [draft, setDraft] = useState<Draft>(
    () => typedBefore ?? (account ? editDraftOf(account) : initial ? draftOf(initial) : { ...emptyDraft(), issuer }),
  );
  const [problem, setProblem] = useState<Problem | undefined>();
  const [warnings, setWarnings] = useState<readonly UriWarning[]>([]);
  const [typed] = useState(() => new Set<DraftField>());
  // Bound to the open site only if that is likely, or if the user chooses it.
  const [bound, setBound] = useState<boolean | undefined>();
  const isBound = bound ?? fitsIssuer(site, draft.issuer);
  const [isBusy, setBusy] = useState(false);
  const [isAskingSite, setAskingSite] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const preview = useMemo(() => {
    if (!account && draft.key.trim() === '') return undefined;
    try {
      return account ? editedFrom(draft, account) : accountFrom(draft, initial);
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
        const read = withLink(next, typed);
        next = read.draft;
        setWarnings(read.warnings);
      } catch {
        // May be incomplete while typing; saving reports what is wrong.
        setWarnings([]);
      }
    }
    setDraft(next);
    onType?.(next);
  };

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    if (draft.sites.length > 0 && draft.newSite.trim() !== '') return setAskingSite(true);
    setBusy(true);
    try {
      const made = account ? editedFrom(draft, account) : accountFrom(draft, initial);
      await onSave(offersSite && isBound ? { ...made, sites: joinSites(made.sites, [site]) } : made);
    } catch (error) {
      setProblem({ field: fieldOf(error as Failure), text: explain(toFailureData(error)) });
    }
    setBusy(false);
  };
  // The invalid field may be out of view, especially at 200 % zoom.
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);

  useLayoutEffect(() => {
    if (pasted !== '') change({ key: pasted });
    const field = focus ?? (account ? undefined : 'key');
    if (field) form.current?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`)?.focus();
  }, []);

  const errorOf = (field: DraftField) => (problem?.field === field ? { error: problem.text } : {});
  const field = (name: TextDraftField) => ({
    name,
    value: draft[name],
    onInput: (value: string) => change({ [name]: value }),
    ...errorOf(name),
  });
  const offersSite = !account && !initial && site !== '';
  const hasPin = draft.type === 'motp' || draft.type === 'yandex';
  const isAdvanced = ['digits', 'period', 'counter', ...(account ? ['key'] : [])].includes(problem?.field ?? '');

  return (
    <form class="form" ref={form} onSubmit={submit} aria-busy={isBusy} autocomplete="off">
      <div class="form-body stack">
        {!account && (
          <TextField
            label={i18n.t('form.key')}
            hint={i18n.t('form.keyHint')}
            {...field('key')}
            isMono
            isOneValue
            lines={2}
            autofocus
          />
        )}
        {warnings.map((warning) => (
          <p class="note" data-tone="warn" key={warning.code}>
            <WarnIcon />
            {explain(warning)}
          </p>
        ))}
        {preview && !needsPin(preview) && <LiveCode account={preview} clock={clock} />}
        <TextField label={i18n.t('form.issuer')} {...field('issuer')} maxLength={BOUNDS.name} placeholder="GitHub" />
        <TextField
          label={i18n.t('form.account')}
          {...field('account')}
          maxLength={BOUNDS.name}
          placeholder="alice@example.com"
        />
        {offersSite && <CheckField label={i18n.t('form.fillOn', [site])} isChecked={isBound} onInput={setBound} />}
        {hasPin && <TextField label={i18n.t('form.pin')} {...field('pin')} maxLength={BOUNDS.pin} />}
        <TagsField value={draft.tags} known={knownTags} onInput={(tags) => change({ tags })} {...errorOf('tags')} />
        <SitesField
          name={draft.issuer || draft.account || i18n.t('list.unnamed')}
          value={draft}
          openSite={openSite}
          isAsking={isAskingSite}
          onInput={change}
          onAsk={setAskingSite}
        />
        <IconField name={draft.issuer || draft.account} value={draft.icon} onInput={(icon) => change({ icon })} />
        <TextField label={i18n.t('form.note')} {...field('note')} maxLength={BOUNDS.note} lines={2} />
        <Advanced draft={draft} isEdit={account !== undefined} isOpen={isAdvanced} field={field} onChange={change} />
        {children}
      </div>
      <div class="form-foot">
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
        <button type="submit" class="button" data-kind="primary" aria-disabled={isBusy}>
          {i18n.t(account ? 'common.save' : 'form.add')}
        </button>
      </div>
    </form>
  );
}
