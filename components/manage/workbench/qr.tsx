import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { nameOf } from '../../../lib/app/state/order.ts';
import { fileNameOf, saveFile } from '../../../lib/download.ts';
import { Failure } from '../../../lib/failure.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { formatOtpauthUri } from '../../../lib/otp/otpauth-uri.ts';
import {
  DEFAULT_QR_STYLE,
  isHardToRead,
  QR_STYLE_BOUNDS,
  type QrStyle,
  qrPixels,
  qrPng,
  qrSvg,
} from '../../../lib/picture/qr/write/draw.ts';
import {
  ERROR_CORRECTIONS,
  type ErrorCorrection,
  encodeQr,
  QR_VERSIONS,
  type QrMatrix,
} from '../../../lib/picture/qr/write/encode.ts';
import { explain } from '../../shared/explain.ts';
import { SelectField } from '../../shared/form-fields.tsx';
import { WarnIcon } from '../../shared/icons.tsx';
import { QrPicture } from '../../shared/qr-picture.tsx';

const ECC_LABELS: Record<ErrorCorrection, string> = { L: 'L · 7 %', M: 'M · 15 %', Q: 'Q · 25 %', H: 'H · 30 %' };
const VERSIONS = Array.from({ length: QR_VERSIONS.max }, (_, i) => String(i + QR_VERSIONS.min));

interface QrOptions {
  errorCorrection: ErrorCorrection;
  /** A version, or `fit` for the smallest one. */
  version: string;
}

/** The QR code of a provisioning URI, with all options of how to draw it. */
export function WorkbenchQr({ account }: { account: Account }) {
  const [options, setOptions] = useState<QrOptions>({ errorCorrection: 'M', version: 'fit' });
  const [style, setStyle] = useState(DEFAULT_QR_STYLE);
  const uri = formatOtpauthUri(account);

  const drawn = useMemo((): QrMatrix | Failure => {
    try {
      const { errorCorrection, version } = options;
      return encodeQr(uri, { errorCorrection, version: version === 'fit' ? 'fit' : Number(version) });
    } catch (error) {
      if (error instanceof Failure) return error;
      throw error;
    }
  }, [uri, options]);
  const matrix = drawn instanceof Failure ? undefined : drawn;

  return (
    <>
      {matrix ? (
        <figure class="workbench-figure">
          <QrPicture matrix={matrix} style={style} label={i18n.t('qr.label', [nameOf(account)])} />
          <figcaption class="muted">
            {i18n.t('workbench.figures', [matrix.version, matrix.size, qrPixels(matrix, style)])}
          </figcaption>
        </figure>
      ) : (
        <p class="note" data-tone="danger" role="alert">
          <WarnIcon />
          {explain(drawn as Failure)}
        </p>
      )}
      {isHardToRead(style) && (
        <p class="note" data-tone="warn">
          <WarnIcon />
          {i18n.t('workbench.hardToRead')}
        </p>
      )}
      <QrFields options={options} style={style} onOptions={setOptions} onStyle={setStyle} />
      {matrix && <SaveBar matrix={matrix} style={style} account={account} />}
    </>
  );
}

interface QrFieldsProps {
  options: QrOptions;
  style: QrStyle;
  onOptions(options: QrOptions): void;
  onStyle(style: QrStyle): void;
}

function QrFields({ options, style, onOptions, onStyle }: QrFieldsProps) {
  const change = (patch: Partial<QrStyle>) => onStyle({ ...style, ...patch });
  return (
    <div class="form-grid">
      <SelectField
        label={i18n.t('workbench.errorCorrection')}
        value={options.errorCorrection}
        options={ERROR_CORRECTIONS.map((value) => ({ value, label: ECC_LABELS[value] }))}
        onInput={(errorCorrection) => onOptions({ ...options, errorCorrection })}
      />
      <SelectField
        label={i18n.t('workbench.version')}
        value={options.version}
        options={[
          { value: 'fit', label: i18n.t('workbench.versionFit') },
          ...VERSIONS.map((value) => ({ value, label: value })),
        ]}
        onInput={(version) => onOptions({ ...options, version })}
      />
      <NumberField
        label={i18n.t('workbench.boxSize')}
        value={style.boxSize}
        bounds={QR_STYLE_BOUNDS.boxSize}
        onInput={(boxSize) => change({ boxSize })}
      />
      <NumberField
        label={i18n.t('workbench.border')}
        value={style.border}
        bounds={QR_STYLE_BOUNDS.border}
        onInput={(border) => change({ border })}
      />
      <ColourField label={i18n.t('workbench.dark')} value={style.dark} onInput={(dark) => change({ dark })} />
      <ColourField label={i18n.t('workbench.light')} value={style.light} onInput={(light) => change({ light })} />
    </div>
  );
}

interface SaveBarProps {
  matrix: QrMatrix;
  style: QrStyle;
  account: Account;
}

function SaveBar({ matrix, style, account }: SaveBarProps) {
  const name = fileNameOf(`${account.issuer} ${account.account}`.trim(), 'otpauth');
  return (
    <div class="bar">
      <button
        type="button"
        class="button"
        onClick={async () => saveFile(`${name}.png`, [await qrPng(matrix, style)], 'image/png')}
      >
        {i18n.t('workbench.savePng')}
      </button>
      <button
        type="button"
        class="button"
        onClick={() => saveFile(`${name}.svg`, [qrSvg(matrix, style)], 'image/svg+xml')}
      >
        {i18n.t('workbench.saveSvg')}
      </button>
    </div>
  );
}

interface NumberFieldProps {
  label: string;
  value: number;
  bounds: { min: number; max: number };
  onInput(value: number): void;
}

function NumberField({ label, value, bounds: { min, max }, onInput }: NumberFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type="number"
        min={min}
        max={max}
        value={value}
        onInput={(event) => {
          const next = event.currentTarget.valueAsNumber;
          if (Number.isInteger(next) && next >= min && next <= max) onInput(next);
        }}
      />
    </div>
  );
}

function ColourField({ label, value, onInput }: { label: string; value: string; onInput(value: string): void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} class="input" type="color" value={value} onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
