import { i18n } from '#i18n';
import { changeSettings } from '../../lib/app/actions/accounts.ts';
import { FILLS_BEFORE_HINT } from '../../lib/app/actions/fill-code.ts';
import type { App } from '../../lib/app/state/app.ts';
import { IconButton } from '../shared/icon-button.tsx';
import { CloseIcon } from '../shared/list-icons.tsx';

/** A line that points out the shortcut to users who fill by mouse. Once dismissed, it does not come back. */
export function ShortcutHint({ app }: { app: App }) {
  const keys = app.fillKeys.value;
  if (keys === '' || app.settings.value.fillsByMouse < FILLS_BEFORE_HINT) return null;
  return (
    <div class="reminder" data-tone="hint">
      <span>{i18n.t('list.nextTime', [keys])}</span>
      <IconButton label={i18n.t('common.close')} onClick={() => void changeSettings(app, { fillsByMouse: -1 })}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
