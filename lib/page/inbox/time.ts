const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** "Minutes", as the known mail pages write them, short or long. */
const MINUTE_WORDS = [
  'm(?:in[s.]?)?|minuu?t\\p{L}*',
  'мин(?:\\.|ут\\p{L}*)?|хв(?:\\.|илин\\p{L}*)?',
  'dk\\.?|dakika|phút|menit|นาที',
  '分钟|分鐘|分|분|मिनट|دقائق|دقيقة|דקות',
];
const AGO = ['ago|önce|trước|yang lalu|siden|sedan|sitten|fa|temu', 'назад|тому|前|전|ที่แล้ว|पहले|atrás'];
const MINUTES = new RegExp(`^(\\d{1,2}) ?(?:${MINUTE_WORDS.join('|')})(?: ?(?:${AGO.join('|')}))?$`, 'iu');
const CLOCK = /^(上午|下午|午前|午後|오전|오후)? ?(\d{1,2})[:.](\d{2})(?::\d{2})?(?: ?([AaPp])\.?[Mm]\.?)?$/u;

/** When a message came, ms since the epoch, from the time that its page shows; 0 if that is not certain. */
export function parseTime(shown: string, now: number): number {
  // "06:05 (3 minutes ago)": the words in brackets only repeat it.
  const text = shown
    .trim()
    .replace(/[\u202f\u00a0]/g, ' ')
    .replace(/[\u200e\u200f]/g, '')
    .replace(/ ?[(（][^()（）]*[)）]$/, '');
  const bracketed = /^\[(\d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?), (\d{1,2})[/.](\d{1,2})[/.](\d{4})\]/.exec(text);
  if (bracketed) return onDay(bracketed, now);
  if (text === '' || text.length > 64) return 0;
  if (/^(?:just )?now$/i.test(text)) return now;
  const ago = MINUTES.exec(text);
  if (ago) return now - Number(ago[1]) * MINUTE;
  const clock = CLOCK.exec(text);
  if (clock) return today(Number(clock[2]), Number(clock[3]), half(clock[1], clock[4]), now);
  // Parsers guess without a year, or with words before it. A wrong guess would make an old code look fresh.
  if (!/\d{4}/.test(text) || !/\d:\d\d/.test(text)) return 0;
  const parsed = Date.parse(text.replace(/,? at /i, ' '));
  return Number.isNaN(parsed) || parsed < 0 ? 0 : parsed;
}

/** "[14:03, 20/5/2026]": today's or yesterday's, whichever of day and month comes first; else not certain. */
function onDay([, clock = '', first, second, year]: RegExpExecArray, now: number): number {
  const isOn = (date: Date): boolean =>
    date.getFullYear() === Number(year) &&
    [`${first} ${second}`, `${second} ${first}`].includes(`${date.getDate()} ${date.getMonth() + 1}`);
  const at = parseTime(clock, now);
  return at > 0 && isOn(new Date(at)) ? at : 0;
}

function half(word: string | undefined, letter: string | undefined): 'am' | 'pm' | undefined {
  if (letter) return /p/i.test(letter) ? 'pm' : 'am';
  if (word) return /[下後후]/.test(word) ? 'pm' : 'am';
  return undefined;
}

/** A bare time of day is today's; one in the future was yesterday's. */
function today(hours: number, minutes: number, half: 'am' | 'pm' | undefined, now: number): number {
  if (hours > 23 || minutes > 59) return 0;
  const date = new Date(now);
  date.setHours(half ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours, minutes, 0, 0);
  const at = date.getTime();
  return at > now + MINUTE ? at - DAY : at;
}
