import { browser } from 'wxt/browser';

/** Sets or moves an alarm to `when` (ms since the epoch). It does not run while the machine sleeps. */
export async function setAlarm(name: string, when: number): Promise<void> {
  await browser.alarms.create(name, { when });
}

export async function clearAlarm(name: string): Promise<void> {
  await browser.alarms.clear(name);
}

/** Call it synchronously at the worker's start. */
export function onAlarm(name: string, run: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) run();
  });
}
