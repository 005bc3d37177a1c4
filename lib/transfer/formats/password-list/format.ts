import { formats } from '../../format.ts';

export const passwordList = formats({
  id: 'password-list',
  name: 'CSV',
  detect: {
    csv: (columns) =>
      columns.some((name) => /^(login_?)?(password|pwd|passwort|mot de passe|contraseña|senha)$/.test(name)),
  },
  read: () => import('./read.ts').then((module) => module.read),
});
