import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Filler, HEARD, startFiller } from '../reports/drive.ts';
import { GIVEN, readGiven } from '../reports/given.ts';
import { OWN_PAGES } from '../reports/own-pages.ts';
import { HEAD, page } from '../reports/pages/page.ts';
import { type PageServer, servePages } from '../reports/serve.ts';
import { tryPage } from '../reports/try.ts';
import { BROWSERS, type BrowserName } from './drive/browsers.ts';
import { ask } from './drive/seed.ts';

const given = (readGiven() ?? []).map((row) => ({ ...row, name: row.file }));
const made = OWN_PAGES.map((row, index) => ({
  ...row,
  file: `made-${index}.html`,
}));

/** A page that can keep its thread busy, and tells when it begins to. */
const BUSY = page(
  `${HEAD}<label>Code <input id=o name=otp></label>`,
  "window.work=(ms)=>{console.log('busy');const end=Date.now()+ms;while(Date.now()<end);};window.truth=()=>$('o').value",
);

/** The first page of each kind; all of them in `npm run reports`. */
const firstOfKind = [...given, ...made].filter(
  ({ kind }, index, all) => all.findIndex((other) => other.kind === kind) === index,
);

/** Every other given page in one browser and the rest in the other: our own of the same kinds are tried in both. */
const rowsFor = (browser: BrowserName): typeof firstOfKind =>
  firstOfKind.filter(({ file }, index) => made.some((row) => row.file === file) || BROWSERS[index % 2] === browser);

/** What the page holds is the code, once; nothing else of it changed; and a fill is said to be taken only where it is. */
describe.each(BROWSERS)('what a page holds after a fill, in %s', (name) => {
  let server: PageServer;
  let filler: Filler;

  beforeAll(async () => {
    server = await servePages(
      [GIVEN],
      new Map([...made.map(({ file, html }) => [file, html] as const), ['busy.html', BUSY]]),
    );
    filler = await startFiller(name, [`localhost:${server.port}`]);
  });
  afterAll(async () => {
    await filler?.close();
    await server?.close();
  });

  it.each(rowsFor(name))('$kind: $name', async (row) => {
    const { truth, said, foreign } = await tryPage(filler, `http://localhost:${server.port}/${row.file}`, row);
    const wanted = row.expected.replaceAll('<code>', filler.code);
    expect({ truth, foreign }).toEqual({ truth: wanted, foreign: [] });
    expect(said === '').toBe(wanted.includes(filler.code) && !('isRefused' in row));
    if ('isRefusedLater' in row) expect(await filler.takesBack()).toBe(true);
    if ('isAccepted' in row) expect(await filler.takesBack(HEARD)).toBe(false);
  });

  it('nothing where the page is busy until we gave up, and the code the next time', async () => {
    const tab = await filler.open(`http://localhost:${server.port}/busy.html`);
    /** Whether the page was busy all the while that it was asked. */
    const isAskedWhileBusy = async (ms: number) => {
      await tab.reload();
      await tab.bringToFront();
      const isBusy = new Promise((done) => tab.once('console', done));
      let isOver = false;
      const end = tab.evaluate(`work(${ms})`).then(() => {
        isOver = true;
      });
      await isBusy;
      const [said, seen] = await Promise.all([filler.fillFront(false), ask(filler.own, 'capture.look', null)]);
      const wasBusy = !isOver;
      await end;
      if (!wasBusy) return false;
      expect(said).toBe('page-silent');
      expect(seen.refusals).toEqual([{ code: 'page-silent', params: {} }]);
      return true;
    };
    // A machine that is busy itself may not have asked in that time.
    expect((await isAskedWhileBusy(9000)) || (await isAskedWhileBusy(60_000))).toBe(true);
    expect(await tab.evaluate('truth()')).toBe('');
    expect(await filler.fill(tab, false)).toBe('');
    expect(await tab.evaluate('truth()')).toBe(filler.code);
    await tab.close();
  });
});
