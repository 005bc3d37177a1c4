import type { Browser, CDPSession, Target } from 'puppeteer-core';
import type { Firefox } from '../e2e/drive/firefox.ts';

/** What a browser's pages and workers have said on their consoles, and every request that was made, so far. */
export interface Watch {
  said(): Promise<string>;
  /** Addresses outside of the extension that its own pages or worker asked for. */
  asked(): Promise<string[]>;
}

/** Listens to every page, popup, frame and worker, those of the extension and all others. */
export async function watchChromium(browser: Browser): Promise<Watch> {
  const said: string[] = [];
  const asked: string[] = [];

  async function listen(session: CDPSession, url: string): Promise<void> {
    session.on('Runtime.consoleAPICalled', ({ args }) => said.push(JSON.stringify(args)));
    session.on('Runtime.exceptionThrown', (event) => said.push(JSON.stringify(event)));
    session.on('Log.entryAdded', ({ entry }) => said.push(JSON.stringify(entry)));
    session.on('Network.requestWillBeSent', ({ request, documentURL }) => {
      said.push(request.url, request.postData ?? '', JSON.stringify(request.headers));
      if (/^chrome-extension:/.test(documentURL || url) && /^(https?|wss?):/.test(request.url)) asked.push(request.url);
    });
    session.on('Network.webSocketFrameSent', ({ response }) => said.push(response.payloadData));
    session.on('sessionattached', (child) => void listen(child, url).catch(() => undefined));
    await session.send('Runtime.enable');
    await session.send('Log.enable').catch(() => undefined);
    await session.send('Network.enable').catch(() => undefined);
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  }
  // A target may be gone again before it is listened to.
  const attach = (target: Target) =>
    target
      .createCDPSession()
      .then((session) => listen(session, target.url()))
      .catch(() => undefined);
  browser.on('targetcreated', (target) => void attach(target));
  await Promise.all(browser.targets().map(attach));
  return { said: async () => said.join('\n'), asked: async () => asked };
}

/** Preferences with which Firefox writes every console to its output, and its session file every second. */
export const WATCHED_PREFS = {
  'devtools.console.stdout.content': true,
  'devtools.console.stdout.chrome': true,
  'browser.dom.window.dump.enabled': true,
  'browser.sessionstore.interval': 1000,
};

/** The same in Firefox, which was started with `WATCHED_PREFS`. */
export async function watchFirefox({ browser, chrome }: Firefox): Promise<Watch> {
  let output = '';
  for (const stream of [browser.process()!.stdout, browser.process()!.stderr])
    stream?.on('data', (data) => {
      output += data;
    });
  await chrome(`
    window.watched = { requests: [], asked: [] };
    Services.obs.addObserver({
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo;
        const from = [loadingPrincipal, triggeringPrincipal].map((principal) => principal?.URI?.scheme);
        window.watched.requests.push(channel.URI.spec);
        if (from.includes('moz-extension')) window.watched.asked.push(channel.URI.spec);
        channel.visitRequestHeaders((name, value) => window.watched.requests.push(value));
      },
    }, 'http-on-modify-request');`);
  return {
    said: async () => `${output}\n${await chrome<string>("return window.watched.requests.join('\\n')")}`,
    asked: () => chrome<string[]>('return window.watched.asked'),
  };
}
