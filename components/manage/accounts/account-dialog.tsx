import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import type { Draft } from '../../../lib/app/state/draft.ts';
import { nameOf, tagsOf } from '../../../lib/app/state/order.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { AddView } from '../../shared/add-view.tsx';
import { EditView } from '../../shared/edit-view.tsx';
import { ShowQr } from '../../shared/show-qr.tsx';
import { Dialog } from '../dialog.tsx';
import { DeleteForm } from './delete-form.tsx';
import { TagForm } from './tag-form.tsx';

/** What is open over the table. `typed`: unsaved input to go on with. */
export type OpenDialog =
  | { kind: 'add'; pasted?: string; typed?: Draft }
  | { kind: 'edit'; account: Account; typed?: Draft }
  | { kind: 'qr'; account: Account }
  | { kind: 'tag' }
  | { kind: 'delete' };

export interface AccountDialogProps {
  app: App;
  open: OpenDialog;
  /** The accounts to delete. */
  chosen: readonly Account[];
  onTag(names: readonly string[]): void;
  onDelete(): void;
  onClose(): void;
}

export function AccountDialog(props: AccountDialogProps) {
  return (
    <Dialog title={titleOf(props)} onClose={props.onClose}>
      <Content {...props} />
    </Dialog>
  );
}

function Content({ app, open, chosen, onTag, onDelete, onClose }: AccountDialogProps) {
  switch (open.kind) {
    case 'add':
      return (
        <AddView
          app={app}
          site=""
          onDone={onClose}
          pasted={open.pasted ?? ''}
          {...(open.typed ? { typed: open.typed } : {})}
        />
      );
    case 'edit':
      return (
        <EditView app={app} account={open.account} onDone={onClose} {...(open.typed ? { typed: open.typed } : {})} />
      );
    case 'qr':
      return <ShowQr app={app} account={open.account} />;
    case 'delete':
      return <DeleteForm accounts={chosen} onDelete={onDelete} onCancel={onClose} />;
    case 'tag':
      return (
        <TagForm
          known={tagsOf(app.accounts.value, app.tags.value)}
          looks={app.tags.value}
          onSave={onTag}
          onCancel={onClose}
        />
      );
  }
}

function titleOf({ open, chosen }: AccountDialogProps): string {
  if (open.kind === 'add') return i18n.t('form.titleAdd');
  if (open.kind === 'delete') return counted('list.deleteTitle', chosen.length);
  if (open.kind === 'qr') return i18n.t('list.showQr');
  return open.kind === 'tag' ? i18n.t('table.tagTitle') : nameOf(open.account) || i18n.t('form.titleEdit');
}
