import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import { shownName } from '../../../lib/app/shown-name.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { formatOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import { writeSecret } from '../../../lib/otp/secret-text.ts';
import { qrPath } from '../../../lib/picture/qr/write/draw.ts';
import { encodeQr } from '../../../lib/picture/qr/write/encode.ts';
import './print-sheet.css';

export interface PrintSheetProps {
  accounts: readonly Account[];
  onClose(): void;
}

/** A sheet to print: each account's QR code, and its secret as text in case no camera can read that. */
export function PrintSheet({ accounts, onClose }: PrintSheetProps) {
  return (
    <div class="stack">
      <div class="bar print-tools">
        <p class="muted toolbar-search">{i18n.t('transfer.sheetHint')}</p>
        <button type="button" class="button" onClick={onClose}>
          {i18n.t('common.close')}
        </button>
        <button type="button" class="button" data-kind="primary" onClick={() => print()}>
          {i18n.t('transfer.print')}
        </button>
      </div>
      <article class="print-sheet">
        <header>
          <h2>{i18n.t('transfer.sheetTitle')}</h2>
          <p>
            {counted('transfer.sheetMade', accounts.length, [
              new Date().toLocaleDateString(document.documentElement.lang || undefined),
              String(accounts.length),
            ])}
          </p>
        </header>
        <ul>
          {accounts.map((account) => (
            <li key={account.id}>
              <SheetCode account={account} />
              <div>
                <h3>{shownName(account)}</h3>
                {account.issuer && <p>{account.account}</p>}
                <p class="print-sheet-secret">{grouped(writeSecret(account.type, account.secret))}</p>
                <p class="print-sheet-facts">{facts(account)}</p>
                {account.note && <p class="print-sheet-note">{account.note}</p>}
              </div>
            </li>
          ))}
        </ul>
      </article>
    </div>
  );
}

/** Modules of quiet zone, as ISO 18004 asks. */
const QUIET = 4;

function SheetCode({ account }: { account: Account }) {
  // The image's URL would only make the code denser.
  const matrix = encodeQr(formatOtpauthUri({ ...account, image: '' }), { errorCorrection: 'M', version: 'fit' });
  const size = matrix.size + 2 * QUIET;
  return (
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={i18n.t('transfer.sheetCode')}
    >
      <rect x={-QUIET} y={-QUIET} width={size} height={size} fill="#fff" />
      <path d={qrPath(matrix)} fill="#000" />
    </svg>
  );
}

function grouped(text: string): string {
  return text.match(/.{1,4}/g)?.join(' ') ?? '';
}

function facts({ type, algorithm, digits, period, counter, pin }: Account): string {
  const time =
    type === 'hotp'
      ? i18n.t('transfer.sheetCounter', [String(counter)])
      : i18n.t('transfer.sheetSeconds', [String(period)]);
  const parts = [type.toUpperCase(), algorithm, i18n.t('transfer.sheetDigits', [String(digits)]), time];
  return [...parts, ...(pin === '' ? [] : [`${i18n.t('form.pin')} ${pin}`])].join(' · ');
}
