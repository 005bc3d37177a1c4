import { formats } from '../../format.ts';
import { hasKeys, some } from '../../import/record.ts';

export const raivo = formats(
  {
    id: 'raivo-zip',
    name: 'Raivo',
    detect: { zip: (names) => names.some((name) => /(^|\/)raivo-otp-export\.json$/i.test(name)) },
    read: () => import('./read.ts').then((module) => module.read),
  },
  {
    id: 'raivo-json',
    name: 'Raivo',
    detect: { json: (value) => some(value, (item) => hasKeys(item, 'secret', 'kind')) },
    read: () => import('./read.ts').then((module) => module.readJson),
  },
);
