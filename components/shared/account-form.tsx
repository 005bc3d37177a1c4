import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Clock } from '../../lib/app/state/clock.ts';
import type { Draft, DraftField } from '../../lib/app/state/draft.ts';
import { fitsIssuer } from '../../lib/app/state/site.ts';
import { type Account, BOUNDS } from '../../lib/otp/account.ts';
import { joinSites } from '../../lib/otp/merge.ts';
import type { TagLooks } from '../../lib/replica/tags.ts';
import { KeyFields, NameFields } from './account-fields.tsx';
import { Advanced } from './account-form-advanced.tsx';
import { IconField } from './account-form-icon.tsx';
import { SitesField } from './account-form-sites.tsx';
import { TextField } from './form-fields.tsx';
import { FormFoot } from './form-foot.tsx';
import { TagsField } from './tags-field.tsx';
import { useAccountDraft } from './use-account-draft.ts';
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
  tagLooks: TagLooks;
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

/** The form to add or edit an account. A pasted link fills the other fields; the live code updates while typing. */
export function AccountForm(props: AccountFormProps) {
  const { account, initial, site = '', openSite = '', issuer = '', clock, onCancel } = props;
  const form = useAccountDraft({ account, initial, issuer, typed: props.typed, onType: props.onType });
  const { draft, change, problem } = form;
  const offeredSite = !account && !initial ? site : '';
  // Bound to the open site only if that is likely, or if the user chooses it.
  const [bound, setBound] = useState<boolean | undefined>();
  const isBound = bound ?? fitsIssuer(site, draft.issuer);
  const [isBusy, setBusy] = useState(false);
  const [isAskingSite, setAskingSite] = useState(false);
  const isAdvanced = ['digits', 'period', 'counter', ...(account ? ['key'] : [])].includes(problem?.field ?? '');

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    if (draft.sites.length > 0 && draft.newSite.trim() !== '') return setAskingSite(true);
    setBusy(true);
    try {
      const made = form.read();
      const sites = offeredSite !== '' && isBound ? joinSites(made.sites, [offeredSite]) : made.sites;
      await props.onSave({ ...made, sites });
    } catch (error) {
      form.fail(error);
    }
    setBusy(false);
  };

  const element = useRef<HTMLFormElement>(null);
  const focusOn = (selector: string) => element.current?.querySelector<HTMLElement>(selector)?.focus();
  // The invalid field may be out of view, especially at 200 % zoom.
  useEffect(() => {
    if (problem) focusOn('[aria-invalid="true"]');
  }, [problem]);
  useLayoutEffect(() => {
    if (props.pasted) change({ key: props.pasted });
    const field = props.focus ?? (account ? undefined : 'key');
    if (field) focusOn(`[data-field="${field}"] :is(input, textarea)`);
  }, []);

  return (
    <form class="form" ref={element} onSubmit={submit} aria-busy={isBusy} autocomplete="off">
      <div class="form-body stack">
        <KeyFields form={form} isEdit={account !== undefined} clock={clock} />
        <NameFields form={form} site={offeredSite} isBound={isBound} onBind={setBound} />
        <TagsField
          value={draft.tags}
          known={props.knownTags}
          looks={props.tagLooks}
          onInput={(tags) => change({ tags })}
          {...form.errorOf('tags')}
        />
        <SitesField
          name={draft.issuer || draft.account || i18n.t('list.unnamed')}
          value={draft}
          openSite={openSite}
          isAsking={isAskingSite}
          onInput={change}
          onAsk={setAskingSite}
        />
        <IconField name={draft.issuer || draft.account} value={draft.icon} onInput={(icon) => change({ icon })} />
        <TextField label={i18n.t('form.note')} {...form.field('note')} maxLength={BOUNDS.note} lines={2} />
        <Advanced
          draft={draft}
          isEdit={account !== undefined}
          isOpen={isAdvanced}
          field={form.field}
          onChange={change}
        />
        {props.children}
      </div>
      <FormFoot submitLabel={i18n.t(account ? 'common.save' : 'form.add')} isDisabled={isBusy} onCancel={onCancel} />
    </form>
  );
}
