import { imageKind } from '../../../picture/kind.ts';
import { formats } from '../../format.ts';

export const image = formats({
  id: 'qr-image',
  name: 'QR',
  detect: { bytes: ({ bytes }) => imageKind(bytes) !== undefined },
  read: () => import('./read.ts').then((module) => module.read),
});
