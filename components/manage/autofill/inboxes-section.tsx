import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { attempt } from '../../../lib/app/attempt.ts';
import { hostsOf, INBOX_SITES } from '../../../lib/message-codes/sites.ts';
import type { InboxPorts } from '../../../lib/protocol/ports.ts';
import { CheckField } from '../../shared/form-fields.tsx';
import type { SectionProps } from '../section.ts';

/** Which sites of mail and texts Watchword may look into for a code, and taking that back. */
export function InboxesSection({ app }: SectionProps) {
  const [inboxes, setInboxes] = useState<InboxPorts | undefined>();
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const refresh = async () => inboxes && setAllowed(await inboxes.allowed());
  // Here before the first click, since the browser asks the user only straight from one.
  useEffect(() => void app.ports.inboxes().then((ports) => setInboxes(ports)), []);
  useEffect(() => void refresh(), [inboxes]);

  const change = async (id: string, isOn: boolean) => {
    await attempt(app, async () => {
      if (isOn) await inboxes?.allow(id, false);
      else await inboxes?.disallow(id);
    });
    // What the browser says counts, also where the user said no.
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
    <section class="card stack">
      <h2>{i18n.t('delivered.sites')}</h2>
      <p class="muted">{i18n.t('delivered.sitesHint')}</p>
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
