import { isSqliteLog } from '../../codecs/sqlite-log.ts';
import { formats } from '../../format.ts';

/** Alone it holds no accounts; it is read together with the database that is given with it. */
export const sqliteLog = formats({
  id: 'sqlite-log',
  name: 'SQLite',
  detect: { bytes: ({ bytes }) => isSqliteLog(bytes) },
  read: () => import('./read.ts').then((module) => module.read),
});
