import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import type { Obstacle } from '../../../lib/transfer/export/target.ts';
import type { Losable, Loss } from '../../../lib/transfer/export/write.ts';
import { InfoIcon, WarnIcon } from '../../shared/icons.tsx';
import { CheckIcon } from '../../shared/list-icons.tsx';
import './report.css';
import './loss-report.css';

export interface LossReportProps {
  losses: readonly Loss[];
  /** Number of accounts that are exported, complete or not. */
  going: number;
  total: number;
}

/** What an export to a target will lose, by account, shown before anything is written. */
export function LossReport({ losses, going, total }: LossReportProps) {
  const left = losses.filter(({ leftOut }) => leftOut !== null);
  const partly = losses.filter(({ leftOut }) => leftOut === null);
  if (losses.length === 0)
    return (
      <p class="note" data-tone="good">
        <CheckIcon />
        <span>{counted('transfer.lossNone', total)}</span>
      </p>
    );
  return (
    <>
      <p class="muted">{counted('transfer.going', total, [String(going), String(total)])}</p>
      {left.length > 0 && (
        <details class="report losses" data-tone="warn" open>
          <summary>
            <WarnIcon />
            {counted('transfer.leftOut', left.length)}
          </summary>
          <ul>
            {left.map(({ account, leftOut }) => (
              <li key={account.id}>
                <b>{[account.issuer, account.account].filter(Boolean).join(' · ') || i18n.t('list.unnamed')}</b>
                <span>{leftOut && OBSTACLES[leftOut]()}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {partly.length > 0 && (
        <details class="report losses" open={partly.length <= 8}>
          <summary>
            <InfoIcon />
            {counted('transfer.partly', partly.length)}
          </summary>
          <ul>
            {partly.map(({ account, lost }) => (
              <li key={account.id}>
                <b>{[account.issuer, account.account].filter(Boolean).join(' · ') || i18n.t('list.unnamed')}</b>
                <span>{lost.map((field) => FIELDS[field]()).join(', ')}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const OBSTACLES: Record<Obstacle, () => string> = {
  type: () => i18n.t('transfer.obstacleType'),
  algorithm: () => i18n.t('transfer.obstacleAlgorithm'),
  digits: () => i18n.t('transfer.obstacleDigits'),
  period: () => i18n.t('transfer.obstaclePeriod'),
  secret: () => i18n.t('transfer.obstacleSecret'),
  'duplicate-secret': () => i18n.t('transfer.obstacleDuplicate'),
};

const FIELDS: Record<Losable, () => string> = {
  issuer: () => i18n.t('transfer.lostIssuer'),
  account: () => i18n.t('transfer.lostAccount'),
  secret: () => i18n.t('form.secret'),
  algorithm: () => i18n.t('form.algorithm'),
  digits: () => i18n.t('form.digits'),
  period: () => i18n.t('form.period'),
  counter: () => i18n.t('form.counter'),
  pin: () => i18n.t('form.pin'),
  tags: () => i18n.t('transfer.lostTags'),
  note: () => i18n.t('form.note'),
  favorite: () => i18n.t('transfer.lostFavorite'),
  sites: () => i18n.t('transfer.lostSites'),
  siteRules: () => i18n.t('transfer.lostSiteRules'),
  icon: () => i18n.t('transfer.lostIcon'),
  image: () => i18n.t('transfer.lostImage'),
  appendToPassword: () => i18n.t('form.append'),
};
