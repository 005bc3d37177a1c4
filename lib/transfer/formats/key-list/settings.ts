/** How codes are made, as a list says it. */
export interface Settings {
  digits?: string;
  period?: string;
  algorithm?: string;
}

/** Says that a line is of all codes below it. */
const OF_ALL = /^(?:#+\s*)?(?:for\s+)?(?:all|every|each|defaults?)\b/i;

/** Whether what a line says holds to the end of the list, and not only for the block below it. */
export function isOfAll(line: string): boolean {
  return OF_ALL.test(line);
}

/**
 * The settings of the codes below a line without a key: `All codes: 8 digits, 60 seconds, SHA256`. A single one counts
 * only where the line speaks of all codes: any sentence may have a number of digits in it.
 */
export function settingsAbove(line: string): Settings | undefined {
  if (line.length > 120 || /backup|recovery|password|\b(?:pin|session|expires?|lock|timeout)\b/i.test(line))
    return undefined;
  const digits = /(?<!\d)(6|7|8|10)[ -]digits?\b|\bdigits?\s*[:=]?\s*(6|7|8|10)\b/i.exec(line);
  const period = /(?<!\d)(\d{2,3})[ -]?s(?:ec(?:ond)?s?)?\b|\b(?:period|interval|step)\s*[:=]?\s*(\d{2,3})\b/i.exec(
    line,
  );
  const algorithm = /\bsha-?(?:1|224|256|384|512)\b/i.exec(line);
  const found: Settings = {
    ...(digits ? { digits: digits[1] ?? digits[2] ?? '' } : {}),
    ...(period ? { period: period[1] ?? period[2] ?? '' } : {}),
    ...(algorithm ? { algorithm: algorithm[0] } : {}),
  };
  const told = Object.keys(found).length;
  return told > 1 || (told === 1 && OF_ALL.test(line)) ? found : undefined;
}

/** What users write of a code in words, behind its name or its key: what a form says, and the form. */
const FORMS = [
  ['digits', '(6|7|8|10)[ -]?digits?'],
  ['digits', 'digits?\\s*[:=]?\\s*(6|7|8|10)'],
  ['period', '(\\d{2,3})\\s?s(?:ec(?:ond)?s?)?'],
  ['period', '(?:period|interval|step)\\s*[:=]?\\s*(\\d{2,3})'],
  ['algorithm', '((?:hmac-?)?sha-?\\d{1,3})'],
  ['kind', '([ht]otp)'],
  ['counter', '(?:counter|count)\\s*[:=]?\\s*(\\d{1,15})'],
] as const;
const WORDS = new RegExp(`(?<!\\w)(?:${FORMS.map(([, form]) => form).join('|')})(?!\\w)`, 'gi');

/** The settings in a text of nothing else. */
function settingsOnly(text: string): (Settings & { counter?: string }) | undefined {
  const found = [...text.matchAll(WORDS)];
  if (found.length === 0 || /[\p{L}\p{N}]/u.test(text.replace(WORDS, '').replace(/\b(?:and|with)\b/gi, '')))
    return undefined;
  const told: { [name in (typeof FORMS)[number][0]]?: string } = {};
  for (const match of found)
    FORMS.forEach(([name], at) => {
      const value = match[at + 1];
      if (value) told[name] ??= value;
    });
  const { kind, ...settings } = told;
  return kind?.toLowerCase() === 'hotp' ? { counter: '0', ...settings } : settings;
}

/** A line without the brackets and cells that only say how its code is made: `VPN (HOTP, counter 42): …`. */
export function withoutSettings(line: string): { line: string; told: Settings & { counter?: string } } {
  let told: Settings & { counter?: string } = {};
  const take = (whole: string, text: string) => {
    const found = settingsOnly(text);
    if (found === undefined) return whole;
    told = { ...told, ...found };
    return '';
  };
  const left = line
    .replace(/\s?\(([^()]{1,60})\)/g, take)
    .replace(/[,;]\s?([^,;:]{3,60})(?=[,;]|$)/g, (whole, text) =>
      /^\s*[ht]otp\s*$/i.test(text) ? whole : take(whole, text),
    );
  return { line: left, told };
}
