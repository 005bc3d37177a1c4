import { formats } from '../../format.ts';
import { asList, asRecord, some } from '../../import/record.ts';

export const keycloak = formats({
  id: 'keycloak-json',
  name: 'Keycloak',
  detect: {
    json: (value) =>
      [value, ...asList(value)].some((realm) =>
        some(asRecord(realm).users, (user) =>
          some(user.credentials, (one) => one.type === 'otp' || one.type === 'totp' || one.type === 'hotp'),
        ),
      ),
  },
  read: () => import('./read.ts').then((module) => module.read),
});
