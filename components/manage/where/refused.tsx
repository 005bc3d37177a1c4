import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { refusals } from '../../../lib/app/actions/fill.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { fromFailureData } from '../../../lib/failure-data.ts';
import type { Refusal } from '../../../lib/protocol/fill-messages.ts';
import { explain } from '../../shared/explain.ts';

/** Fills refused since unlocking. */
export function Refused({ app }: { app: App }) {
  const [list, setList] = useState<readonly Refusal[] | undefined>();
  useEffect(() => {
    const look = () => void refusals(app).then(setList, app.notices.problem);
    look();
    // Read again when the user returns from another page.
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  if (!list) return null;
  return (
    <section class="card stack">
      <h2>{i18n.t('fill.refused')}</h2>
      {list.length === 0 ? (
        <p class="muted">{i18n.t('fill.refusedNone')}</p>
      ) : (
        <>
          <p class="muted">{i18n.t('fill.refusedHint')}</p>
          <ul class="where-refused">
            {list.map(({ at, host, failure }) => (
              <li key={`${at} ${host}`}>
                <div>
                  <b>{host}</b>{' '}
                  <span class="muted small">{new Date(at).toLocaleTimeString([], { timeStyle: 'short' })}</span>
                </div>
                <div>{explain(fromFailureData(failure))}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
