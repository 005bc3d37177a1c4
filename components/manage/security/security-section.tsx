import { i18n } from '#i18n';
import { WarnIcon } from '../../shared/icons.tsx';
import type { SectionProps } from '../section.ts';
import { CodesCard } from './codes-card.tsx';
import { LockCard } from './lock-card.tsx';
import { PasskeyCard } from './passkey-card.tsx';
import { PassphraseCard } from './passphrase-card.tsx';
import { RecoveryCard } from './recovery-card.tsx';
import { RekeyCard } from './rekey-card.tsx';
import { useSecurity } from './use-security.ts';

/** Slots of the vault, and when it locks. */
export function SecuritySection({ app }: SectionProps) {
  const security = useSecurity(app);
  if (!security) return null;
  return (
    <div class="stack settings">
      {security.isPending && (
        <p class="note" data-tone="warn">
          <WarnIcon />
          <span>{i18n.t('security.pending')}</span>
        </p>
      )}
      <PassphraseCard app={app} security={security} />
      <PasskeyCard app={app} security={security} />
      <RecoveryCard app={app} security={security} />
      <RekeyCard app={app} security={security} />
      <LockCard app={app} security={security} />
      <CodesCard app={app} />
    </div>
  );
}
