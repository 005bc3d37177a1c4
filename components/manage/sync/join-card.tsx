import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import {
  allowAddress,
  type JoinPreview,
  joinSync,
  pairingHost,
  previewJoin,
  suggestedName,
} from '../../../lib/app/actions/sync.ts';
import { toFailureData } from '../../../lib/failure.ts';
import { explain } from '../../shared/explain.ts';
import { SelectField, TextField } from '../../shared/form-fields.tsx';
import { PassphraseField } from '../../shared/passphrase-field.tsx';
import { AccessFields } from './access-fields.tsx';
import { CodeField } from './code-field.tsx';
import { JoinPreviewView } from './join-preview.tsx';
import { NO_ACCESS, type SyncProps } from './props.ts';

const WAYS = ['byCode', 'byPassphrase'] as const;

/** Joins a sync with another device: authorisation, then a preview of the changes. */
export function JoinCard({ app, act }: SyncProps) {
  const [way, setWay] = useState<(typeof WAYS)[number]>('byCode');
  const [access, setAccess] = useState(NO_ACCESS);
  const [code, setCode] = useState('');
  const [words, setWords] = useState('');
  const [secret, setSecret] = useState('');
  const [host, setHost] = useState('');
  const [name, setName] = useState(() => suggestedName(navigator.userAgent));
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [preview, setPreview] = useState<JoinPreview | undefined>();
  const proof = way === 'byCode' ? { code, words, secret: '' } : { code: '', words: '', secret };

  const guarded = async (work: () => Promise<void>) => {
    if (isBusy) return;
    setBusy(true);
    setError('');
    try {
      await work();
    } catch (thrown) {
      setError(explain(toFailureData(thrown)));
    }
    setBusy(false);
  };
  const look = (event: Event) => {
    event.preventDefault();
    void guarded(async () => {
      if (way === 'byPassphrase') await allowAddress(app, access.url);
      else if (host === '') {
        // Decrypting the code takes time, and the permission prompt that follows needs a click of its own.
        setHost(await pairingHost(app, code, words));
        return;
      } else await allowAddress(app, host);
      setPreview(await previewJoin(app, access, proof));
    });
  };
  const join = () =>
    guarded(async () => {
      await joinSync(app, access, proof, name);
      app.notices.say(i18n.t('sync.joined'));
      await act(async () => undefined);
    });

  if (preview)
    return (
      <section class="card stack">
        <h2>{i18n.t('sync.join')}</h2>
        <JoinPreviewView preview={preview} />
        {error && (
          <p class="error" role="alert">
            {error}
          </p>
        )}
        <div class="bar" aria-busy={isBusy}>
          <button type="button" class="button" data-kind="primary" aria-disabled={isBusy} onClick={() => void join()}>
            {i18n.t('sync.joinAct')}
          </button>
          <button type="button" class="button" data-kind="quiet" onClick={() => setPreview(undefined)}>
            {i18n.t('common.cancel')}
          </button>
        </div>
      </section>
    );
  return (
    <form class="card stack" onSubmit={look} aria-busy={isBusy}>
      <div>
        <h2>{i18n.t('sync.join')}</h2>
        <p class="muted small">{i18n.t('sync.joinText')}</p>
      </div>
      <SelectField
        label={i18n.t('sync.joinAct')}
        value={way}
        options={WAYS.map((value) => ({ value, label: i18n.t(`sync.${value}`) }))}
        onInput={(next) => {
          setWay(next);
          setError('');
        }}
      />
      {way === 'byCode' ? (
        <>
          <CodeField
            app={app}
            value={code}
            onInput={(text) => {
              setCode(text);
              setHost('');
            }}
          />
          <TextField
            label={i18n.t('sync.words')}
            hint={i18n.t('sync.wordsHint')}
            value={words}
            maxLength={256}
            {...(error && { error })}
            onInput={(text) => {
              setWords(text);
              setHost('');
            }}
          />
        </>
      ) : (
        <>
          <AccessFields access={access} error="" onInput={setAccess} />
          <PassphraseField
            label={i18n.t('sync.secret')}
            autocomplete="current-password"
            value={secret}
            error={error}
            onInput={setSecret}
          />
          <p class="hint">{i18n.t('sync.secretHint')}</p>
        </>
      )}
      <TextField label={i18n.t('sync.deviceName')} value={name} maxLength={64} onInput={setName} />
      <div class="bar">
        <button type="submit" class="button" data-kind="primary" aria-disabled={isBusy}>
          {host === '' || way === 'byPassphrase' ? i18n.t('sync.look') : i18n.t('sync.allow', [new URL(host).host])}
        </button>
      </div>
    </form>
  );
}
