import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { createVault } from '../../lib/app/actions/accounts.ts';
import type { App } from '../../lib/app/state/app.ts';
import { WarnIcon } from '../shared/icons.tsx';
import { Logo } from '../shared/logo.tsx';
import { NewPassphrase } from '../shared/new-passphrase.tsx';
import { Toast } from '../shared/toast.tsx';

/** The first page a person sees: a passphrase, and what comes next. */
export function Welcome({ app }: { app: App }) {
  const [isDone, setDone] = useState(false);
  const { value } = app.vault;
  if (value === 'reading') return null;
  return (
    <>
      <main class="welcome">
        <header class="welcome-head">
          <Logo size={64} />
          <h1>{i18n.t(value === 'none' ? 'welcome.heading' : 'welcome.doneHeading')}</h1>
        </header>
        {value === 'none' && !isDone ? (
          <Start onCreate={(passphrase) => createVault(app, passphrase).then(() => setDone(true))} />
        ) : (
          <Next app={app} />
        )}
      </main>
      <Toast notices={app.notices} />
    </>
  );
}

function Start({ onCreate }: { onCreate(passphrase: string): Promise<void> }) {
  return (
    <>
      <p class="lead">{i18n.t('welcome.text')}</p>
      <section class="card stack" aria-label={i18n.t('passphrase.label')}>
        <NewPassphrase submitLabel={i18n.t('welcome.create')} onSubmit={onCreate} />
        <p class="note" data-tone="warn">
          <WarnIcon />
          <span>{i18n.t('welcome.noRecovery')}</span>
        </p>
      </section>
    </>
  );
}

function Next({ app }: { app: App }) {
  const steps = [
    [i18n.t('welcome.pinTitle'), i18n.t('welcome.pinText')],
    [i18n.t('welcome.captureTitle'), i18n.t('welcome.captureText')],
    [i18n.t('welcome.useTitle'), i18n.t('welcome.useText')],
  ] as const;
  return (
    <>
      <ol class="steps">
        {steps.map(([title, text]) => (
          <li key={title}>
            <h2>{title}</h2>
            <p class="muted">{text}</p>
          </li>
        ))}
      </ol>
      <div class="bar">
        <button
          type="button"
          class="button"
          data-kind="primary"
          onClick={() => void app.ports.openPage('options', '#transfer')}
        >
          {i18n.t('state.emptyImport')}
        </button>
        <button type="button" class="button" onClick={() => void app.ports.openPage('options', '#security')}>
          {i18n.t('welcome.moreWays')}
        </button>
      </div>
    </>
  );
}
