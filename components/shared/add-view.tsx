import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addAccounts } from '../../lib/app/actions/accounts.ts';
import { dropForm, keepForm } from '../../lib/app/actions/kept-form.ts';
import { attempt } from '../../lib/app/attempt.ts';
import type { App } from '../../lib/app/state/app.ts';
import type { Draft } from '../../lib/app/state/draft.ts';
import { nameOf } from '../../lib/app/state/order.ts';
import { must } from '../../lib/must.ts';
import type { Account } from '../../lib/otp/account.ts';
import type { DuplicateChoice } from '../../lib/protocol/messages.ts';
import { AccountForm } from './account-form.tsx';
import { Duplicate } from './duplicate.tsx';

export interface AddViewProps {
  app: App;
  /** The open site, which it may be bound to; empty = none. */
  site: string;
  /** What the issuer starts with. */
  issuer?: string;
  /** Opens the import. Left out where it stands beside it anyway. */
  onImport?: () => void;
  /** What the form starts from. */
  initial?: Account;
  /** A link or a key to start with. */
  pasted?: string;
  /** What was typed into it before. */
  typed?: Draft;
  onDone(): void;
}

/** Adding by hand; an account that is there already is asked about. */
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
    app.notices.say(i18n.t('form.added', [nameOf(account)]));
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
