import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isReportable } from '../../../lib/app/actions/file-case.ts';
import type { IncomingFile } from '../../../lib/app/actions/importing.ts';
import { counted } from '../../../lib/app/counted.ts';
import { formatName } from '../../../lib/transfer/registry.ts';
import { explain } from '../../shared/explain.ts';
import { IconButton } from '../../shared/icon-button.tsx';
import { WarnIcon } from '../../shared/icons.tsx';
import { CheckIcon, CloseIcon, CopyIcon, LockIcon } from '../../shared/list-icons.tsx';
import { PassphraseField } from '../../shared/passphrase-field.tsx';
import './file-list.css';

export interface FileListProps {
  files: readonly IncomingFile[];
  onPassword(id: number, password: string): void;
  onRemove(id: number): void;
  /** Copies what a file that was not read is built like. */
  onCopyCase(file: IncomingFile): void;
  onCancel(): void;
}

/** The files to import, each with its state; a password field only where one is needed. */
export function FileList({ files, onPassword, onRemove, onCopyCase, onCancel }: FileListProps) {
  const reading = files.findIndex(({ state }) => state === 'reading' || state === 'waiting');
  return (
    <section class="card stack" aria-label={i18n.t('transfer.files')}>
      {reading >= 0 && (
        <div class="reading">
          <progress
            aria-label={i18n.t('transfer.reading')}
            max={files.length}
            {...(files.length > 1 ? { value: reading } : {})}
          />
          <p class="muted small" role="status">
            {i18n.t('transfer.readingHint')}
          </p>
          <button type="button" class="button" onClick={onCancel}>
            {i18n.t('transfer.stop')}
          </button>
        </div>
      )}
      <Collapsed count={files.length} isCollapsed={files.every(({ state }) => state === 'read')}>
        <ul class="files">
          {files.map((file) => (
            <li key={file.id} data-state={file.state}>
              <span class="file-icon">
                <StateIcon state={file.state} />
              </span>
              <div class="file-text">
                <b>{file.name || i18n.t('transfer.pasted')}</b>
                <span class="muted small">{describe(file)}</span>
                {file.state === 'locked' && (
                  <PasswordForm isWrong={file.isWrong} onPassword={(password) => onPassword(file.id, password)} />
                )}
                {isReportable(file) && (
                  <button type="button" class="button" data-kind="quiet" onClick={() => onCopyCase(file)}>
                    <CopyIcon size={16} />
                    {i18n.t('why.copy')}
                  </button>
                )}
              </div>
              <IconButton
                label={i18n.t('transfer.removeFile', [file.name || i18n.t('transfer.pasted')])}
                onClick={() => onRemove(file.id)}
              >
                <CloseIcon size={16} />
              </IconButton>
            </li>
          ))}
        </ul>
      </Collapsed>
    </section>
  );
}

/** A one-line summary once all files are read. */
function Collapsed({
  count,
  isCollapsed,
  children,
}: {
  count: number;
  isCollapsed: boolean;
  children: ComponentChildren;
}) {
  if (!isCollapsed) return <>{children}</>;
  return (
    <details>
      <summary class="files-all">
        <CheckIcon />
        {i18n.t('transfer.files')}: {count}
      </summary>
      {children}
    </details>
  );
}

function StateIcon({ state }: { state: IncomingFile['state'] }) {
  if (state === 'read') return <CheckIcon />;
  if (state === 'locked') return <LockIcon />;
  return state === 'failed' ? <WarnIcon /> : <span class="spinner" aria-hidden="true" />;
}

function describe({ state, result, error }: IncomingFile): string {
  if (state === 'read' && result) {
    const name = formatName(result.format);
    const { length } = result.accounts;
    return length === 0
      ? i18n.t('transfer.readNone', [name])
      : counted('transfer.readSome', length, [String(length), name]);
  }
  if (state === 'failed' && error) return explain(error);
  if (state === 'locked') return i18n.t('transfer.locked');
  return i18n.t(state === 'reading' ? 'transfer.reading' : 'transfer.waiting');
}

function PasswordForm({ isWrong, onPassword }: { isWrong: boolean; onPassword(password: string): void }) {
  const [password, setPassword] = useState('');
  return (
    <form
      class="file-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onPassword(password);
      }}
    >
      <PassphraseField
        label={i18n.t('transfer.password')}
        autocomplete="current-password"
        value={password}
        autofocus
        {...(isWrong ? { error: i18n.t('transfer.passwordWrong') } : {})}
        onInput={setPassword}
      />
      <button type="submit" class="button" data-kind="primary">
        {i18n.t('transfer.open')}
      </button>
    </form>
  );
}
