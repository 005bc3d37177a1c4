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
import type { App } from '../../../lib/app/state/app.ts';
import { SelectField, TextField } from '../../shared/form-fields.tsx';
import { PassphraseField } from '../../shared/passphrase-field.tsx';
import { useAttempt } from '../../shared/use-attempt.ts';
import { AccessFields } from './access-fields.tsx';
import { CodeField } from './code-field.tsx';
import { JoinPreviewCard } from './join-preview.tsx';
import { NO_ACCESS, type SyncProps } from './props.ts';

const WAYS = ['byCode', 'byPassphrase'] as const;
type Way = (typeof WAYS)[number];

const NOTHING_TYPED = { access: NO_ACCESS, code: '', words: '', secret: '' };
type Typed = typeof NOTHING_TYPED;

/** Joins a sync with another device: authorisation, then a preview of the changes. */
export function JoinCard({ app, act }: SyncProps) {
  const [way, setWay] = useState<Way>('byCode');
  const [typed, setTyped] = useState(NOTHING_TYPED);
  /** Address in the pairing code, once it was decrypted. */
  const [host, setHost] = useState('');
  const [name, setName] = useState(() => suggestedName(navigator.userAgent));
  const [preview, setPreview] = useState<JoinPreview | undefined>();
  const { error, isBusy, attempt, clear } = useAttempt();
  const { access, code, words, secret } = typed;
  const proof = way === 'byCode' ? { code, words, secret: '' } : { code: '', words: '', secret };

  const look = (event: Event) => {
    event.preventDefault();
    void attempt(async () => {
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
    attempt(async () => {
      await joinSync(app, access, proof, name);
      app.notices.say(i18n.t('sync.joined'));
      await act(async () => undefined);
    });
  const type = (change: Partial<Typed>) => {
    // A code that is read from a picture or the camera comes later, from an older rendering.
    setTyped((now) => ({ ...now, ...change }));
    if (change.code !== undefined || change.words !== undefined) setHost('');
  };

  if (preview)
    return (
      <JoinPreviewCard
        preview={preview}
        error={error}
        isBusy={isBusy}
        onJoin={() => void join()}
        onCancel={() => setPreview(undefined)}
      />
    );
  return (
    <form class="card stack" onSubmit={look} aria-busy={isBusy}>
      <div class="card-title">
        <h2>{i18n.t('sync.join')}</h2>
        <p class="muted small">{i18n.t('sync.joinText')}</p>
      </div>
      <SelectField
        label={i18n.t('sync.joinAct')}
        value={way}
        options={WAYS.map((value) => ({
          value,
          label: i18n.t(value === 'byCode' ? 'sync.byCode' : 'sync.byPassphrase'),
        }))}
        onInput={(next) => {
          setWay(next);
          clear();
        }}
      />
      {way === 'byCode' ? (
        <CodeFields app={app} typed={typed} error={error} onInput={type} />
      ) : (
        <PassphraseFields typed={typed} error={error} onInput={type} />
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

interface FieldsProps {
  typed: Typed;
  error: string;
  onInput(change: Partial<Typed>): void;
}

/** The pairing code of another device, and its words. */
function CodeFields({ app, typed, error, onInput }: FieldsProps & { app: App }) {
  return (
    <>
      <CodeField app={app} value={typed.code} onInput={(code) => onInput({ code })} />
      <TextField
        label={i18n.t('sync.words')}
        hint={i18n.t('sync.wordsHint')}
        value={typed.words}
        maxLength={256}
        {...(error && { error })}
        onInput={(words) => onInput({ words })}
      />
    </>
  );
}

/** The storage, and the passphrase by which a device may join without another one at hand. */
function PassphraseFields({ typed, error, onInput }: FieldsProps) {
  return (
    <>
      <AccessFields access={typed.access} error="" onInput={(access) => onInput({ access })} />
      <PassphraseField
        label={i18n.t('sync.secret')}
        autocomplete="current-password"
        value={typed.secret}
        error={error}
        onInput={(secret) => onInput({ secret })}
      />
      <p class="hint">{i18n.t('sync.secretHint')}</p>
    </>
  );
}
