import { i18n } from '#i18n';
import { changeSettings } from '../../lib/app/actions/accounts.ts';
import { attempt } from '../../lib/app/attempt.ts';
import { Failure } from '../../lib/failure.ts';
import type { Settings } from '../../lib/settings.ts';
import { ClockCorrection } from '../shared/clock-correction.tsx';
import { CheckField, SelectField } from '../shared/form-fields.tsx';
import type { SectionProps } from './section.ts';

/** An alarm of Chrome's comes after 30 seconds at the earliest. */
const CLEAR_SECONDS = [0, 30, 60, 120, 300];

const THEMES: { value: Settings['theme']; label: () => string }[] = [
  { value: 'system', label: () => i18n.t('appearance.themeSystem') },
  { value: 'light', label: () => i18n.t('appearance.themeLight') },
  { value: 'dark', label: () => i18n.t('appearance.themeDark') },
];

/** How it looks, and how the list behaves. Every setting applies at once. */
export function AppearanceSection({ app }: SectionProps) {
  const settings = app.settings.value;
  const clearAfter = async (clearClipboardSeconds: number) => {
    await attempt(app, async () => {
      const isAllowed = clearClipboardSeconds === 0 || (await app.ports.allowClipboard());
      if (!isAllowed) app.notices.problem(new Failure('clipboard-not-allowed'));
      if (clearClipboardSeconds === 0) await app.ports.disallowClipboard();
      await changeSettings(app, { clearClipboardSeconds: isAllowed ? clearClipboardSeconds : 0 });
    });
  };
  const change = (patch: Partial<Settings>) => void changeSettings(app, patch);
  return (
    <div class="card stack settings">
      <SelectField
        label={i18n.t('appearance.theme')}
        value={settings.theme}
        options={THEMES.map(({ value, label }) => ({ value, label: label() }))}
        onInput={(theme) => change({ theme })}
      />
      <SelectField
        label={i18n.t('appearance.density')}
        value={settings.density}
        options={[
          { value: 'comfortable', label: i18n.t('appearance.densityComfortable') },
          { value: 'compact', label: i18n.t('appearance.densityCompact') },
        ]}
        onInput={(density) => change({ density })}
      />
      <SelectField
        label={i18n.t('list.sort')}
        hint={i18n.t('appearance.sortHint')}
        value={settings.sort}
        options={[
          { value: 'mine', label: i18n.t('list.sortMine') },
          { value: 'name', label: i18n.t('list.sortName') },
          { value: 'most-used', label: i18n.t('list.sortMostUsed') },
          { value: 'recently-used', label: i18n.t('list.sortRecentlyUsed') },
        ]}
        onInput={(sort) => change({ sort })}
      />
      <SelectField
        label={i18n.t('clipboard.clear')}
        hint={i18n.t('clipboard.clearHint')}
        value={String(settings.clearClipboardSeconds)}
        options={CLEAR_SECONDS.map((seconds) => ({
          value: String(seconds),
          label: seconds === 0 ? i18n.t('clipboard.never') : i18n.t('clipboard.after', [String(seconds)]),
        }))}
        onInput={(seconds) => void clearAfter(Number(seconds))}
      />
      <CheckField
        label={i18n.t('appearance.hideCodes')}
        hint={i18n.t('appearance.hideCodesHint')}
        isChecked={settings.hideCodes}
        onInput={(hideCodes) => change({ hideCodes })}
      />
      <CheckField
        label={i18n.t('appearance.showNext')}
        hint={i18n.t('appearance.showNextHint')}
        isChecked={settings.showNextCode}
        onInput={(showNextCode) => change({ showNextCode })}
      />
      <CheckField
        label={i18n.t('appearance.closeAfterCopy')}
        hint={i18n.t('appearance.closeAfterCopyHint')}
        isChecked={settings.closeAfterCopy}
        onInput={(closeAfterCopy) => change({ closeAfterCopy })}
      />
      <ClockCorrection app={app} />
    </div>
  );
}
