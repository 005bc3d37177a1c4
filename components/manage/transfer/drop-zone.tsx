import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type GivenFile, readDrop, readFiles, textFile } from '../../../lib/app/actions/gather-files.ts';
import { TextField } from '../../shared/form-fields.tsx';
import { ImportIcon } from '../../shared/icons.tsx';
import './drop-zone.css';

export interface DropZoneProps {
  /** Less prominent, once there are files. */
  isSmall: boolean;
  onFiles(files: GivenFile[]): void;
  /** Opens the page that reads codes from a camera or another window. */
  onScan(): void;
  onProblem(error: unknown): void;
}

/** Where files, pictures and folders are dropped or chosen, and text is pasted. */
export function DropZone({ isSmall, onFiles, onScan, onProblem }: DropZoneProps) {
  const isOver = useSignal(false);
  const text = useSignal<string | undefined>(undefined);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const give = (read: Promise<GivenFile[]>) => {
    read.then(onFiles, onProblem);
  };
  const chosen = (input: HTMLInputElement) => {
    give(readFiles([...(input.files ?? [])]));
    // So that the same file can be chosen again.
    input.value = '';
  };
  const submitText = (event: Event) => {
    event.preventDefault();
    onFiles(textFile(text.value ?? ''));
    text.value = undefined;
  };

  return (
    <section
      class="card drop"
      aria-label={i18n.t('transfer.dropTitle')}
      data-over={isOver.value || undefined}
      data-small={isSmall || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        if (event.dataTransfer) give(readDrop(event.dataTransfer));
      }}
    >
      <span class="drop-icon">
        <ImportIcon size={28} />
      </span>
      <h2>{i18n.t('transfer.dropTitle')}</h2>
      {!isSmall && <p class="muted">{i18n.t('transfer.dropText')}</p>}
      <div class="bar drop-ways">
        <button
          type="button"
          class="button"
          data-kind={isSmall ? undefined : 'primary'}
          onClick={() => files.current?.click()}
        >
          {i18n.t('transfer.chooseFiles')}
        </button>
        <button type="button" class="button" onClick={() => folder.current?.click()}>
          {i18n.t('transfer.chooseFolder')}
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={text.value !== undefined}
          onClick={() => {
            text.value = text.value === undefined ? '' : undefined;
          }}
        >
          {i18n.t('transfer.pasteText')}
        </button>
        <button type="button" class="button" onClick={onScan}>
          {i18n.t('transfer.scan')}
        </button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={i18n.t('transfer.chooseFiles')}
        data-testid="import-files"
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={i18n.t('transfer.chooseFolder')}
        {...{ webkitdirectory: true }}
        onChange={(event) => chosen(event.currentTarget)}
      />
      {text.value !== undefined && (
        <form class="stack drop-text" onSubmit={submitText} autocomplete="off">
          <TextField
            label={i18n.t('transfer.text')}
            hint={i18n.t('transfer.textHint')}
            lines={5}
            isMono
            autofocus
            value={text.value}
            onInput={(value) => {
              text.value = value;
            }}
          />
          <button type="submit" class="button" data-kind="primary">
            {i18n.t('transfer.readText')}
          </button>
        </form>
      )}
    </section>
  );
}
