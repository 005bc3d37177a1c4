import { i18n } from '#i18n';
import type { Settings } from '../../lib/settings.ts';
import { changeSettings } from '../../lib/ui/actions.ts';
import { ClockCorrection } from '../clock-correction.tsx';
import { CheckField, SelectField } from '../form-fields.tsx';
import type { SectionProps } from './sections.ts';

const THEMES: { value: Settings['theme']; label: () => string }[] = [
  { value: 'system', label: () => i18n.t('appearance.themeSystem') },
  { value: 'light', label: () => i18n.t('appearance.themeLight') },
  { value: 'dark', label: () => i18n.t('appearance.themeDark') },
];

/** How it looks, and how the list behaves. Every setting applies at once. */
export function AppearanceSection({ app }: SectionProps) {
  const settings = app.settings.value;
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
      <ClockCorrection app={app} />
    </div>
  );
}
