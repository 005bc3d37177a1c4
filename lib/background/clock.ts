import { probeClock } from '../browser/clock-probe.ts';
import { activeTab } from '../browser/front-tab.ts';
import type { Handlers } from '../browser/listen.ts';
import { Failure } from '../failure.ts';
import { type ClockSkew, clockSkew } from '../otp/clock-skew.ts';
import { integer, object, text } from '../shape.ts';

const answer = object({ date: text(64), sentMs: integer(0), receivedMs: integer(0) });

async function check(): Promise<ClockSkew & { host: string }> {
  const tab = await activeTab();
  if (!tab || !/^https?:/.test(tab.url)) throw new Failure('clock-no-site');
  // If the browser allows no script in the page (its store, a PDF), that counts as no answer.
  const found = await probeClock(tab.id).catch(() => null);
  if (found === null || found === undefined) throw new Failure('clock-no-date');
  return { ...clockSkew(answer(found)), host: new URL(tab.url).host };
}

export const clockHandlers = {
  'clock.check': check,
} satisfies Partial<Handlers>;
