import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CHROME_BUILD } from '../e2e/drive/chromium.ts';
import { mergeFigures } from './merge.ts';
import { popupFigures } from './popup.ts';
import { sizes } from './sizes.ts';
import { unlockFigures } from './unlock.ts';
import { workerFigures } from './worker.ts';

/** `npm run bench`, or `npm run bench -- --against DIR`: beside another unpacked Chromium build, in one run. */
const { against } = parseArgs({ options: { against: { type: 'string' } } }).values;
const builds: [name: string, folder: string][] = [
  ['today', CHROME_BUILD],
  ...(against ? [['against', resolve(against)] as [string, string]] : []),
];
/** A row's name, with its build's where there are two. */
const row = (what: string, build: string) => (against ? `${what}, ${build}` : what);

execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });

console.log('\nSizes of what each entrypoint loads at once\n');
console.table(
  Object.fromEntries(
    builds.flatMap(([name, folder]) =>
      sizes(folder).map(({ entry, files, bytes, gzip }) => [
        row(entry, name),
        { files: files.length, min: bytes, gzip },
      ]),
    ),
  ),
);

console.log('\nThe popup, beside an empty page and a bare one of the same extension in the same run (medians)\n');
const popups: [string, object][] = [];
for (const accounts of [10, 100, 1000])
  for (const [name, folder] of builds) {
    const figures = await popupFigures(folder, accounts, name === 'today');
    const { firstCode, cpu, bare, empty, idle, idleInAll, keystroke, bareKeystroke } = figures;
    popups.push([
      row(`${accounts} accounts`, name),
      {
        'first code / empty page': Number((firstCode / empty).toFixed(2)),
        'bare / empty page': bare && Number((bare / empty).toFixed(2)),
        'first code, ms': Math.round(firstCode),
        'empty page, ms': Math.round(empty),
        'CPU until then, ms': Math.round(cpu),
        'CPU while idle, ms/s': Number(idle.toFixed(1)),
        'of all processes': Number(idleInAll.toFixed(1)),
        'keystroke, ms CPU': Number(keystroke.toFixed(1)),
        'of a bare field': Number(bareKeystroke.toFixed(1)),
      },
    ]);
  }
console.table(Object.fromEntries(popups));

console.log('\nA worker that has to wake, beside one that has nothing to load (medians)\n');
const workers: [string, object][] = [];
for (const [name, folder] of builds) {
  const { cold, empty } = await workerFigures(folder);
  workers.push([
    row('message to answer', name),
    {
      'worker / empty worker': Number((cold / empty).toFixed(2)),
      'worker, ms': Math.round(cold),
      'empty worker, ms': Math.round(empty),
    },
  ]);
}
console.table(Object.fromEntries(workers));

console.log('\nUnlocking, beside the bare key derivation in the same run (medians, in Chromium)\n');
console.table(
  Object.fromEntries(
    (await unlockFigures([10, 100, 1000])).map(({ accounts, unlock, derivation, ratio }) => [
      `${accounts} accounts`,
      {
        'unlock / derivation': Number(ratio.toFixed(2)),
        'unlock, ms': Math.round(unlock),
        'derivation, ms': Math.round(derivation),
      },
    ]),
  ),
);

console.log('\nA sync that brings a change of every account, in the background of Chromium\n');
const { accounts, cpu, longest } = await mergeFigures(2000);
console.table({
  [`${accounts} accounts`]: { 'CPU, ms': Math.round(cpu), 'longest task, ms CPU': Number(longest.toFixed(1)) },
});
