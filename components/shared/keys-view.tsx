import { Fragment } from 'preact';
import { i18n } from '#i18n';
import './keys-view.css';

/** The keys of the list, for `?`. */
export function KeysView({ fillKeys }: { fillKeys: string }) {
  const keys: [keys: string[], text: string][] = [
    [['↑', '↓'], i18n.t('keys.move')],
    [['↵'], i18n.t('keys.copy')],
    [['⇧', '↵'], i18n.t('keys.fill')],
    [['/'], i18n.t('keys.search')],
    [['Esc'], i18n.t('keys.escape')],
    [['⇧', 'F10'], i18n.t('keys.menu')],
    [['Alt', '↑', '↓'], i18n.t('keys.reorder')],
    [['Ctrl', 'Z'], i18n.t('keys.undo')],
    [['?'], i18n.t('keys.keys')],
    ...(fillKeys ? [[[fillKeys], i18n.t('keys.fillAnywhere')] as [string[], string]] : []),
  ];
  return (
    <dl class="keys">
      {keys.map(([combination, text]) => (
        <Fragment key={text}>
          <dt dir="ltr">
            {combination.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
