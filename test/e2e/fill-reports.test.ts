import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Filler, startFiller } from '../reports/drive.ts';
import { GIVEN, readGiven } from '../reports/given.ts';
import { HOSTILE } from '../reports/hostile.ts';
import { HEAD, MADE, page } from '../reports/made.ts';
import { type PageServer, servePages } from '../reports/serve.ts';
import { SIGN_IN } from '../reports/sign-in.ts';
import { SITUATIONS } from '../reports/situations.ts';
import { tryPage } from '../reports/try.ts';
import { BROWSERS } from './drive/browsers.ts';
import { ask } from './drive/seed.ts';

const given = (readGiven() ?? []).map((row) => ({ ...row, name: row.file }));
const made = [...MADE, ...SIGN_IN, ...SITUATIONS, ...HOSTILE].map((row, index) => ({
  ...row,
  file: `made-${index}.html`,
}));

/** A page that can keep its thread busy, and tells when it begins to. */
const BUSY = page(
  `${HEAD}<label>Code <input id=o name=otp></label>`,
  "window.work=()=>{console.log('busy');const end=Date.now()+9000;while(Date.now()<end);};window.truth=()=>$('o').value",
);

/** The first page of each kind; all of them in `npm run reports`. */
const firstOfKind = [...given, ...made].filter(
  ({ kind }, index, all) => all.findIndex((other) => other.kind === kind) === index,
);

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

  it.each(firstOfKind)('$kind: $name', async (row) => {
    const { truth, said, foreign } = await tryPage(filler, `http://localhost:${server.port}/${row.file}`, row);
    const wanted = row.expected.replaceAll('<code>', filler.code);
    expect({ truth, foreign }).toEqual({ truth: wanted, foreign: [] });
    expect(said === '').toBe(wanted.includes(filler.code));
  });

  it('nothing where the page is busy until we gave up, and the code the next time', async () => {
    const tab = await filler.open(`http://localhost:${server.port}/busy.html`);
    await tab.bringToFront();
    const isBusy = new Promise((done) => tab.once('console', done));
    const end = tab.evaluate('work()');
    await isBusy;
    const [said, seen] = await Promise.all([filler.fillFront(false), ask(filler.own, 'capture.look', null)]);
    expect(said).toBe('page-silent');
    expect(seen.refusals).toEqual([{ code: 'page-silent', params: {} }]);
    await end;
    expect(await tab.evaluate('truth()')).toBe('');
    expect(await filler.fill(tab, false)).toBe('');
    expect(await tab.evaluate('truth()')).toBe(filler.code);
    await tab.close();
  });
});
