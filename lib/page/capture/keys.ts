import { MAX_TEXTS } from './report.ts';

/** Base32 in groups or in one run. In lower case, groups look like words, so they must end the text. */
const PATTERNS = [
  /(?<![\p{L}\p{N}])[A-Z2-7]{4,8}(?:[ \u00a0-][A-Z2-7]{4,8}){2,31}(?:[ \u00a0-][A-Z2-7]{1,8})?={0,6}(?![\p{L}\p{N}])/gu,
  /(?<=^|:\s*)[a-z2-7]{4}(?:[ \u00a0-][a-z2-7]{4}){3,31}(?:[ \u00a0-][a-z2-7]{1,4})?={0,6}(?=\s*$)/gu,
  /(?<![\p{L}\p{N}/+_.-])[a-z2-7]{16,256}={0,6}(?![\p{L}\p{N}/+_-])/giu,
] as const;

/** Words that announce a setup key, in the languages of most sign-in pages. */
const HINT = new RegExp(
  [
    String.raw`secret|(?:set-?up|setup|security|manual|account|private|text|this)\s*(?:key|code)`,
    'can.?t scan|cannot scan|unable to scan|trouble scanning|enter (?:this|the)|manually|by hand',
    'authenticator|schlüssel|geheim|manuell|clé|secrète|manuell?ement|clave|secreta|manualmente',
    'chave|chiave|segreta|sleutel|handmatig|klucz|ręcznie|nyckel|nøgle|avain|klíč|kulcs|anahtar',
    'ключ|секрет|вручную|密钥|密鑰|金鑰|手动|手動|キー|シークレット|비밀|키',
  ].join('|'),
  'i',
);

/** Number of characters around a key that are searched for such words. */
const NEAR = 400;

/** Finds keys to type "if you can't scan", the most likely first. They may be other texts, so show them as such. */
export function findKeys(elements: Iterable<Element>): string[] {
  const scores = new Map<string, number>();
  for (const element of elements) {
    const own = ownText(element);
    if (own.length < 16 || own.length > 4000) continue;
    for (const pattern of PATTERNS)
      for (const [match] of own.matchAll(pattern)) {
        const key = match.trim();
        const score = likelihood(key) + (HINT.test(surroundings(element, own)) ? 2 : 0);
        if (score >= 4) scores.set(key, Math.max(score, scores.get(key) ?? 0));
      }
  }
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .map(([key]) => key)
    .slice(0, MAX_TEXTS);
}

/** The element's own text: that of its inline children included, or its value. */
function ownText(element: Element): string {
  const name = element.localName;
  if (name === 'script' || name === 'style' || name === 'noscript') return '';
  if (name === 'input' || name === 'textarea') {
    const field = element as HTMLInputElement;
    // Text that the user typed is theirs. Only what the page shows, and the user cannot change, is read.
    return field.readOnly || field.disabled ? field.value : '';
  }
  const isLeafy =
    element.childElementCount <= 16 && [...element.children].every((child) => child.childElementCount === 0);
  if (!isLeafy) return [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : ' ')).join('');
  const parts = [...element.childNodes].map((node) => node.textContent?.trim() ?? '');
  // `<span>ABCD</span><span>EFGH</span>`: groups that are separated only by style.
  return parts.filter(Boolean).join(' ');
}

/** How likely a text is a key, by its form: 0 is a word, 4 is hardly anything but a key. */
function likelihood(key: string): number {
  const letters = key.replace(/[^a-z2-7]/gi, '');
  if (letters.length < 16 || letters.length > 256) return 0;
  const isOneCase = letters === letters.toUpperCase() || letters === letters.toLowerCase();
  if (!isOneCase) return 0;
  const hasDigit = /\d/.test(letters);
  const groups = key.split(/[ \u00a0-]/).map((group) => group.replace(/=/g, '').length);
  const isEven = groups.length > 2 && groups.slice(0, -1).every((length) => length === groups[0]);
  const hasKeyLength = [16, 20, 24, 26, 32, 40, 48, 52, 56, 64, 80, 103, 104].includes(letters.length);
  const isUpper = letters === letters.toUpperCase();
  // Words in a row are in lower case, of different lengths, and without digits.
  if (!hasDigit && !isUpper && !(isEven && hasKeyLength)) return 0;
  return (hasDigit ? 1 : 0) + (isEven ? 1 : 0) + (hasKeyLength ? 1 : 0) + (isUpper ? 1 : 0);
}

function surroundings(element: Element, own: string): string {
  const parts = [
    own,
    element.getAttribute('aria-label') ?? '',
    element.id,
    element.getAttribute('name') ?? '',
    element.className,
  ];
  let at: Element | null = element;
  for (let up = 0; up < 3 && at; up++) {
    for (
      let sibling = at.previousElementSibling, n = 0;
      sibling && n < 2;
      sibling = sibling.previousElementSibling, n++
    )
      parts.push(sibling.textContent?.slice(-NEAR) ?? '');
    parts.push(at.nextElementSibling?.textContent?.slice(0, NEAR / 2) ?? '');
    at = at.parentElement;
    for (const node of at?.childNodes ?? []) if (node.nodeType === 3) parts.push(node.nodeValue?.slice(0, NEAR) ?? '');
  }
  return parts.join(' ').slice(0, NEAR * 8);
}
