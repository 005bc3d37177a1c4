const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** When a message came, ms since the epoch, from what its page shows of it; 0 where that says nothing certain. */
export function parseTime(shown: string, now: number): number {
  const text = shown.trim().replace(/[\u202f\u00a0]/g, ' ');
  if (text === '' || text.length > 64) return 0;
  if (/^(?:just )?now$/i.test(text)) return now;
  const ago = /^(\d{1,2}) ?(?:m|min|mins|minutes?)(?: ago)?$/i.exec(text);
  if (ago) return now - Number(ago[1]) * MINUTE;
  const clock = /^(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([AP])\.?M\.?)?$/i.exec(text);
  if (clock) return today(Number(clock[1]), Number(clock[2]), clock[3], now);
  // Without a year or with words before it, parsers guess; what they guess decides whether a code is fresh.
  if (!/\d{4}/.test(text)) return 0;
  const parsed = Date.parse(text.replace(/ \(.*\)$/, '').replace(/,? at /i, ' '));
  return Number.isNaN(parsed) || parsed < 0 ? 0 : parsed;
}

/** A bare time of day is today's; one that is still to come was yesterday's. */
function today(hours: number, minutes: number, half: string | undefined, now: number): number {
  if (hours > 23 || minutes > 59) return 0;
  const date = new Date(now);
  date.setHours(half ? (hours % 12) + (/p/i.test(half) ? 12 : 0) : hours, minutes, 0, 0);
  const at = date.getTime();
  return at > now + MINUTE ? at - DAY : at;
}
