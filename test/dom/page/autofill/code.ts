import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';

export const CODE = '012345';

export const boxes = `<h1>Two-factor</h1><p>Enter the code</p>${'<input maxlength=1 inputmode=numeric>'.repeat(6)}`;

export const first = () => findCodeFields(document)[0]!;

export const values = () => [...document.querySelectorAll('input')].map((input) => input.value).join('');
