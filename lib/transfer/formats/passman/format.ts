import { formats } from '../../format.ts';
import { hasKeys, isRecord, some } from '../../import/record.ts';

export const passman = formats({
  id: 'passman-json',
  name: 'Passman',
  detect: {
    json: (value) =>
      some(
        value,
        (item) =>
          hasKeys(item, 'label', 'otp') &&
          (isRecord(item.otp) || Array.isArray(item.otp)) &&
          (hasKeys(item, 'credential_id') || hasKeys(item, 'vault_id')),
      ),
  },
  read: () => import('./read.ts').then((module) => module.read),
});
