import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Opened, tryAll } from '../../../lib/app/actions/rescue.ts';
import { counted } from '../../../lib/app/counted.ts';
import { type Failure, toFailureData } from '../../../lib/failure.ts';
import type { StoredCopy } from '../../../lib/vault/store/list-copies.ts';
import { explain } from '../../shared/explain.ts';
import { PassphraseField } from '../../shared/passphrase-field.tsx';
import { dateTime } from '../security/use-security.ts';

function placeName({ place, file }: StoredCopy): string {
  if (place.startsWith('history/')) return i18n.t('rescue.placeHistory');
  if (place.startsWith('aside/')) return i18n.t(file ? 'rescue.placeKept' : 'rescue.placeAside');
  return i18n.t(place === 'mirror' ? 'rescue.placeMirror' : 'rescue.placeCurrent');
}

interface CopiesProps {
  copies: StoredCopy[];
  onRescue(place: string, passphrase: string): Promise<void>;
  onDownload(copy: StoredCopy): void;
}

/** All stored copies of the vault, tried one by one with a passphrase. */
export function CopiesCard({ copies, onRescue, onDownload }: CopiesProps) {
  const [passphrase, setPassphrase] = useState('');
  const [opened, setOpened] = useState<ReadonlyMap<string, Opened>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const id = useId();
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
      <div class="card-title">
        <h2>{i18n.t('rescue.copies')}</h2>
        <p class="muted small">{i18n.t('rescue.copiesText')}</p>
      </div>
      {copies.length === 0 && <p class="muted">{i18n.t('rescue.none')}</p>}
      <ul class="rows">
        {copies.map((copy, index) => (
          <li key={copy.place}>
            <span id={`${id}-${index}`}>
              {copy.file ? dateTime(copy.file.saved) : i18n.t('rescue.unknownDate')}
              <span class="muted small">
                {placeName(copy)}
                {' · '}
                <State copy={copy} opened={opened.get(copy.place)} />
              </span>
            </span>
            <span class="bar">
              {copy.value !== undefined && (
                <button
                  type="button"
                  class="button"
                  data-kind="quiet"
                  aria-describedby={`${id}-${index}`}
                  onClick={() => onDownload(copy)}
                >
                  {i18n.t('rescue.download')}
                </button>
              )}
              {opened.get(copy.place)?.accounts && (
                <button
                  type="button"
                  class="button"
                  {...(copy === best ? { 'data-kind': 'primary' } : {})}
                  aria-describedby={`${id}-${index}`}
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

/** Why a copy does not open. The usual sentence for damage refers to this page, so it is replaced. */
function wrongWith(error: Failure): string {
  const isDamage = error.code === 'vault-damaged' || error.code === 'store-unreadable';
  return isDamage ? i18n.t('backup.unreadable') : explain(toFailureData(error));
}

function State({ copy, opened }: { copy: StoredCopy; opened: Opened | undefined }) {
  if (copy.error) return <span class="bad">{wrongWith(copy.error)}</span>;
  if (!opened) return <>{i18n.t('rescue.untried')}</>;
  if (opened.error) return <span class="bad">{wrongWith(opened.error)}</span>;
  return <b class="good">{counted('rescue.opens', opened.accounts?.length ?? 0)}</b>;
}
