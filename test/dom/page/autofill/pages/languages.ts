import { ASIAN } from './languages-asian.ts';
import { EASTERN } from './languages-eastern.ts';
import { WESTERN } from './languages-western.ts';
import type { Wording } from './page-kinds.ts';

/** What sign-in steps say, by language. */
export const LANGUAGES: Readonly<Record<string, Wording>> = { ...WESTERN, ...EASTERN, ...ASIAN };
