import { execFileSync, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type Driven, openTab, startBrowser } from './drive/browsers.ts';
import { ask, PASSPHRASE } from './drive/seed.ts';
import { until, type View } from './drive/view.ts';

interface Enrolment {
  secret: string;
  issuer: string;
  account: string;
  uri: string;
  png: string;
  codes: Record<string, string>;
}

const PYTHON = '/usr/bin/python3';
const hasPeers =
  spawnSync(PYTHON, ['-c', 'import pyotp, qrcode, PIL']).status === 0 &&
  spawnSync('oathtool', ['--version']).status === 0;
if (!hasPeers) console.log('Skipped: real input from PyOTP, python-qrcode and oathtool, which are not installed.');

function enrolments(...times: number[]): Enrolment[] {
  const out = execFileSync(PYTHON, ['test/interop/enrol_pyotp.py', ...times.map(String)], { encoding: 'utf8' });
  return JSON.parse(out) as Enrolment[];
}

/** The codes that the popup shows, by issuer, with the second at which all of them were on screen. */
async function shownCodes(popup: View, count: number): Promise<{ second: number; codes: Record<string, string> }> {
  const read = () =>
    popup.evaluate<{ second: number; codes: [string, string][] }>(`({
      second: Math.floor(Date.now() / 1000),
      codes: [...document.querySelectorAll('.row')].map((row) => [
        row.querySelector('.row-name b').textContent,
        row.querySelector('.code:not([data-hidden])').textContent,
      ]),
    })`);
  return until(
    'codes that all belong to one time step',
    async () => {
      const first = await read();
      const second = await read();
      const isSame = JSON.stringify(first.codes) === JSON.stringify(second.codes) && first.codes.length === count;
      // A busy page draws the next codes a moment late.
      const isOneStep = Math.floor(first.second / 30) === Math.floor(second.second / 30) && first.second % 30 > 4;
      return isSame && isOneStep ? { second: first.second, codes: Object.fromEntries(first.codes) } : undefined;
    },
    180_000,
  );
}

describe.runIf(hasPeers).each(BROWSERS)('accounts of a site written with PyOTP, in %s', (name) => {
  const made = hasPeers ? enrolments() : [];
  const examples = made.slice(0, 3);
  let driven: Driven;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { png = '' } = examples[Number(request.url?.slice(1))] ?? {};
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><title>Set up</title><h1>Scan this</h1><img src="data:image/png;base64,${png}" alt="QR code">`,
      );
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    driven = await startBrowser(name);
    await ask(await driven.own('options.html'), 'vault.create', { passphrase: PASSPHRASE });
  });
  afterAll(async () => {
    await driven?.close();
    server?.close();
  });

  it.each(examples.map((example, i) => [example.issuer, i] as const))(
    'captures %s from its QR code',
    async (issuer, index) => {
      const page = await openTab(driven, `${url}/${index}`);
      const popup = await driven.clickIcon(page);
      await popup.waitFor('.review');
      const found = await popup.text('.review-name');
      expect(found).toContain(issuer);
      expect(found).toContain(examples[index]?.account);
      await popup.click('.review-acts .button[data-kind=primary], .review-acts .button');
      await until('the account', async () => (await popup.text('.list')).includes(issuer));
      await page.close();
    },
  );

  it('shows the codes that PyOTP and oathtool make at the same time', async () => {
    const page = await openTab(driven, 'about:blank');
    const { second, codes } = await shownCodes(await driven.clickIcon(page), examples.length);
    for (const { issuer, secret, codes: theirs } of enrolments(second).slice(0, 3)) {
      expect(codes[issuer]).toBe(theirs[second]);
      const oathtool = execFileSync('oathtool', ['--totp', '-b', `--now=@${second}`, secret], { encoding: 'utf8' });
      expect(codes[issuer]).toBe(oathtool.trim());
    }
  });
});
