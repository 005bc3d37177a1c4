import { startChromium } from '../e2e/drive/chromium.ts';
import { startSite } from '../site/server.ts';

const site = await startSite({ port: 4710 });
const chromium = await startChromium({ headless: false });
const page = await chromium.browser.newPage();
await page.goto(site.url);

console.log(`
The sign-in site runs at ${site.url}, in a Chromium with Watchword (a fresh profile; nothing is kept).
1. In the welcome tab, choose a passphrase.
2. On the site, sign up and turn on two-factor sign-in.
3. On the page with the QR code, click Watchword's icon (behind the puzzle piece) and add the account.
Close the window to end.`);

await new Promise<void>((closed) => chromium.browser.once('disconnected', () => closed()));
await site.close();
process.exit(0);
