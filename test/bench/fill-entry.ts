import { findCodeFields } from '../../lib/page/autofill/fields.ts';
import { fillCode } from '../../lib/page/autofill/fill.ts';

export { fillCode, findCodeFields };
