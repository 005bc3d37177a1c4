import { i18n } from '#i18n';
import { ConfirmPassphrase } from '../../shared/confirm-passphrase.tsx';

export interface ConfirmSlotProps {
  /** What the button does once the passphrase is right. */
  action: string;
  /** Rejects with a `Failure` when it is wrong. */
  onConfirm(passphrase: string): Promise<void>;
  onCancel(): void;
}

/** Asks for the passphrase before a slot is added: otherwise anybody who finds the vault unlocked could add their own. */
export function ConfirmSlot({ action, onConfirm, onCancel }: ConfirmSlotProps) {
  return (
    <div class="stack card-form">
      <ConfirmPassphrase text={i18n.t('security.addWhy')} action={action} onConfirm={onConfirm} />
      <button type="button" class="button" data-kind="quiet" onClick={onCancel}>
        {i18n.t('common.cancel')}
      </button>
    </div>
  );
}
