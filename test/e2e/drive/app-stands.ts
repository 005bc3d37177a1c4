import { until, type View } from './view.ts';

const DRAWN = 'requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))';

/** Waits until the app has taken over the popup's first picture and drawn, where it is to be seen, what that leaves out. */
export async function appStands(view: View): Promise<void> {
  await view.waitFor('[role=combobox]');
  await until('the app', () => view.evaluate('globalThis.firstPicture === undefined'));
  await view.evaluate(`new Promise((done) => (document.hidden ? setTimeout(done) : ${DRAWN}))`);
}
