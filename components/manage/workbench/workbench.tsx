import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { addAccounts } from '../../../lib/app/actions/change-accounts.ts';
import { copyText } from '../../../lib/app/actions/copy-text.ts';
import { attempt } from '../../../lib/app/attempt.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { accountFrom, type Draft, emptyDraft, fieldOf } from '../../../lib/app/state/draft.ts';
import { Failure } from '../../../lib/failure.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { toBase32 } from '../../../lib/otp/base32.ts';
import { formatOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { newSecret } from '../../../lib/otp/provisioning.ts';
import { explain } from '../../shared/explain.ts';
import { CopyIcon, PlusIcon } from '../../shared/list-icons.tsx';
import { LiveCode } from '../../shared/live-code.tsx';
import { WorkbenchQr } from './qr.tsx';
import { WorkbenchSecret } from './secret.tsx';
import { WorkbenchVerify } from './verify.tsx';
import '../../shared/form.css';
import './workbench.css';

function freshDraft(): Draft {
  return { ...emptyDraft(), key: toBase32(newSecret()), issuer: 'Example', account: 'alice@example.com' };
}

type Made = { account: Account } | { failure: Failure };

function make(draft: Draft): Made {
  try {
    return { account: accountFrom(draft) };
  } catch (error) {
    if (error instanceof Failure) return { failure: error };
    throw error;
  }
}

/** Tools for developers of two-step sign-in: secret, URI, QR code, verification. */
export function Workbench({ app }: { app: App }) {
  const [draft, setDraft] = useState(freshDraft);
  const made = useMemo(() => make(draft), [draft]);
  const account = 'account' in made ? made.account : undefined;
  const problem = 'failure' in made ? { field: fieldOf(made.failure), text: explain(made.failure) } : undefined;

  const copy = (text: string, what: string) => copyText(app, text, i18n.t('list.copied', [what]));
  const keep = async () => {
    if (!account) return;
    await attempt(app, async () => {
      const { added } = await addAccounts(app, [{ ...account, id: crypto.randomUUID(), created: Date.now() }]);
      app.notices.say(i18n.t(added.length > 0 ? 'workbench.kept' : 'workbench.keptBefore'));
    });
  };

  return (
    <div class="workbench">
      <p class="lead workbench-lead">{i18n.t('workbench.lead')}</p>
      <div class="workbench-columns">
        <div class="stack">
          <section class="card stack" aria-labelledby="workbench-secret">
            <h2 id="workbench-secret">{i18n.t('workbench.secretTitle')}</h2>
            <WorkbenchSecret
              draft={draft}
              problem={problem}
              onChange={(patch) => setDraft({ ...draft, ...patch })}
              onCopySecret={() => void copy(draft.key, i18n.t('form.secret'))}
            />
          </section>
          {account && (
            <section class="card stack" aria-labelledby="workbench-verify">
              <h2 id="workbench-verify">{i18n.t('workbench.verifyTitle')}</h2>
              <LiveCode account={account} clock={app.clock} showsCounted />
              <WorkbenchVerify account={account} clock={app.clock} />
            </section>
          )}
        </div>
        <section class="card stack" aria-labelledby="workbench-qr">
          <h2 id="workbench-qr">{i18n.t('workbench.qrTitle')}</h2>
          {account ? (
            <>
              <WorkbenchQr account={account} />
              <Provisioning account={account} onCopy={(uri) => void copy(uri, i18n.t('workbench.uri'))}>
                <button type="button" class="button" onClick={() => void keep()}>
                  <PlusIcon />
                  {i18n.t('workbench.keep')}
                </button>
              </Provisioning>
            </>
          ) : (
            <p class="muted">{i18n.t('workbench.nothingYet')}</p>
          )}
        </section>
      </div>
    </div>
  );
}

function Provisioning({
  account,
  onCopy,
  children,
}: {
  account: Account;
  onCopy(uri: string): void;
  children: ComponentChildren;
}) {
  const uri = formatOtpauthUri(account);
  return (
    <div class="stack">
      <div class="field">
        <span class="label" id="workbench-uri">
          {i18n.t('workbench.uri')}
        </span>
        <output class="workbench-uri" aria-labelledby="workbench-uri" dir="ltr">
          {uri}
        </output>
      </div>
      <div class="bar">
        <button type="button" class="button" onClick={() => onCopy(uri)}>
          <CopyIcon />
          {i18n.t('workbench.copyUri')}
        </button>
        {children}
      </div>
    </div>
  );
}
