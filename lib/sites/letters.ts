/** Confusable letters beyond what Unicode's compatibility forms already fold. */
const CONFUSABLE: Readonly<Record<string, string>> = {
  а: 'a',
  ɑ: 'a',
  α: 'a',
  ạ: 'a',
  ƅ: 'b',
  Ь: 'b',
  ь: 'b',
  с: 'c',
  ϲ: 'c',
  ԁ: 'd',
  ɗ: 'd',
  е: 'e',
  ҽ: 'e',
  ɡ: 'g',
  һ: 'h',
  і: 'i',
  ı: 'i',
  ɩ: 'i',
  ι: 'i',
  ј: 'j',
  κ: 'k',
  к: 'k',
  ӏ: 'l',
  ⅼ: 'l',
  ł: 'l',
  м: 'm',
  п: 'n',
  ո: 'n',
  ν: 'v',
  о: 'o',
  ο: 'o',
  օ: 'o',
  σ: 'o',
  ø: 'o',
  р: 'p',
  ρ: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  τ: 't',
  υ: 'u',
  ս: 'u',
  ц: 'u',
  ѵ: 'v',
  ԝ: 'w',
  ш: 'w',
  ω: 'w',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  ʏ: 'y',
  ᴢ: 'z',
  đ: 'd',
  ß: 'b',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  i: 'l',
};

/** Pairs of letters that look like one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
  ['nn', 'm'],
];

/** The skeleton of a name. Names that a user may confuse have the same one. */
export function skeleton(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  let look = [...plain].map((letter) => CONFUSABLE[letter] ?? letter).join('');
  for (const [pair, one] of PAIRS) look = look.replaceAll(pair, one);
  return look.replace(/[-_.]/g, '');
}

const [BASE, T_MIN, T_MAX, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 128];

function adapt(delta: number, points: number, first: boolean): number {
  let rest = Math.floor(first ? delta / DAMP : delta / 2);
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

function digitOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : BASE;
}

/** One label of an internationalised host as users see it (RFC 3492); unchanged if it is not one. */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  const text = label.slice(4);
  const dash = text.lastIndexOf('-');
  const out = [...(dash > 0 ? text.slice(0, dash) : '')];
  let [code, at, bias] = [FIRST_CODE, 0, FIRST_BIAS];
  for (let i = dash > 0 ? dash + 1 : 0; i < text.length; ) {
    const before = at;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(text[i++] ?? '');
      if (digit >= BASE || digit > (Number.MAX_SAFE_INTEGER - at) / weight) return label;
      at += digit * weight;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    bias = adapt(at - before, out.length + 1, before === 0);
    code += Math.floor(at / (out.length + 1));
    at %= out.length + 1;
    if (code > 0x10ffff) return label;
    out.splice(at++, 0, String.fromCodePoint(code));
  }
  return out.join('');
}

/** Whether two names differ by one typo: a letter added, missing, replaced, or two swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length <= 1 && y.length <= 1) return true;
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}
