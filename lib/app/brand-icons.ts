import { signal } from '@preact/signals';
import { must } from '../must.ts';
import { fold } from '../otp/search.ts';
import { afterPaint } from './after-paint.ts';

/** Other names under which users save these issuers, by slug. */
const ALIASES: Record<string, string> = {
  twitter: 'x',
  'twitter.com': 'x',
  gmail: 'google',
  'battle.net': 'battledotnet',
  battlenet: 'battledotnet',
  'proton mail': 'protonmail',
  'proton ag': 'proton',
  'electronic arts': 'ea',
  'epic games store': 'epicgames',
  'rockstar games social club': 'rockstargames',
  'docker hub': 'docker',
  'hetzner online': 'hetzner',
  'facebook business': 'facebook',
  'meta platforms': 'meta',
  ovhcloud: 'ovh',
  steampowered: 'steam',
  'python package index': 'pypi',
  'google cloud platform': 'googlecloud',
  'stack exchange': 'stackexchange',
};

function slug(text: string): string {
  return text.replaceAll(/[^a-z0-9.]/g, '');
}

/** The bundled brand that an issuer's name stands for, by its simple-icons name; undefined where none is. */
export function brandOf(issuer: string, isBundled: (brand: string) => boolean): string | undefined {
  const name = fold(issuer).trim();
  if (name === '') return undefined;
  const dotted = (text: string) => slug(text).replaceAll('.', 'dot');
  const bare = name
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\.(?:com|org|net|io|co|app|dev|de|fr|uk|ru|me)$/, '');
  const candidates = [ALIASES[name], dotted(name), slug(bare), slug(bare.replaceAll('.', '')), dotted(bare)];
  return candidates.find((candidate) => candidate !== undefined && isBundled(candidate));
}

/** Bundled glyphs by brand: colour of the tile, colour of the glyph, path in a square of 24. modules/brand-icons.ts makes the file. */
type Glyphs = ReadonlyMap<string, readonly [tile: string, glyph: string, path: string]>;

const glyphs = signal<Glyphs | undefined>(undefined);
let isAskedFor = false;

/** Loads the glyphs once. If that fails, every tile shows a letter. */
async function load(): Promise<void> {
  try {
    const response = await fetch('/brand-icons.json');
    glyphs.value = new Map(Object.entries(await response.json()));
  } catch {
    glyphs.value = new Map();
  }
}

/**
 * The icon of an issuer's brand as a data: URL; `''` if none is bundled, undefined until the glyphs are loaded. The first
 * call starts loading; views that called it render again when that is done.
 */
export function brandIcon(issuer: string): string | undefined {
  const known = glyphs.value;
  if (!known) {
    if (!isAskedFor) afterPaint(() => void load());
    isAskedFor = true;
    return undefined;
  }
  const brand = brandOf(issuer, (candidate) => known.has(candidate));
  if (brand === undefined) return '';
  // The glyph's own square is 240 units wide (modules/brand-icons.ts).
  const [tile, glyph, path] = must(known.get(brand));
  const picture = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">',
    `<path fill="#${tile}" d="M0 0h40v40H0z"/>`,
    `<path fill="#${glyph}" transform="translate(9.2 9.2) scale(.09)" d="${path}"/></svg>`,
  ].join('');
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

/** A hue in degrees made from a name: the same name always gets the same. */
export function hueOf(name: string): number {
  let hash = 2166136261;
  for (const char of fold(name)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return ((hash >>> 0) * 137) % 360;
}

/** The letter for an account without a glyph. */
export function initialOf(name: string): string {
  const first = name.trim().match(/[\p{L}\p{N}]/u)?.[0] ?? '·';
  return first.toLocaleUpperCase();
}
