import { execFileSync } from 'node:child_process';
import { CHROME_BUILD } from '../e2e/drive/chromium.ts';
import { popupFigures } from './popup.ts';
import { sizes } from './sizes.ts';
import { unlockFigures } from './unlock.ts';

execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });

console.log('\nSizes of what each entrypoint loads at once\n');
console.table(
  Object.fromEntries(
    sizes(CHROME_BUILD).map(({ entry, files, bytes, gzip }) => [entry, { files: files.length, min: bytes, gzip }]),
  ),
);

console.log('\nThe popup, beside an empty page of the same extension in the same run (medians)\n');
const figures = await popupFigures([10, 100, 1000]);
console.table(
  Object.fromEntries(
    figures.map(({ accounts, firstCode, empty, idle, keystroke }) => [
      `${accounts} accounts`,
      {
        'first code / empty page': Number((firstCode / empty).toFixed(2)),
        'first code, ms': Math.round(firstCode),
        'empty page, ms': Math.round(empty),
        'CPU while idle, ms/s': Number(idle.toFixed(1)),
        'keystroke, ms CPU': Number(keystroke.toFixed(1)),
      },
    ]),
  ),
);

console.log('\nUnlocking, beside the bare key derivation in the same run (medians, in Chromium)\n');
console.table(
  Object.fromEntries(
    (await unlockFigures([10, 100, 1000])).map(({ accounts, unlock, derivation }) => [
      `${accounts} accounts`,
      {
        'unlock / derivation': Number((unlock / derivation).toFixed(2)),
        'unlock, ms': Math.round(unlock),
        'derivation, ms': Math.round(derivation),
      },
    ]),
  ),
);
