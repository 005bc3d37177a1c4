import { BROWSERS, type BrowserName, inOneTab } from '../e2e/drive/browsers.ts';
import { ask } from '../e2e/drive/seed.ts';
import { type Filler, HEARD, startFiller } from './drive.ts';
import { GIVEN, readGiven, readGivenCodes } from './given.ts';
import { OWN_PAGES } from './own-pages.ts';
import { servePages } from './serve.ts';
import { tryPage } from './try.ts';
import { fillInWorld, startPlain } from './world.ts';

// node test/reports/main.ts [chromium|firefox] [parts of names or kinds, by commas]: tries the built extension on the given pages.
const [browser = '', part = '', how = ''] = process.argv.slice(2);
const given = readGiven() ?? [];
if (given.length === 0) console.log('The given pages are not beside this checkout: only our own are tried.');

/** The same without the extension: quicker, and with open shadow trees only. */
async function plainFiller(name: BrowserName): Promise<Pick<Filler, 'open' | 'fill' | 'code' | 'close'>> {
  const browser = await startPlain(name);
  return {
    code: '012345',
    open: inOneTab(browser),
    fill: (page, append) => fillInWorld(page, '012345', append),
    close: () => browser.close(),
  };
}

/** The codes of the given pages, as a search of each finds them. */
async function findCodes(filler: Filler, port: number): Promise<void> {
  const codes = readGivenCodes().filter(({ file, kind }) =>
    part.split(',').some((one) => file.includes(one) || kind === one),
  );
  let right = 0;
  for (const { file, kind, expected } of codes) {
    const page = await filler.open(`http://localhost:${port}/${file}`);
    await page.bringToFront();
    const { findings } = await ask(filler.own, 'capture.look', null);
    const seen = findings.map(({ account }) => account.account).join();
    if (seen === expected) right++;
    console.log(`${filler.name} ${seen === expected ? 'right' : 'WRONG'} ${kind.padEnd(10)} ${file} found=${seen}`);
    await page.close();
  }
  console.log(`${filler.name}: ${right} of ${codes.length} codes found`);
}

const names = BROWSERS.filter((name) => browser === '' || name === (browser as BrowserName));
for (const name of names) {
  const made = new Map(OWN_PAGES.map(({ html }, index) => [`made-${index}.html`, html]));
  const server = await servePages([GIVEN], made);
  const filler = how === 'world' ? await plainFiller(name) : await startFiller(name, [`localhost:${server.port}`]);
  const pages = [
    ...given.map((page) => ({ ...page, name: page.file })),
    ...OWN_PAGES.map((page, index) => ({ ...page, file: `made-${index}.html` })),
  ].filter((page) => part.split(',').some((one) => page.name.includes(one) || page.kind === one));
  let right = 0;
  for (const page of pages) {
    const wanted = page.expected.replaceAll('<code>', filler.code);
    let line = '';
    try {
      const { truth, said, foreign } = await tryPage(filler, `http://localhost:${server.port}/${page.file}`, page);
      const isHonest = (said === '') === (wanted.includes(filler.code) && !('isRefused' in page));
      const isWatched = 'own' in filler && said === '' && ('isRefusedLater' in page || 'isAccepted' in page);
      const isTakenBack = isWatched && (await (filler as Filler).takesBack('isAccepted' in page ? HEARD : undefined));
      const isWrongMark = isWatched && isTakenBack !== 'isRefusedLater' in page;
      const isRight = truth === wanted && foreign.length === 0 && isHonest && !isWrongMark;
      if (isRight) right++;
      line = `${isRight ? 'right' : 'WRONG'} ${page.kind.padEnd(10)} ${page.name} truth=${truth} said=${said || '✓'}${isWrongMark ? (isTakenBack ? ' taken back' : ' not taken back') : ''} ${foreign.join('; ')}`;
    } catch (error) {
      line = `WRONG ${page.kind} ${page.name} ${error}`;
    }
    console.log(`${name} ${line}`);
  }
  console.log(`${name}: ${right} of ${pages.length} right`);
  if ('own' in filler) await findCodes(filler as Filler, server.port);
  await filler.close();
  await server.close();
}
process.exit(0);
