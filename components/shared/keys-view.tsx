import { Fragment } from 'preact';
import { i18n } from '#i18n';
import { isMac } from '../../lib/app/mac.ts';
import { KeyCaps } from './key-caps.tsx';
import './keys-view.css';

/** The keys of the list, for `?`. */
export function KeysView({ fillKeys }: { fillKeys: string }) {
  // The words are what other keyboards have on their keys, and what can be read aloud.
  const [alt, ctrl, shift, enter] = isMac() ? ['⌥', '⌘', '⇧', '↵'] : ['Alt', 'Ctrl', 'Shift', 'Enter'];
  const keys: [keys: string[], text: string][] = [
    [['↑', '↓'], i18n.t('keys.move')],
    [[enter], i18n.t('keys.copy')],
    [[shift, enter], i18n.t('keys.fill')],
    [['/'], i18n.t('keys.search')],
    [['Esc'], i18n.t('keys.escape')],
    [[shift, 'F10'], i18n.t('keys.menu')],
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
