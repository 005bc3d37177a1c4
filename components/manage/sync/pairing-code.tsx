import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyText } from '../../../lib/app/actions/copy-text.ts';
import { makePairing } from '../../../lib/app/actions/sync.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { DEFAULT_QR_STYLE } from '../../../lib/picture/qr/write/draw.ts';
import { encodeQr, type QrMatrix } from '../../../lib/picture/qr/write/encode.ts';
import { CopyIcon } from '../../shared/list-icons.tsx';
import { QrPicture } from '../../shared/qr-picture.tsx';
import { Dialog } from '../dialog.tsx';
import { dateTime } from '../security/use-security.ts';

/** A pairing code for another device, as a QR code and as text; its words are shown separately. Hidden after ten minutes. */
export function PairingCode({ app, onClose }: { app: App; onClose(): void }) {
  const [code, setCode] = useState<{ text: string; words: string; until: number } | undefined>();
  const [matrix, setMatrix] = useState<QrMatrix | undefined>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    makePairing(app)
      .then((made) => {
        setCode(made);
        setMatrix(encodeQr(made.text, { errorCorrection: 'L', version: 'fit' }));
        timer = setTimeout(onClose, made.until - Date.now());
      })
      .catch((error: unknown) => {
        app.notices.problem(error);
        onClose();
      });
    return () => clearTimeout(timer);
  }, [app]);
  const copy = async () => code && copyText(app, code.text, i18n.t('sync.pairCopied'));
  return (
    <Dialog title={i18n.t('sync.addDevice')} onClose={onClose}>
      <div class="stack sync-dialog sync-pairing" aria-busy={!code}>
        <p>{i18n.t('sync.pairText')}</p>
        {code && matrix && (
          <>
            <QrPicture matrix={matrix} style={DEFAULT_QR_STYLE} label={i18n.t('sync.pairQr')} />
            <p class="sync-words">{i18n.t('sync.pairWords', [code.words])}</p>
            <p class="muted small">{i18n.t('sync.pairUntil', [dateTime(code.until)])}</p>
            <div>
              <button type="button" class="button" onClick={() => void copy()}>
                <CopyIcon />
                {i18n.t('sync.pairCopy')}
              </button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}
