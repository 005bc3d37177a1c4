import { reportFrame } from '../../lib/page/capture/candidates.ts';

export { reportFrame };
