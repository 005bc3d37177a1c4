import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { KeysView } from '../shared/keys-view.tsx';
import type { SectionProps } from './section.ts';

/** The browser's shortcuts, with the way to change them, and the keys of the list. */
export function ShortcutsSection({ app }: SectionProps) {
  const [shortcuts, setShortcuts] = useState<readonly { description: string; keys: string }[]>([]);
  useEffect(() => {
    const read = () => void app.ports.shortcuts().then(setShortcuts);
    read();
    // They are changed on the browser's own page: look again when the person comes back.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [app]);
  return (
    <div class="stack">
      <section class="card stack">
        <h2>{i18n.t('shortcuts.everywhere')}</h2>
        <dl class="pairs">
          {shortcuts.map(({ description, keys }) => (
            <div key={description}>
              <dt>{description}</dt>
              <dd>{keys ? <kbd>{keys}</kbd> : <span class="muted">{i18n.t('shortcuts.none')}</span>}</dd>
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
        <KeysView />
      </section>
    </div>
  );
}
