import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { declineOffer, openSetUpHelp, siteOffer } from '../../lib/app/actions/site-offer.ts';
import { attempt } from '../../lib/app/attempt.ts';
import type { App } from '../../lib/app/state/app.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { CloseIcon } from '../shared/list-icons.tsx';

/** One quiet line below the list: the open site offers codes, and no account is for it. */
export function SiteOffer({ app }: { app: App }) {
  const [site, setSite] = useState('');
  const page = app.page.value;
  useEffect(() => {
    let isStale = false;
    const show = (found: string) => {
      if (!isStale) setSite(found);
    };
    // Nothing is lost where it cannot be known.
    siteOffer(app, Date.now()).then(show, () => show(''));
    return () => {
      isStale = true;
    };
  }, [app, page, app.accounts.value]);
  if (site === '') return null;
  const decline = () => {
    setSite('');
    void attempt(app, () => declineOffer(app, site));
  };
  return (
    <footer class="reminder site-offer" data-tone="hint">
      <span>
        {i18n.t('siteOffer.text', [site])}{' '}
        <button type="button" class="link" onClick={() => void openSetUpHelp(app, site).then(app.ports.close)}>
          {i18n.t('siteOffer.setUp')}
        </button>
      </span>
      <IconButton label={i18n.t('siteOffer.decline')} title={i18n.t('siteOffer.decline')} onClick={decline}>
        <CloseIcon />
      </IconButton>
    </footer>
  );
}
