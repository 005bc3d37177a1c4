import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { isMac } from '../../lib/app/mac.ts';
import { KeyCaps } from './key-caps.tsx';
import './keys-view.css';

/** The keys of the list, for `?`. */
export function KeysView({ fillKeys }: { fillKeys: string }) {
  const [alt, ctrl] = isMac() ? ['⌥', '⌘'] : ['Alt', 'Ctrl'];
  const keys: [keys: string[], text: string][] = [
    [['↑', '↓'], i18n.t('keys.move')],
    [['↵'], i18n.t('keys.copy')],
    [['⇧', '↵'], i18n.t('keys.fill')],
    [['/'], i18n.t('keys.search')],
    [['Esc'], i18n.t('keys.escape')],
    [['⇧', 'F10'], i18n.t('keys.menu')],
    [[alt, 'P'], i18n.t('list.pin')],
    [[alt, '↑', '↓'], i18n.t('keys.reorder')],
    [[ctrl, 'Z'], i18n.t('keys.undo')],
    [['?'], i18n.t('keys.keys')],
    ...(fillKeys ? [[fillKeys.split('+'), i18n.t('keys.fillAnywhere')] as [string[], string]] : []),
  ];
  return (
    <dl class="keys">
      {keys.map(([combination, text]) => (
        <Fragment key={text}>
          <dt>
            <KeyCaps keys={combination} />
          </dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
