import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PassphraseField } from './passphrase-field.tsx';
import { useAttempt } from './use-attempt.ts';

export interface BackupFileProps {
  chooseLabel: string;
  openLabel: string;
  /** Title of a card, which the button stands beside. */
  title?: ComponentChildren;
  /** A file that was chosen elsewhere. */
  given?: File | undefined;
  /** Rejects with a `Failure` to show. */
  onOpen(bytes: Uint8Array, passphrase: string): Promise<void>;
}

/** Choosing a `.watchword` file and giving its passphrase. */
export function BackupFile({ chooseLabel, openLabel, title, given, onOpen }: BackupFileProps) {
  const [file, setFile] = useState<File | undefined>();
  const [passphrase, setPassphrase] = useState('');
  const { error, isBusy, attempt, clear } = useAttempt();
  const input = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (given) setFile(given);
  }, [given]);
  // A browser heeds `autofocus` once in a page, which may have had another field to begin with.
  useEffect(() => field.current?.focus(), [file]);

  const submit = (event: Event) => {
    event.preventDefault();
    if (!file || passphrase === '') return;
    void attempt(async () => onOpen(new Uint8Array(await file.arrayBuffer()), passphrase));
  };

  return (
    <form class="stack" onSubmit={submit} aria-busy={isBusy}>
      <input
        ref={input}
        type="file"
        accept=".watchword,application/json"
        hidden
        onInput={(event) => {
          setFile(event.currentTarget.files?.[0]);
          clear();
        }}
      />
      <div class={title ? 'card-head' : 'bar'}>
        {title}
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {chooseLabel}
        </button>
        {file && !title && <span class="file-name">{file.name}</span>}
      </div>
      {file && title && <p class="file-name">{file.name}</p>}
      {file && (
        <>
          <PassphraseField
            label={i18n.t('backup.passphrase')}
            autocomplete="current-password"
            value={passphrase}
            error={error}
            inputRef={field}
            onInput={(value) => {
              setPassphrase(value);
              clear();
            }}
          />
          <div>
            <button type="submit" class="button" data-kind="primary" aria-disabled={isBusy || passphrase === ''}>
              {openLabel}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
