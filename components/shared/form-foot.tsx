import { i18n } from '#i18n';

export interface FormFootProps {
  submitLabel: string;
  isDisabled?: boolean;
  onCancel(): void;
}

/** The buttons below a form: cancel and submit. */
export function FormFoot({ submitLabel, isDisabled = false, onCancel }: FormFootProps) {
  return (
    <div class="form-foot">
      <button type="button" class="button" onClick={onCancel}>
        {i18n.t('common.cancel')}
      </button>
      <button type="submit" class="button" data-kind="primary" aria-disabled={isDisabled}>
        {submitLabel}
      </button>
    </div>
  );
}
