import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { leaveForm } from '../../lib/app/actions/kept-form.ts';
import type { App, KeptForm } from '../../lib/app/state/app.ts';
import type { Draft, DraftField } from '../../lib/app/state/draft.ts';
import { siteLabel } from '../../lib/app/state/site.ts';
import type { Account } from '../../lib/otp/account.ts';
import { lazy } from '../shared/lazy.tsx';
import { SubView } from './sub-view.tsx';

const AddView = lazy(() => import('../shared/add-view.tsx').then((m) => m.AddView));
const EditView = lazy(() => import('../shared/edit-view.tsx').then((m) => m.EditView));
const KeysView = lazy(() => import('../shared/keys-view.tsx').then((m) => m.KeysView));
const ShowQr = lazy(() => import('../shared/show-qr.tsx').then((m) => m.ShowQr));
const Resync = lazy(() => import('../shared/resync.tsx').then((m) => m.Resync));
const ClockView = lazy(() => import('./clock-view.tsx').then((m) => m.ClockView));

/** A view that covers the list. */
export type View =
  | { name: 'keys' | 'clock' }
  | { name: 'add'; account?: Account; issuer?: string; typed?: Draft }
  | { name: 'edit'; account: Account; focus: DraftField | undefined; typed?: Draft }
  | { name: 'qr' | 'resync'; account: Account };

export interface OverProps {
  app: App;
  view: View;
  /** Other ways to capture a code, above the form. */
  ways: ((done: () => void) => ComponentChildren) | undefined;
  onImport(): void;
  onBack(): void;
  /** Reopens an abandoned form. */
  onReopen(form: KeptForm): void;
}

/** Renders the view that covers the list. */
export function Over({ app, view, ways, onImport, onBack, onReopen }: OverProps) {
  const leave = () => {
    onBack();
    leaveForm(app, onReopen);
  };
  switch (view.name) {
    case 'add':
      return (
        <SubView title={i18n.t('form.titleAdd')} onBack={leave}>
          {!view.account && ways?.(onBack)}
          <AddView
            app={app}
            site={siteLabel(app.tab.value?.url ?? '')}
            {...(view.account ? { initial: view.account } : {})}
            {...(view.issuer ? { issuer: view.issuer } : {})}
            {...(view.typed ? { typed: view.typed } : {})}
            onImport={onImport}
            onDone={leave}
          />
        </SubView>
      );
    case 'edit':
      return (
        <SubView title={i18n.t('form.titleEdit')} onBack={leave}>
          <EditView
            app={app}
            account={view.account}
            onDone={leave}
            {...(view.focus ? { focus: view.focus } : {})}
            {...(view.typed ? { typed: view.typed } : {})}
          />
        </SubView>
      );
    case 'keys':
      return (
        <SubView title={i18n.t('list.keys')} onBack={onBack}>
          <KeysView fillKeys={app.fillKeys.value} />
        </SubView>
      );
    case 'qr':
      return (
        <SubView title={i18n.t('list.showQr')} onBack={onBack}>
          <ShowQr app={app} account={view.account} />
        </SubView>
      );
    case 'resync':
      return (
        <SubView title={i18n.t('resync.title')} onBack={onBack}>
          <Resync app={app} account={view.account} onDone={onBack} />
        </SubView>
      );
    case 'clock':
      return (
        <SubView title={i18n.t('clock.title')} onBack={onBack}>
          <ClockView app={app} onDone={onBack} />
        </SubView>
      );
  }
}
