import { i18n } from '#i18n';
import { changeSettings } from '../../lib/app/actions/accounts.ts';
import { durationText } from '../../lib/app/duration.ts';
import type { App } from '../../lib/app/state/app.ts';
import { ClockIcon } from './icons.tsx';

/** Notice that codes are corrected for a wrong clock, with a button to stop that. Renders nothing without a correction. */
export function ClockCorrection({ app }: { app: App }) {
  const offset = app.settings.value.clockOffsetMs;
  if (offset === 0) return null;
  const stop = async () => {
    await changeSettings(app, { clockOffsetMs: 0 });
    app.notices.say(i18n.t('clock.stopped'));
  };
  return (
    <div class="note">
      <ClockIcon />
      <span>
        {i18n.t(offset > 0 ? 'clock.adds' : 'clock.takes', [durationText(offset)])}{' '}
        <button type="button" class="link" onClick={() => void stop()}>
          {i18n.t('clock.stop')}
        </button>
      </span>
    </div>
  );
}
