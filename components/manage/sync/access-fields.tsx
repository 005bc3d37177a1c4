import { i18n } from '#i18n';
import type { SyncAccess } from '../../../lib/app/actions/sync.ts';
import { TextField } from '../../shared/form-fields.tsx';
import { PassphraseField } from '../../shared/passphrase-field.tsx';

export interface AccessFieldsProps {
  access: SyncAccess;
  error: string;
  onInput(access: SyncAccess): void;
}

/** Address, user and app password of a WebDAV storage. */
export function AccessFields({ access, error, onInput }: AccessFieldsProps) {
  return (
    <>
      <TextField
        label={i18n.t('sync.address')}
        hint={i18n.t('sync.addressHint')}
        value={access.url}
        maxLength={2048}
        onInput={(url) => onInput({ ...access, url })}
      />
      <TextField
        label={i18n.t('sync.user')}
        value={access.user}
        maxLength={256}
        onInput={(user) => onInput({ ...access, user })}
      />
      <PassphraseField
        label={i18n.t('sync.password')}
        autocomplete="current-password"
        value={access.password}
        error={error}
        onInput={(password) => onInput({ ...access, password })}
      />
      <p class="hint">{i18n.t('sync.passwordHint')}</p>
    </>
  );
}
