// Has git run the checks of test/run/hooks before a commit. Does nothing outside a git checkout, for example in the sources zip.
import { spawnSync } from 'node:child_process';

spawnSync('git', ['config', 'core.hooksPath', 'test/run/hooks'], { stdio: 'ignore' });
