import { i18n } from '#i18n';
import { changeSettings } from '../../lib/app/actions/accounts.ts';
import type { Settings } from '../../lib/settings.ts';
import { ClockCorrection } from '../shared/clock-correction.tsx';
import { CheckField, SelectField } from '../shared/form-fields.tsx';
import type { SectionProps } from './section.ts';

const THEMES: { value: Settings['theme']; label: () => string }[] = [
  { value: 'system', label: () => i18n.t('appearance.themeSystem') },
  { value: 'light', label: () => i18n.t('appearance.themeLight') },
  { value: 'dark', label: () => i18n.t('appearance.themeDark') },
];

/** Appearance and behaviour of the list. Every setting applies at once. */
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
