import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyText } from '../../../lib/app/actions/copy-text.ts';
import { copyFileCase } from '../../../lib/app/actions/file-case.ts';
import { readPaste } from '../../../lib/app/actions/gather-files.ts';
import { takeHandedOver } from '../../../lib/app/actions/handed-over.ts';
import { createImporting } from '../../../lib/app/actions/importing.ts';
import { applyImport, lastImport, undoImport } from '../../../lib/app/actions/transfer.ts';
import { startTransferWorker } from '../../../lib/app/actions/transfer-worker.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { type Choice, defaultChoice, importPatch, importRows, leftOut } from '../../../lib/app/state/import-rows.ts';
import { fullName } from '../../../lib/otp/account.ts';
import { usePaste } from '../../shared/use-paste.ts';
import { DropZone } from './drop-zone.tsx';
import { FileList } from './file-list.tsx';
import { ImportDone } from './import-done.tsx';
import { ImportTable } from './import-table.tsx';
import { ProblemList, problemTexts } from './problem-list.tsx';

/** Import from other programs: choose files, read, review, then save everything at once. */
export function ImportView({ app }: { app: App }) {
  const { importing, rows, choices, count, locked, isBusy, choose, remove, save, start, takeBack } = useImport(app);
  const files = importing.files.value;
  usePaste((data, isInField) => {
    if (isInField) return false;
    void readPaste(data).then((given) => importing.add(given));
    return true;
  });

  if (lastImport.value)
    return (
      <ImportDone
        added={lastImport.value.added}
        replaced={lastImport.value.replaced}
        onUndo={() => void takeBack()}
        left={lastImport.value.left}
        onOpenLocked={() => {
          lastImport.value = undefined;
        }}
        onCopy={(text) => void copyText(app, text, i18n.t('transfer.leftCopied'))}
        onMore={start}
      />
    );
  return (
    <div class="stack transfer">
      <DropZone
        isSmall={files.length > 0}
        onFiles={(given) => importing.add(given)}
        onScan={() => void app.ports.openPage('scan')}
        onProblem={(error) => app.notices.problem(error)}
      />
      {files.length > 0 && (
        <FileList
          files={files}
          onPassword={(id, password) => importing.enterPassword(id, password)}
          onRemove={remove}
          onCopyCase={(file) => void copyFileCase(app, file)}
          onCancel={() => importing.cancel()}
        />
      )}
      {rows.length === 0 && <ProblemList files={files} />}
      {rows.length > 0 && (
        <>
          <ImportTable
            rows={rows}
            choices={choices}
            tagLooks={app.tags.value}
            clock={app.clock}
            unreadable={files.reduce((sum, { result }) => sum + (result?.problems.length ?? 0), 0)}
            problems={({ isOpen } = { isOpen: false }) => (
              <ProblemList files={files} isClosed={!isOpen} key={String(isOpen)} />
            )}
            onChoose={choose}
          />
          <ImportFoot
            count={count}
            locked={locked.length}
            isBusy={isBusy}
            onCancel={start}
            onSave={() => void save()}
          />
        </>
      )}
    </div>
  );
}

/** The files of an import, what to do with each account in them, and saving all at once. */
function useImport(app: App) {
  const importing = useMemo(() => createImporting(startTransferWorker), []);
  const changed = useSignal<ReadonlyMap<number, Choice>>(new Map());
  const isSaving = useSignal(false);
  useEffect(() => {
    const given = takeHandedOver();
    if (given.length > 0) lastImport.value = undefined;
    importing.add(given);
    return () => importing.clear();
  }, [importing]);
  const rows = useComputed(() => {
    const read = importing.files.value.flatMap(({ name, result }) =>
      result ? [{ name, accounts: result.accounts }] : [],
    );
    return importRows(read, app.accounts.value);
  }).value;
  const choices = rows.map((row, i) => changed.value.get(i) ?? defaultChoice(row));
  const files = importing.files.value;
  const isReading = files.some(({ state }) => state === 'waiting' || state === 'reading');
  const locked = files.filter(({ state }) => state === 'locked');
  const count = choices.filter((choice) => choice !== 'skip').length;

  const start = () => {
    importing.clear();
    changed.value = new Map();
    lastImport.value = undefined;
  };
  const save = async () => {
    if (isSaving.value || count === 0) return;
    isSaving.value = true;
    // Of two files that say something of a tag, the first is believed.
    const given = new Map(files.toReversed().flatMap(({ result }) => [...(result?.looks ?? [])]));
    const undo = await applyImport(app, importPatch(rows, choices, { own: app.tags.value, given }));
    isSaving.value = false;
    if (!undo) return;
    const left = {
      locked: locked.map(({ name }) => name),
      unreadable: problemTexts(files),
      skipped: leftOut(rows, choices).map(fullName),
    };
    // Locked files stay, to be opened afterwards.
    for (const { id, state } of files) if (state !== 'locked') importing.remove(id);
    changed.value = new Map();
    lastImport.value = { undo, added: undo.remove.length, replaced: undo.put.length, left };
  };
  const takeBack = async () => {
    if (lastImport.value && (await undoImport(app, lastImport.value.undo))) lastImport.value = undefined;
  };
  const choose = (chosen: ReadonlyMap<number, Choice>) => {
    changed.value = new Map([...changed.value, ...chosen]);
  };
  const remove = (id: number) => {
    importing.remove(id);
    changed.value = new Map();
  };
  const isBusy = isReading || isSaving.value;
  return { importing, rows, choices, count, locked, isBusy, choose, remove, save, start, takeBack };
}

interface ImportFootProps {
  /** How many accounts are to be saved. */
  count: number;
  /** How many files wait for a password. */
  locked: number;
  isBusy: boolean;
  onCancel(): void;
  onSave(): void;
}

function ImportFoot({ count, locked, isBusy, onCancel, onSave }: ImportFootProps) {
  return (
    <div class="bar transfer-foot">
      <span class="muted" role="status">
        {locked > 0 ? counted('transfer.stillLocked', locked) : i18n.t('transfer.notSaved')}
      </span>
      <button type="button" class="button" onClick={onCancel}>
        {i18n.t('common.cancel')}
      </button>
      <button
        type="button"
        class="button"
        data-kind="primary"
        aria-disabled={isBusy || count === 0}
        onClick={() => !isBusy && onSave()}
      >
        {count === 0
          ? i18n.t('transfer.nothingChosen')
          : counted(locked > 0 ? 'transfer.saveWithout' : 'transfer.save', count)}
      </button>
    </div>
  );
}
