import { findLinks } from '../../../otp/links.ts';
import { formats } from '../../format.ts';
import { isAccount, textRecords } from './records.ts';

export const fieldText = formats({
  id: 'field-text',
  name: 'Text',
  detect: { rest: ({ text }) => findLinks(text).length === 0 && textRecords(text.slice(0, 65_536)).some(isAccount) },
  read: () => import('./read.ts').then((module) => module.read),
});
