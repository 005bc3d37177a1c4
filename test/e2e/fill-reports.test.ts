import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Filler, startFiller } from '../reports/drive.ts';
import { GIVEN, readGiven } from '../reports/given.ts';
import { MADE } from '../reports/made.ts';
import { type PageServer, servePages } from '../reports/serve.ts';
import { SIGN_IN } from '../reports/sign-in.ts';
import { SITUATIONS } from '../reports/situations.ts';
import { tryPage } from '../reports/try.ts';
import { BROWSERS } from './drive/browsers.ts';

const given = (readGiven() ?? []).map((page) => ({ ...page, name: page.file }));
const made = [...MADE, ...SIGN_IN, ...SITUATIONS].map((page, index) => ({ ...page, file: `made-${index}.html` }));

/** The first page of each kind; all of them in `npm run reports`. */
const firstOfKind = [...given, ...made].filter(
  ({ kind }, index, all) => all.findIndex((other) => other.kind === kind) === index,
);

/** What the page holds is the code, once; nothing else of it changed; and a fill is said to be taken only where it is. */
describe.each(BROWSERS)('what a page holds after a fill, in %s', (name) => {
  let server: PageServer;
  let filler: Filler;

  beforeAll(async () => {
    server = await servePages([GIVEN], new Map(made.map(({ file, html }) => [file, html])));
    filler = await startFiller(name, [`localhost:${server.port}`]);
  });
  afterAll(async () => {
    await filler?.close();
    await server?.close();
  });

  it.each(firstOfKind)('$kind: $name', async (page) => {
    const { truth, said, foreign } = await tryPage(filler, `http://localhost:${server.port}/${page.file}`, page);
    const wanted = page.expected.replaceAll('<code>', filler.code);
    expect({ truth, foreign }).toEqual({ truth: wanted, foreign: [] });
    expect(said === '').toBe(wanted.includes(filler.code));
  });
});
