import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeyCaps } from '../shared/key-caps.tsx';
import { KeysView } from '../shared/keys-view.tsx';
import type { SectionProps } from './section.ts';

/** The browsers' name for the command that opens the popup. */
const OPEN = '_execute_action';

/** The browser's shortcuts, a link to change them, and the keys of the list. */
export function ShortcutsSection({ app }: SectionProps) {
  const [shortcuts, setShortcuts] = useState<readonly { name: string; description: string; keys: string }[]>([]);
  useEffect(() => {
    const read = () => void app.ports.shortcuts().then(setShortcuts);
    read();
    // The user changes them on a page of the browser: read them again on return.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [app]);
  return (
    <div class="stack settings">
      <section class="card stack" hidden={shortcuts.length === 0}>
        <h2>{i18n.t('shortcuts.everywhere')}</h2>
        <dl class="pairs">
          {shortcuts.map(({ name, description, keys }) => (
            <div key={name}>
              <dt>{name === OPEN ? i18n.t('shortcuts.open') : description}</dt>
              <dd>
                {keys ? (
                  <KeyCaps keys={keys.split('+')} />
                ) : (
                  <NotSet onSet={() => void app.ports.openShortcutSettings()} />
                )}
              </dd>
            </div>
          ))}
        </dl>
        <div class="bar">
          <button type="button" class="button" onClick={() => void app.ports.openShortcutSettings()}>
            {i18n.t('shortcuts.change')}
          </button>
        </div>
      </section>
      <section class="card stack">
        <h2>{i18n.t('shortcuts.inList')}</h2>
        <KeysView fillKeys="" />
      </section>
    </div>
  );
}

function NotSet({ onSet }: { onSet(): void }) {
  return (
    <>
      <span class="muted">{i18n.t('shortcuts.none')}</span>{' '}
      <button type="button" class="link" onClick={onSet}>
        {i18n.t('shortcuts.set')}
      </button>
    </>
  );
}
