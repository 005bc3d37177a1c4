import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { confirmExport } from '../../../lib/app/actions/security.ts';
import { startTransferWorker } from '../../../lib/app/actions/transfer-worker.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { saveFile } from '../../../lib/download.ts';
import { must } from '../../../lib/must.ts';
import type { Account } from '../../../lib/otp/account.ts';
import type { ExportedFile } from '../../../lib/transfer/export/target.ts';
import { arriving, lossFor } from '../../../lib/transfer/export/write.ts';
import { WarnIcon } from '../../shared/icons.tsx';
import { NewPassphrase } from '../../shared/new-passphrase.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { DESTINATIONS, type Destination } from './destinations.ts';
import { LossReport } from './loss-report.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { ScanCodes } from './scan-codes.tsx';
import './export-view.css';

export interface ExportViewProps {
  app: App;
  /** Ids to export; empty for all. */
  chosen: readonly string[];
  onAll(): void;
}

type Out = { kind: 'codes'; files: ExportedFile[] } | { kind: 'sheet'; accounts: Account[] };

/** Export to other programs: choice of the target, report of what is lost, then the file. */
export function ExportView({ app, chosen, onAll }: ExportViewProps) {
  const destination = useSignal<Destination>(must(DESTINATIONS[0]));
  const out = useSignal<Out | undefined>(undefined);
  const worker = useMemo(startTransferWorker, []);
  useEffect(() => () => worker.stop(), [worker]);
  const accounts = useComputed(() => {
    const ids = new Set(chosen);
    return chosen.length === 0 ? [...app.accounts.value] : app.accounts.value.filter(({ id }) => ids.has(id));
  }).value;
  const { value: to } = destination;
  const going = to.target === 'sheet' ? accounts : arriving(to.target, accounts);

  const write = async (password: string) => {
    if (to.target === 'sheet') {
      out.value = { kind: 'sheet', accounts };
      return;
    }
    const files = await worker.write(to.target, accounts, app.tags.value, password);
    if (to.target === 'google-migration') {
      out.value = { kind: 'codes', files };
      return;
    }
    for (const { name, mime, bytes } of files) saveFile(name, [bytes], mime);
    app.notices.say(i18n.t('backup.check', [files.map(({ name }) => name).join(', ')]));
  };
  const close = () => {
    out.value = undefined;
  };
  const confirmAndWrite = async (passphrase: string) => {
    await confirmExport(app, passphrase);
    await write('');
  };

  if (app.accounts.value.length === 0) return <p class="card muted">{i18n.t('transfer.nothingYet')}</p>;
  if (out.value?.kind === 'codes') return <ScanCodes files={out.value.files} onClose={close} />;
  if (out.value?.kind === 'sheet') return <PrintSheet accounts={out.value.accounts} onClose={close} />;

  const losesNothing = to.target !== 'sheet' && lossFor(to.target, accounts).length === 0;
  return (
    <div class="stack transfer">
      {chosen.length > 0 && (
        <p class="note">
          <span>{counted('transfer.onlyChosen', accounts.length)}</span>
          <button type="button" class="link" onClick={onAll}>
            {i18n.t('transfer.exportAll')}
          </button>
        </p>
      )}
      <DestinationChoice
        chosen={to}
        onChoose={(one) => {
          destination.value = one;
        }}
      />
      <section class="card stack">
        <h2>{i18n.t(losesNothing ? 'transfer.lossTitleNone' : 'transfer.lossTitle', [to.label()])}</h2>
        {to.target === 'sheet' ? (
          <p class="muted">{i18n.t('transfer.sheetLoss')}</p>
        ) : (
          <LossReport losses={lossFor(to.target, accounts)} going={going.length} total={accounts.length} />
        )}
      </section>
      {going.length > 0 && (
        <section class="card stack export-last" key={to.target}>
          {to.kind === 'encrypted' ? (
            <EncryptedExport to={to} onSubmit={write} />
          ) : (
            <PlainExport to={to} onSubmit={confirmAndWrite} />
          )}
        </section>
      )}
    </div>
  );
}

const GROUPS = {
  encrypted: () => i18n.t('transfer.encrypted'),
  plain: () => i18n.t('transfer.plain'),
  other: () => i18n.t('transfer.other'),
};

interface DestinationChoiceProps {
  chosen: Destination;
  onChoose(destination: Destination): void;
}

/** Where the accounts are to go. */
function DestinationChoice({ chosen, onChoose }: DestinationChoiceProps) {
  return (
    <fieldset class="card destinations">
      <legend class="visually-hidden">{i18n.t('transfer.where')}</legend>
      {(['encrypted', 'plain', 'other'] as const).map((kind) => (
        // Some programs are in two of the groups, under the same name.
        <fieldset class="destination-group" key={kind} aria-labelledby={`to-${kind}`}>
          <h2 id={`to-${kind}`}>{GROUPS[kind]()}</h2>
          <div class="destination-list">
            {DESTINATIONS.filter((one) => one.kind === kind).map((one) => (
              <label class="destination" key={one.target}>
                <input
                  type="radio"
                  name="destination"
                  value={one.target}
                  checked={one.target === chosen.target}
                  onInput={() => onChoose(one)}
                />
                <span>{one.label()}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}

interface LastStepProps {
  to: Destination;
  /** Writes the file. Rejects with a `Failure` to show. */
  onSubmit(passphrase: string): Promise<void>;
}

/** Asks for the vault's passphrase before secrets leave it unencrypted. */
function PlainExport({ to, onSubmit }: LastStepProps) {
  return (
    <>
      <p class="note" data-tone="warn">
        <WarnIcon />
        <span>{i18n.t(to.kind === 'plain' ? 'transfer.plainWarning' : 'transfer.shownWarning')}</span>
      </p>
      <ConfirmForm
        submitLabel={i18n.t(to.kind === 'plain' ? 'transfer.saveFile' : 'transfer.show')}
        onSubmit={onSubmit}
      />
    </>
  );
}

/** Asks for the passphrase of the new file. */
function EncryptedExport({ to, onSubmit }: LastStepProps) {
  return (
    <>
      <p class="muted">{i18n.t(to.target === '2fas-encrypted' ? 'transfer.asciiPassword' : 'transfer.newPassword')}</p>
      <NewPassphrase
        label={i18n.t('transfer.password')}
        submitLabel={i18n.t('transfer.saveFile')}
        onSubmit={onSubmit}
      />
    </>
  );
}
