import { formats } from '../../format.ts';

export const zip = formats({ id: 'zip', name: 'ZIP' });
