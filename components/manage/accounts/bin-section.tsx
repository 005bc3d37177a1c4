import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { emptyBin } from '../../../lib/app/actions/bin.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { SectionProps } from '../section.ts';
import { BinRows, useBin } from './bin-rows.tsx';

/** The bin: accounts deleted within the last thirty days. */
export function BinSection({ app }: SectionProps) {
  const bin = useBin(app);
  const [isAsking, setAsking] = useState(false);
  if (!bin) return null;
  const empty = async () => {
    try {
      await emptyBin(app, bin);
      setAsking(false);
    } catch (error) {
      app.notices.problem(error);
    }
  };
  return (
    <div class="stack settings">
      <section class="card stack">
        <header class="card-head">
          <p class="muted">{bin.length === 0 ? i18n.t('bin.none') : i18n.t('bin.text')}</p>
          {bin.length > 0 && !isAsking && (
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {i18n.t('bin.empty')}
            </button>
          )}
        </header>
        {isAsking && bin.length > 0 && (
          <div class="stack card-form" role="alertdialog" aria-label={i18n.t('bin.empty')}>
            <p>{counted('bin.ask', bin.length)}</p>
            <div class="bar">
              <button type="button" class="button" data-kind="danger" onClick={() => void empty()}>
                {counted('bin.erase', bin.length)}
              </button>
              <button type="button" class="button" data-kind="quiet" onClick={() => setAsking(false)}>
                {i18n.t('common.cancel')}
              </button>
            </div>
          </div>
        )}
        {bin.length > 0 && <BinRows app={app} entries={bin} />}
      </section>
    </div>
  );
}
