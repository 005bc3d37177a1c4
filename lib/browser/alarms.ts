import { browser } from 'wxt/browser';
import { inTime } from '../in-time.ts';

/** Sets or moves an alarm to `when` (ms since the epoch). It does not fire while the machine sleeps. */
export async function setAlarm(name: string, when: number): Promise<void> {
  await inTime(Promise.resolve(browser.alarms.create(name, { when })));
}

export async function clearAlarm(name: string): Promise<void> {
  await inTime(browser.alarms.clear(name));
}

/** Call it synchronously at the worker's start. */
export function onAlarm(name: string, run: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) run();
  });
}
