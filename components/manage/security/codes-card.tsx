import { i18n } from '#i18n';
import { changeSettings } from '../../../lib/app/actions/accounts.ts';
import { attempt } from '../../../lib/app/attempt.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { Failure } from '../../../lib/failure.ts';
import { CheckField, SelectField } from '../../shared/form-fields.tsx';

/** Choices in seconds. Chrome's alarms fire after 30 seconds at the earliest. */
const CLEAR_SECONDS = [0, 30, 60, 120, 300];

/** Settings for clearing the clipboard and hiding codes on screen. */
export function CodesCard({ app }: { app: App }) {
  const { clearClipboardSeconds, hideCodes } = app.settings.value;
  const clearAfter = async (seconds: number) => {
    await attempt(app, async () => {
      const isAllowed = seconds === 0 || (await app.ports.allowClipboard());
      if (!isAllowed) app.notices.problem(new Failure('clipboard-not-allowed'));
      if (seconds === 0) await app.ports.disallowClipboard();
      await changeSettings(app, { clearClipboardSeconds: isAllowed ? seconds : 0 });
    });
  };
  return (
    <section class="card stack">
      <SelectField
        label={i18n.t('clipboard.clear')}
        hint={i18n.t('clipboard.clearHint')}
        value={String(clearClipboardSeconds)}
        options={CLEAR_SECONDS.map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? i18n.t('clipboard.never') : i18n.t('clipboard.after', [String(seconds)]),
        }))}
        onInput={(seconds) => void clearAfter(Number(seconds))}
      />
      <CheckField
        label={i18n.t('appearance.hideCodes')}
        hint={i18n.t('appearance.hideCodesHint')}
        isChecked={hideCodes}
        onInput={(isOn) => void changeSettings(app, { hideCodes: isOn })}
      />
    </section>
  );
}
