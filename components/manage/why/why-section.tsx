import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { explainBefore, lastExplained } from '../../../lib/app/actions/explain.ts';
import type { PageExplained } from '../../../lib/protocol/explain-messages.ts';
import type { SectionProps } from '../section.ts';
import { MessageCard } from './message-card.tsx';
import { PageFrame } from './page-frame.tsx';
import './why.css';

/** Explains why a page is filled as it is, and why a message has a code or none, for bug reports. */
export function WhySection({ app }: SectionProps) {
  const [page, setPage] = useState<PageExplained | undefined>();
  useEffect(() => {
    const refresh = () => void lastExplained(app).then((last) => last && setPage(last));
    refresh();
    // The popup activates this tab with another hash each time.
    addEventListener('hashchange', refresh);
    return () => removeEventListener('hashchange', refresh);
  }, []);
  const again = () => void explainBefore(app).then((next) => next && setPage(next));

  return (
    <div class="stack">
      <p class="lead">{i18n.t('why.lead')}</p>
      <section class="card stack">
        <div class="card-head">
          <div>
            <h2>{page?.host || i18n.t('why.page')}</h2>
            <p class="muted small">{i18n.t('why.pageText')}</p>
          </div>
          <button type="button" class="button" onClick={again}>
            {i18n.t('why.again')}
          </button>
        </div>
        {page?.frames.length === 0 && <p>{i18n.t('why.none')}</p>}
        {page?.frames.map((frame, i) => (
          <PageFrame key={`${frame.html}${i}`} app={app} frame={frame} place={page.frames.length > 1 ? i + 1 : 0} />
        ))}
      </section>
      <MessageCard app={app} />
    </div>
  );
}
