import { findCodeFields } from '../../lib/autofill/fields.ts';

export { findCodeFields };
