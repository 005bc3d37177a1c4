import { i18n } from '#i18n';
import { changeSettings } from '../../../lib/app/actions/accounts.ts';
import { disableInlineIcon } from '../../../lib/app/actions/inline-icon.ts';
import { CheckField } from '../../shared/form-fields.tsx';
import type { SectionProps } from '../section.ts';
import './site-list.css';

/** What happens after a fill, and the sites with an icon in the code field. */
export function FillingSection({ app }: SectionProps) {
  const { submitAfterFill, inlineOrigins, managed } = app.settings.value;
  return (
    <div class="stack settings">
      <section class="card stack">
        <CheckField
          label={i18n.t('fill.submit')}
          hint={i18n.t('fill.submitHint')}
          isChecked={submitAfterFill}
          onInput={(checked) => void changeSettings(app, { submitAfterFill: checked })}
        />
      </section>
      <section class="card stack">
        <div class="card-title">
          <h2>{i18n.t('fill.marks')}</h2>
          <p class="muted small">{i18n.t('fill.marksHint')}</p>
        </div>
        {managed.disableInlineIcon ? (
          <p>{i18n.t('managed.iconOff')}</p>
        ) : inlineOrigins.length === 0 ? (
          <p>{i18n.t('fill.marksNone')}</p>
        ) : (
          <ul class="fill-sites">
            {inlineOrigins.map((origin) => (
              <li key={origin} class="bar">
                <span>{origin.replace(/^https:\/\//, '')}</span>
                <button type="button" class="button" data-kind="quiet" onClick={() => disableInlineIcon(app, origin)}>
                  {i18n.t('fill.markOff')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="card stack">
        <div class="card-title">
          <h2>{i18n.t('why.page')}</h2>
          <p class="muted small">{i18n.t('why.lead')}</p>
        </div>
        <div>
          <a class="button" href="#why">
            {i18n.t('why.title')}
          </a>
        </div>
      </section>
    </div>
  );
}
