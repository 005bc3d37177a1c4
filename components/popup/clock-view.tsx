import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { changeSettings } from '../../lib/app/actions/accounts.ts';
import { checkClock } from '../../lib/app/actions/clock.ts';
import { durationText } from '../../lib/app/duration.ts';
import type { App } from '../../lib/app/state/app.ts';
import { toFailureData } from '../../lib/failure.ts';
import { SIGNIFICANT_SKEW_MS } from '../../lib/otp/clock-skew.ts';
import type { Output } from '../../lib/protocol/messages.ts';
import { ClockCorrection } from '../shared/clock-correction.tsx';
import { explain } from '../shared/explain.ts';
import { ClockIcon, WarnIcon } from '../shared/icons.tsx';
import { CheckIcon } from '../shared/list-icons.tsx';
import './clock-view.css';

type Check = { state: 'checking' } | { state: 'failed'; text: string } | { state: 'done'; skew: Output<'clock.check'> };

/** The result of the check as a short sentence. */
function verdict(offsetMs: number): string {
  if (Math.abs(offsetMs) < SIGNIFICANT_SKEW_MS) return i18n.t('clock.right');
  return i18n.t(offsetMs > 0 ? 'clock.behind' : 'clock.ahead', [durationText(offsetMs)]);
}

/** Compares this computer's clock with the open site's, and offers to correct the codes. */
export function ClockView({ app, onDone }: { app: App; onDone(): void }) {
  const [check, setCheck] = useState<Check>({ state: 'checking' });
  const applied = app.settings.value.clockOffsetMs;

  const run = () => {
    setCheck({ state: 'checking' });
    checkClock(app).then(
      (skew) => setCheck({ state: 'done', skew }),
      (error) => setCheck({ state: 'failed', text: explain(toFailureData(error)) }),
    );
  };
  useEffect(run, []);

  const correct = async (clockOffsetMs: number) => {
    await changeSettings(app, { clockOffsetMs });
    app.notices.say(i18n.t('clock.corrected'));
    onDone();
  };

  const skew = check.state === 'done' ? check.skew : undefined;
  const isWrong = skew !== undefined && Math.abs(skew.offsetMs) >= SIGNIFICANT_SKEW_MS;
  const isCorrected = skew !== undefined && applied !== 0 && Math.abs(skew.offsetMs - applied) < SIGNIFICANT_SKEW_MS;
  return (
    <div class="clock-view stack">
      <div class="clock-verdict" role="status" data-tone={isWrong ? 'warn' : undefined}>
        {!skew ? <ClockIcon size={32} /> : isWrong ? <WarnIcon size={32} /> : <CheckIcon size={32} />}
        <h2>
          {check.state === 'checking'
            ? i18n.t('clock.checking')
            : skew
              ? verdict(skew.offsetMs)
              : i18n.t('clock.failed')}
        </h2>
        {check.state === 'failed' && <p class="muted">{check.text}</p>}
        {skew && <p class="muted">{i18n.t('clock.compared', [skew.host, durationText(skew.uncertaintyMs)])}</p>}
      </div>
      {isWrong && !isCorrected && (
        <>
          <p>{i18n.t('clock.advice')}</p>
          <button
            type="button"
            class="button"
            data-kind="primary"
            data-wide
            onClick={() => void correct(skew.offsetMs)}
          >
            {i18n.t('clock.correct', [durationText(skew.offsetMs)])}
          </button>
        </>
      )}
      <ClockCorrection app={app} />
      {check.state !== 'checking' && (
        <button type="button" class="button" data-kind="quiet" data-wide onClick={run}>
          {i18n.t('clock.again')}
        </button>
      )}
      <p class="muted clock-privacy">{i18n.t('clock.privacy')}</p>
    </div>
  );
}
