import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { ExportView } from './export-view.tsx';
import { ImportView } from './import-view.tsx';
import './transfer.css';
import type { SectionProps } from '../section.ts';

/** Ids after the slash of `#transfer/…`: the accounts to export; empty for all. */
function chosenIds(): string[] {
  return location.hash.split('/')[1]?.split(',').filter(Boolean) ?? [];
}

/** Import and export. */
export function TransferSection({ app }: SectionProps) {
  const chosen = useSignal(chosenIds());
  const tab = useSignal<'import' | 'export'>(location.hash.includes('/') ? 'export' : 'import');
  const { disableImport, disableExport } = app.settings.value.managed;
  const isOff = tab.value === 'import' ? disableImport : disableExport;
  return (
    <div class="stack">
      <div class="tabs" role="tablist" aria-label={i18n.t('transfer.title')}>
        {(['import', 'export'] as const).map((id) => (
          <button
            type="button"
            role="tab"
            key={id}
            aria-selected={tab.value === id}
            onClick={() => {
              tab.value = id;
            }}
          >
            {i18n.t(id === 'import' ? 'transfer.import' : 'transfer.export')}
          </button>
        ))}
      </div>
      {isOff ? (
        <p class="card muted">{i18n.t(tab.value === 'import' ? 'managed.importOff' : 'managed.exportOff')}</p>
      ) : tab.value === 'import' ? (
        <ImportView app={app} />
      ) : (
        <ExportView
          app={app}
          chosen={chosen.value}
          onAll={() => {
            chosen.value = [];
          }}
        />
      )}
    </div>
  );
}
