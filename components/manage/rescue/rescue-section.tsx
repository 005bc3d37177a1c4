import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { downloadCopy } from '../../../lib/app/actions/backup.ts';
import { type Opened, tryAll } from '../../../lib/app/actions/rescue.ts';
import { rescueCopy, rescueFromBackup } from '../../../lib/app/actions/security.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { type Failure, toFailureData } from '../../../lib/failure.ts';
import type { StoredCopy } from '../../../lib/vault/store/list-copies.ts';
import { explain } from '../../shared/explain.ts';
import { PassphraseField } from '../../shared/passphrase-field.tsx';
import { BackupFile } from '../backup/backup-file.tsx';
import type { SectionProps } from '../section.ts';
import { dateTime, useSecurity } from '../security/use-security.ts';

function placeName(place: string): string {
  if (place.startsWith('history/')) return i18n.t('rescue.placeHistory');
  if (place.startsWith('aside/')) return i18n.t('rescue.placeAside');
  return i18n.t(place === 'mirror' ? 'rescue.placeMirror' : 'rescue.placeCurrent');
}

/** What is left of a vault that does not open: every copy, tried one by one, and the way back from a backup. */
export function RescueSection({ app }: SectionProps) {
  const security = useSecurity(app);
  const [copies, setCopies] = useState<StoredCopy[] | undefined>();
  useEffect(() => {
    void security?.ports.listCopies().then(setCopies, (error) => app.notices.problem(error));
  }, [security?.ports, app]);
  if (!security || !copies) return null;

  const rescue = async (place: string, passphrase: string) => {
    const isBack = await security.act(() => rescueCopy(app, place, passphrase));
    if (isBack) await done(app);
  };
  const fromBackup = async (bytes: Uint8Array, passphrase: string) => {
    await rescueFromBackup(app, bytes, passphrase);
    await done(app);
  };
  return (
    <div class="stack settings">
      <p class="lead">{i18n.t('rescue.text')}</p>
      <Copies copies={copies} onRescue={rescue} onDownload={(copy) => void downloadCopy(security.ports, copy)} />
      <section class="card stack">
        <div>
          <h2>{i18n.t('rescue.backup')}</h2>
          <p class="muted small">{i18n.t('rescue.backupText')}</p>
        </div>
        <BackupFile chooseLabel={i18n.t('backup.choose')} openLabel={i18n.t('rescue.restore')} onOpen={fromBackup} />
      </section>
    </div>
  );
}

async function done(app: App): Promise<void> {
  await app.refresh();
  app.notices.say(i18n.t('rescue.done'));
  await app.ports.openPage('options', '#accounts');
}

interface CopiesProps {
  copies: StoredCopy[];
  onRescue(place: string, passphrase: string): Promise<void>;
  onDownload(copy: StoredCopy): void;
}

function Copies({ copies, onRescue, onDownload }: CopiesProps) {
  const [passphrase, setPassphrase] = useState('');
  const [opened, setOpened] = useState<ReadonlyMap<string, Opened>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const best = copies.find(({ place }) => opened.get(place)?.accounts);

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy || passphrase === '') return;
    setBusy(true);
    setOpened(await tryAll(copies, passphrase));
    setBusy(false);
  };

  return (
    <section class="card stack">
      <div>
        <h2>{i18n.t('rescue.copies')}</h2>
        <p class="muted small">{i18n.t('rescue.copiesText')}</p>
      </div>
      {copies.length === 0 && <p class="muted">{i18n.t('rescue.none')}</p>}
      <ul class="rows">
        {copies.map((copy) => (
          <li key={copy.place}>
            <span>
              {copy.file ? dateTime(copy.file.saved) : i18n.t('rescue.unknownDate')}
              <span class="muted small">
                {placeName(copy.place)}
                {' · '}
                <State copy={copy} opened={opened.get(copy.place)} />
              </span>
            </span>
            <span class="bar">
              {copy.value !== undefined && (
                <button type="button" class="button" data-kind="quiet" onClick={() => onDownload(copy)}>
                  {i18n.t('rescue.download')}
                </button>
              )}
              {opened.get(copy.place)?.accounts && (
                <button
                  type="button"
                  class="button"
                  {...(copy === best ? { 'data-kind': 'primary' } : {})}
                  onClick={() => void onRescue(copy.place, passphrase)}
                >
                  {i18n.t('rescue.restore')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {copies.some(({ file }) => file) && (
        <form class="stack" onSubmit={submit} aria-busy={isBusy}>
          <PassphraseField
            label={i18n.t('state.passphrase')}
            autocomplete="current-password"
            value={passphrase}
            onInput={setPassphrase}
          />
          <div>
            <button
              type="submit"
              class="button"
              data-kind={best ? undefined : 'primary'}
              aria-disabled={isBusy || passphrase === ''}
            >
              {i18n.t(isBusy ? 'rescue.trying' : 'rescue.try')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

/** Damage is what this page is about: elsewhere its sentence sends people here. */
function wrongWith(error: Failure): string {
  const isDamage = error.code === 'vault-damaged' || error.code === 'store-unreadable';
  return isDamage ? i18n.t('backup.unreadable') : explain(toFailureData(error));
}

function State({ copy, opened }: { copy: StoredCopy; opened: Opened | undefined }) {
  if (copy.error) return <span class="bad">{wrongWith(copy.error)}</span>;
  if (!opened) return <>{i18n.t('rescue.untried')}</>;
  if (opened.error) return <span class="bad">{wrongWith(opened.error)}</span>;
  return <b class="good">{counted('rescue.opens', opened.accounts!.length)}</b>;
}
