import { useSignal } from '@preact/signals';
import type { Ref } from 'preact';
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
  const isTyping = useSignal(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);

  const give = (read: Promise<GivenFile[]>) => {
    read.then(onFiles, onProblem);
  };
  const chosen = (given: File[]) => give(readFiles(given));

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
          aria-expanded={isTyping.value}
          onClick={() => {
            isTyping.value = !isTyping.value;
          }}
        >
          {i18n.t('transfer.pasteText')}
        </button>
        <button type="button" class="button" onClick={onScan}>
          {i18n.t('transfer.scan')}
        </button>
      </div>
      <FileInput inputRef={files} label={i18n.t('transfer.chooseFiles')} testId="import-files" onFiles={chosen} />
      <FileInput inputRef={folder} label={i18n.t('transfer.chooseFolder')} isFolder onFiles={chosen} />
      {isTyping.value && (
        <PastedText
          onText={(text) => {
            isTyping.value = false;
            onFiles(textFile(text));
          }}
        />
      )}
    </section>
  );
}

interface FileInputProps {
  inputRef: Ref<HTMLInputElement>;
  label: string;
  /** Takes a whole folder. */
  isFolder?: boolean;
  testId?: string;
  onFiles(files: File[]): void;
}

/** The browser's file dialog: a button opens it. */
function FileInput({ inputRef, label, isFolder = false, testId, onFiles }: FileInputProps) {
  return (
    <input
      ref={inputRef}
      type="file"
      multiple
      hidden
      aria-label={label}
      data-testid={testId}
      {...(isFolder ? { webkitdirectory: true } : {})}
      onChange={({ currentTarget }) => {
        onFiles([...(currentTarget.files ?? [])]);
        // So that the same file can be chosen again.
        currentTarget.value = '';
      }}
    />
  );
}

/** Text to import, pasted or typed. */
function PastedText({ onText }: { onText(text: string): void }) {
  const text = useSignal('');
  const submit = (event: Event) => {
    event.preventDefault();
    onText(text.value);
  };
  return (
    <form class="stack drop-text" onSubmit={submit} autocomplete="off">
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
  );
}
