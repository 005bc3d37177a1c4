import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addAccounts } from '../../lib/app/actions/change-accounts.ts';
import { dropForm, keepForm } from '../../lib/app/actions/kept-form.ts';
import { attempt } from '../../lib/app/attempt.ts';
import { shownName } from '../../lib/app/shown-name.ts';
import type { App } from '../../lib/app/state/app.ts';
import type { Draft } from '../../lib/app/state/draft.ts';
import { tagsOf } from '../../lib/app/state/order.ts';
import { must } from '../../lib/must.ts';
import type { Account } from '../../lib/otp/account.ts';
import type { DuplicateChoice } from '../../lib/protocol/account-messages.ts';
import { AccountForm } from './account-form.tsx';
import { Duplicate } from './duplicate.tsx';

export interface AddViewProps {
  app: App;
  /** The open site, which it may be bound to; empty = none. */
  site: string;
  /** Initial issuer. */
  issuer?: string;
  /** Opens the import. Omitted if the import is visible anyway. */
  onImport?: () => void;
  /** Initial values of the form. */
  initial?: Account;
  /** A link or a key to start with. */
  pasted?: string;
  /** Input typed into it earlier. */
  typed?: Draft;
  onDone(): void;
}

/** Adds an account by hand, and asks what to do if its secret is in the vault already. */
export function AddView({ app, site, issuer = '', initial, pasted = '', typed, onImport, onDone }: AddViewProps) {
  const [duplicate, setDuplicate] = useState<{ account: Account; known: Account | undefined } | undefined>();

  const save = async (account: Account, choice: DuplicateChoice) => {
    const { duplicates } = await addAccounts(app, [account], choice);
    const found = duplicates[0];
    if (found) {
      setDuplicate({ account, known: app.accounts.value.find(({ id }) => id === found.id) });
      return;
    }
    dropForm(app);
    app.notices.say(i18n.t('form.added', [shownName(account)]));
    onDone();
  };

  const choose = async (choice: DuplicateChoice) => {
    await attempt(app, async () => {
      await save(must(duplicate).account, choice);
    });
  };

  return (
    <>
      <div class="form-frame" hidden={duplicate !== undefined}>
        <AccountForm
          {...(initial ? { initial } : {})}
          site={site}
          issuer={issuer}
          pasted={pasted}
          knownTags={tagsOf(app.accounts.value, app.tags.value)}
          tagLooks={app.tags.value}
          clock={app.clock}
          {...(typed ? { typed } : {})}
          onType={(draft) => keepForm(app, { id: '', draft })}
          onSave={(account) => save(account, 'ask')}
          onCancel={onDone}
        >
          {onImport && (
            <p class="small">
              {i18n.t('form.importAsk')}{' '}
              <button type="button" class="link" onClick={onImport}>
                {i18n.t('form.import')}
              </button>
            </p>
          )}
        </AccountForm>
      </div>
      {duplicate && (
        <Duplicate
          known={duplicate.known}
          onReplace={() => void choose('replace')}
          onKeepBoth={() => void choose('keep-both')}
          onKeep={() => {
            dropForm(app);
            onDone();
          }}
          onCancel={() => setDuplicate(undefined)}
        />
      )}
    </>
  );
}
