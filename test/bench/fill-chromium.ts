import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../run/find-browser.mjs';
import { bundle } from './bundle.ts';
import { CORPUS, type Page } from './fill-corpus.ts';

/** A page's outcome: the score and the place, by index among the page's inputs, of what was found. */
export interface Outcome {
  page: Page;
  ok: boolean;
  found: { score: number; reasons: string[]; names: string[] }[];
  /** Milliseconds of one `findCodeFields`, the median of three. */
  ms: number;
}

/** Finds the fields of each page in real Chromium, with layout and with the page's own styles, scripts off. */
export async function judgeInChromium(pages: readonly Page[]): Promise<Outcome[]> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(1);
    if (!pages.some(({ file }) => file === path)) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    });
    response.end(readFileSync(resolve(CORPUS, path)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const script = await bundle('fill-entry.ts');
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium')!,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 900 });
    const outcomes: Outcome[] = [];
    for (const page of pages) {
      await tab.goto(`http://127.0.0.1:${port}/${page.file}`, { waitUntil: 'domcontentloaded' });
      await tab.evaluate(script);
      const accepted = [page.otpSelectors, ...(page.accept ? [page.accept] : [])];
      const outcome = await tab.evaluate((selectors: string[][]) => {
        const { findCodeFields } = (globalThis as unknown as { watchword: typeof import('./fill-entry.ts') }).watchword;
        const select = (root: Document | ShadowRoot, selector: string): Element | null => {
          const [first, ...rest] = selector.split(' >>> ');
          const element = root.querySelector(first!);
          return rest.length === 0 ? element : select(element!.shadowRoot!, rest.join(' >>> '));
        };
        const times: number[] = [];
        let fields = findCodeFields(document);
        for (let i = 0; i < 3; i++) {
          const start = performance.now();
          fields = findCodeFields(document);
          times.push(performance.now() - start);
        }
        const got = fields[0]?.inputs ?? [];
        const matches = selectors.some(
          (list) => list.length === got.length && list.every((selector, i) => select(document, selector) === got[i]),
        );
        return {
          matches,
          ms: times.sort((a, b) => a - b)[1]!,
          found: fields.map(({ score, reasons, inputs }) => ({
            score,
            reasons: [...reasons],
            names: inputs.map((input) => input.getAttribute('name') || input.id || input.className),
          })),
        };
      }, accepted);
      outcomes.push({
        page,
        ok: page.negative ? outcome.found.length === 0 : outcome.matches,
        found: outcome.found,
        ms: outcome.ms,
      });
    }
    return outcomes;
  } finally {
    await browser.close();
    server.close();
  }
}
