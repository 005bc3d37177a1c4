import { fillNow } from '../e2e/drive/seed.ts';
import { until } from '../e2e/drive/view.ts';
import { codesIn, type Move, SITE, show, wait } from './act.ts';
import type { Lab } from './lab.ts';

const GITHUB = 'https://github.com';
const EVIL = 'https://evil.example';

/** A page that holds one frame; the lab's server makes it. `more`: further parameters of the frame. */
const around = (top: string, source: string, more = '') => `${top}/lab/frame?src=${encodeURIComponent(source)}${more}`;

async function fill(lab: Lab, url: string, of: string): Promise<void> {
  await show(lab, url);
  await wait(300);
  await fillNow(lab.own, lab.ids.get(of)!).catch(() => undefined);
}

const frame = (name: string, url: string, of = 'github.com'): Move => ({
  kind: 'frames',
  name,
  run: (lab) => fill(lab, url, of),
});

/** A page that makes its frame itself, with an address that says nothing of whose it is. */
const made = (name: string, top: string, how: 'about' | 'blob' | 'data' | 'srcdoc-sandboxed'): Move => ({
  kind: 'frames without an address',
  name,
  run: (lab) => fill(lab, `${top}/lab/made?how=${how}`, 'github.com'),
});

export const FRAME_MOVES: readonly Move[] = [
  frame('the account’s site in a foreign page', around('https://secure-signin.test', SITE)),
  frame('a foreign site in the account’s page', around(GITHUB, `${EVIL}/`)),
  frame('a look-alike in the account’s page', around(GITHUB, 'https://github.evil.example/')),
  frame('a tenant’s page in the account’s page', around(GITHUB, 'https://evil.github.io/')),
  frame('a stranger’s page in the account’s page', around(GITHUB, 'https://gist.github.com/evil/1')),
  frame('the account’s site in a foreign frame of its own page', around(GITHUB, around(EVIL, SITE))),
  frame(
    'another customer’s host in a page of the same domain',
    around('https://acme.portal-host.example', 'https://evil.portal-host.example/'),
    'acme.portal-host.example',
  ),
  frame(
    'a host that the account’s rule leaves out, in its own page',
    around('https://www.only.example', 'https://login.only.example/'),
    'www.only.example',
  ),
  frame('a sandboxed frame of the account’s site', around(GITHUB, SITE, '&sandbox=allow-scripts%20allow-forms')),
  made('about:blank in a foreign page', EVIL, 'about'),
  made('blob: in a foreign page', EVIL, 'blob'),
  made('data: in the account’s page', GITHUB, 'data'),
  made('a sandboxed document in the account’s page', GITHUB, 'srcdoc-sandboxed'),
];

/** What frames are allowed for: a field of the account’s own site in a frame of its own page. */
export async function fillFrame(lab: Lab): Promise<string> {
  await lab.openTab();
  // On a busy machine the frame may be there too late for the first time.
  return until('the code in the frame', async () => {
    await fill(lab, around(GITHUB, SITE), 'github.com');
    return codesIn(lab);
  });
}
