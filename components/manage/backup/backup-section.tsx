import { isAndroid } from '../../../lib/app/android.ts';
import type { SectionProps } from '../section.ts';
import { useSecurity } from '../security/use-security.ts';
import { AutoCard } from './auto-card.tsx';
import { BackupCard } from './backup-card.tsx';
import { EarlierCard } from './earlier-card.tsx';
import { RestoreCard } from './restore-card.tsx';

/** Backups, and restoring earlier states. */
export function BackupSection({ app }: SectionProps) {
  const security = useSecurity(app);
  if (!security) return null;
  return (
    <div class="stack settings">
      <BackupCard app={app} security={security} />
      {/* There extensions cannot save downloads. */}
      {!isAndroid() && <AutoCard app={app} security={security} />}
      <RestoreCard app={app} />
      <EarlierCard app={app} security={security} />
    </div>
  );
}
