import { findCodeFields } from '../../lib/autofill/fields.ts';
import { fillCode } from '../../lib/autofill/fill.ts';

export { fillCode, findCodeFields };
