import { type QrStyle, qrPath } from '../../lib/picture/qr/write/draw.ts';
import type { QrMatrix } from '../../lib/picture/qr/write/encode.ts';
import './qr.css';

export interface QrPictureProps {
  matrix: QrMatrix;
  style: Pick<QrStyle, 'border' | 'dark' | 'light'>;
  /** Accessible name. */
  label: string;
}

/** A QR code that fills the width it is given, sharp at any size. */
export function QrPicture({ matrix, style: { border, dark, light }, label }: QrPictureProps) {
  const side = matrix.size + 2 * border;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`${-border} ${-border} ${side} ${side}`}
      shape-rendering="crispEdges"
    >
      <rect x={-border} y={-border} width={side} height={side} fill={light} />
      <path fill={dark} d={qrPath(matrix)} />
    </svg>
  );
}
