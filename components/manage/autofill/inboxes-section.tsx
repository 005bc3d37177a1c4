import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { attempt } from '../../../lib/app/attempt.ts';
import { hostsOf, INBOX_SITES } from '../../../lib/message-codes/sites.ts';
import type { InboxPorts } from '../../../lib/protocol/ports.ts';
import { CheckField } from '../../shared/form-fields.tsx';
import type { SectionProps } from '../section.ts';

/** The mail and text sites that Watchword may read for a code, with a button to revoke each. */
export function InboxesSection({ app }: SectionProps) {
  const [inboxes, setInboxes] = useState<InboxPorts | undefined>();
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const refresh = async () => inboxes && setAllowed(await inboxes.allowed());
  // Loaded before the first click: the browser shows its prompt only straight from a click.
  useEffect(() => void app.ports.inboxes().then((ports) => setInboxes(ports)), []);
  useEffect(() => void refresh(), [inboxes]);

  const change = async (id: string, isOn: boolean) => {
    await attempt(app, async () => {
      if (isOn) await inboxes?.allow(id, { look: false });
      else await inboxes?.disallow(id);
    });
    // Shows the browser's actual permissions, also if the user refused.
    await refresh();
  };

  const { ownInboxes } = app.settings.value;
  const forget = async (host: string) => {
    try {
      await app.ports.saveSettings({ ownInboxes: ownInboxes.filter((each) => each !== host) });
    } catch (error) {
      app.notices.problem(error);
    }
  };

  return (
    <section class="card stack settings">
      <div class="card-title">
        <h2>{i18n.t('delivered.sites')}</h2>
        <p class="muted small">{i18n.t('delivered.sitesHint')}</p>
      </div>
      {INBOX_SITES.map((site) => (
        <CheckField
          key={site.id}
          label={site.name}
          hint={hostsOf(site).join(', ')}
          isChecked={allowed.includes(site.id)}
          onInput={(isOn) => void change(site.id, isOn)}
        />
      ))}
      <p class="muted small">{i18n.t('delivered.otherInbox')}</p>
      {ownInboxes.length > 0 && (
        <>
          <h3>{i18n.t('delivered.ownInboxes')}</h3>
          <ul class="fill-sites">
            {ownInboxes.map((host) => (
              <li key={host} class="bar">
                <span>{host}</span>
                <button type="button" class="button" data-kind="quiet" onClick={() => void forget(host)}>
                  {i18n.t('delivered.forgetInbox', [host])}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
