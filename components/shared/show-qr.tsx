import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyText } from '../../lib/app/actions/copy-text.ts';
import { confirmExport } from '../../lib/app/actions/security.ts';
import { shownName } from '../../lib/app/shown-name.ts';
import { type App, asSaved } from '../../lib/app/state/app.ts';
import type { Account } from '../../lib/otp/account.ts';
import { formatOtpauthUri } from '../../lib/otp/otpauth-uri.ts';
import { DEFAULT_QR_STYLE } from '../../lib/picture/qr/write/draw.ts';
import type { QrMatrix } from '../../lib/picture/qr/write/encode.ts';
import { ConfirmPassphrase } from './confirm-passphrase.tsx';
import { WarnIcon } from './icons.tsx';
import { CopyIcon } from './list-icons.tsx';
import { LiveCode } from './live-code.tsx';
import { QrPicture } from './qr-picture.tsx';
import './qr.css';

/** ms that a secret stays visible before the passphrase is required again. */
const SHOWN_MS = 120_000;

/** What the user should know before using this account on two devices. */
function adviceOn({ type }: Account): string {
  if (type === 'hotp') return i18n.t('qr.adviceHotp');
  if (type === 'steam') return i18n.t('qr.adviceSteam');
  if (type === 'motp' || type === 'yandex') return i18n.t('qr.adviceRare');
  return '';
}

/** An account as a QR code, to move it to a phone. Requires the passphrase, and again after SHOWN_MS. */
export function ShowQr({ app, account: given }: { app: App; account: Account }) {
  const account = asSaved(app, given);
  const [matrix, setMatrix] = useState<QrMatrix | undefined>();

  useEffect(() => {
    if (!matrix) return undefined;
    const timer = setTimeout(() => setMatrix(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [matrix]);

  const confirm = async (passphrase: string) => {
    await confirmExport(app, passphrase);
    // Loaded on demand: few users need the encoder.
    const { encodeQr } = await import('../../lib/picture/qr/write/encode.ts');
    setMatrix(encodeQr(formatOtpauthUri(account), { errorCorrection: 'M', version: 'fit' }));
  };
  const copy = () => copyText(app, formatOtpauthUri(account), i18n.t('qr.linkCopied'));

  const name = shownName(account);
  const advice = adviceOn(account);
  return (
    <div class="qr-view stack">
      <h2 class="qr-name">
        {name} {account.issuer && <span class="muted">{account.account}</span>}
      </h2>
      {matrix ? (
        <>
          <QrPicture matrix={matrix} style={DEFAULT_QR_STYLE} label={i18n.t('qr.label', [name])} />
          <p class="muted qr-hint">{i18n.t('qr.scan')}</p>
          <LiveCode account={account} clock={app.clock} isNamed />
          {advice && (
            <p class="note" data-tone="warn">
              <WarnIcon />
              {advice}
            </p>
          )}
          <button type="button" class="button" onClick={() => void copy()}>
            <CopyIcon />
            {i18n.t('qr.copyLink')}
          </button>
          <p class="muted qr-hint">{i18n.t('qr.secretNote')}</p>
        </>
      ) : (
        <ConfirmPassphrase text={i18n.t('qr.why')} action={i18n.t('qr.show')} onConfirm={confirm} />
      )}
    </div>
  );
}
