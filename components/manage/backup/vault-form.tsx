import { i18n } from '#i18n';
import { ConfirmPassphrase } from '../../shared/confirm-passphrase.tsx';

export interface VaultFormProps {
  /** Label of the button. */
  action: string;
  /** Rejects with a `Failure` to show. */
  onConfirm(passphrase: string): Promise<void>;
  /** A passphrase of the file's own instead. */
  onOwn(): void;
  onCancel(): void;
}

/** Asks for the vault's passphrase, where nothing was prepared with it yet. */
export function VaultForm({ action, onConfirm, onOwn, onCancel }: VaultFormProps) {
  return (
    <div class="stack card-form">
      <ConfirmPassphrase text={i18n.t('backup.withVaults')} action={action} onConfirm={onConfirm} />
      <button type="button" class="button" data-kind="quiet" onClick={onOwn}>
        {i18n.t('backup.useAnother')}
      </button>
      <button type="button" class="button" data-kind="quiet" onClick={onCancel}>
        {i18n.t('common.cancel')}
      </button>
    </div>
  );
}

/** What opens a backup, and the way to a passphrase of its own. `of`: id of the title that says of which. */
export function OpensBy({ of, onOwn }: { of: string; onOwn(): void }) {
  return (
    <p class="muted small">
      {i18n.t('backup.withVaults')}{' '}
      <button type="button" class="link" aria-describedby={of} onClick={onOwn}>
        {i18n.t('backup.useAnother')}
      </button>
    </p>
  );
}
