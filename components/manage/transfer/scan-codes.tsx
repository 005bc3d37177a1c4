import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '../../../lib/download.ts';
import type { ExportedFile } from '../../../lib/transfer/export/target.ts';
import './scan-codes.css';

export interface ScanCodesProps {
  files: readonly ExportedFile[];
  onClose(): void;
}

/** Transfer codes to scan from the screen, one after another. */
export function ScanCodes({ files, onClose }: ScanCodesProps) {
  const [index, setIndex] = useState(0);
  const urls = useMemo(
    () => files.map(({ bytes, mime }) => URL.createObjectURL(new Blob([bytes], { type: mime }))),
    [files],
  );
  useEffect(
    () => () => {
      for (const url of urls) URL.revokeObjectURL(url);
    },
    [urls],
  );
  return (
    <section class="card stack scan-codes">
      <div class="card-title">
        <h2>{i18n.t('transfer.scanTitle')}</h2>
        <p class="muted small">{i18n.t('transfer.scanText')}</p>
      </div>
      <img src={urls[index]} alt={i18n.t('transfer.scanOf', [String(index + 1), String(files.length)])} />
      {files.length > 1 && (
        <div class="bar">
          <button type="button" class="button" disabled={index === 0} onClick={() => setIndex(index - 1)}>
            {i18n.t('transfer.previous')}
          </button>
          <span class="scan-place" role="status">
            {i18n.t('transfer.scanOf', [String(index + 1), String(files.length)])}
          </span>
          <button
            type="button"
            class="button"
            disabled={index === files.length - 1}
            onClick={() => setIndex(index + 1)}
          >
            {i18n.t('transfer.next')}
          </button>
        </div>
      )}
      <div class="bar">
        <button
          type="button"
          class="button"
          onClick={() => {
            for (const { name, mime, bytes } of files) saveFile(name, [bytes], mime);
          }}
        >
          {i18n.t('transfer.savePictures')}
        </button>
        <button type="button" class="button" data-kind="primary" onClick={onClose}>
          {i18n.t('common.close')}
        </button>
      </div>
    </section>
  );
}
