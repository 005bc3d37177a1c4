import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Fill } from '../../lib/app/actions/fill.ts';
import { shownName } from '../../lib/app/shown-name.ts';
import { isFailure } from '../../lib/failure.ts';
import type { Account } from '../../lib/otp/account.ts';
import { explain } from '../shared/explain.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { WarnIcon } from '../shared/icons.tsx';
import { CloseIcon } from '../shared/list-icons.tsx';
import './fill-card.css';

/** The card above the list about filling the open site. Usually empty. */
export function FillCard({ fill, onEdit }: { fill: Fill; onEdit(account: Account): void }) {
  const card = fill.card.value;
  const dismiss = () => fill.dismiss();
  switch (card?.kind) {
    case undefined:
      return null;
    case 'ask':
      return (
        <Frame onClose={dismiss}>
          {card.accounts.map((account) => (
            <Question key={account.id} account={account} site={card.site} fill={fill} />
          ))}
        </Frame>
      );
    case 'several':
      return <Frame onClose={dismiss}>{i18n.t('fill.several', [card.site])}</Frame>;
    case 'none':
      return <Frame onClose={dismiss}>{i18n.t('fill.none', [card.site])}</Frame>;
    case 'filled':
      return <Frame onClose={dismiss}>{i18n.t('fill.filledOn', [card.host, card.site])}</Frame>;
    case 'lookalike':
      return (
        <Frame isTrouble onClose={dismiss}>
          {card.isBound
            ? i18n.t('fill.lookalikeBound', [card.host, card.of])
            : i18n.t('fill.lookalike', [card.host, card.of])}
        </Frame>
      );
    case 'refused':
      return (
        <Frame isTrouble onClose={dismiss}>
          {explain(card.failure)}
          <button
            type="button"
            class="button"
            onClick={() => {
              dismiss();
              onEdit(card.account);
            }}
          >
            {i18n.t('fill.editSites')}
          </button>
        </Frame>
      );
    case 'failed': {
      const { failure } = card;
      return (
        <Frame isTrouble onClose={dismiss}>
          {explain(failure)}
          {isFailure(failure, 'frame-away') && (
            <button type="button" class="button" onClick={() => void fill.allow(failure.params.origin)}>
              {i18n.t('fill.allow', [failure.params.host])}
            </button>
          )}
        </Frame>
      );
    }
  }
}

function Question({ account, site, fill }: { account: Account; site: string; fill: Fill }) {
  const who = account.issuer && account.account ? account.account : '';
  return (
    <div class="fill-question">
      <p>
        <strong>{i18n.t('fill.ask', [shownName(account), site])}</strong>
        {who && <span class="muted"> {who}</span>}
      </p>
      <p class="fill-site">{site}</p>
      <button type="button" class="button" onClick={() => void fill.confirm(account, site)}>
        {i18n.t('fill.yes')}
      </button>
    </div>
  );
}

function Frame({
  children,
  isTrouble = false,
  onClose,
}: {
  children: ComponentChildren;
  isTrouble?: boolean;
  onClose(): void;
}) {
  return (
    <section class="fill-card" data-tone={isTrouble ? 'problem' : 'info'} role={isTrouble ? 'alert' : 'status'}>
      {isTrouble && <WarnIcon />}
      <div class="fill-card-text">{children}</div>
      <IconButton label={i18n.t('common.close')} onClick={onClose}>
        <CloseIcon size={16} />
      </IconButton>
    </section>
  );
}
