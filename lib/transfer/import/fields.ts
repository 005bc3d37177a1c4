import { type Field, KEY_IF_ONE, PARAMETERS, SYNONYMS, WEAK } from './field-names.ts';

/** A column name or JSON key as it is compared: lower case, letters and digits only. */
export function fieldOf(columnName: string): string {
  return columnName.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const USED: ReadonlySet<string> = new Set(Object.values(SYNONYMS).flat());
/** Parts of names that may say how a code is made. */
const PARAMETER = /interval|seconds?$|digit|otplen|codelen|hash|algo|period|timestep/;

/** Values that are a number of digits or a time step and not the usual one, so that codes without them would be wrong. */
const UNUSUAL = /^(?:7|8|10|15|20|45|60|90|120)$/;

/**
 * Whether an unknown name may be a parameter of the code, so that ignoring it could make wrong codes: by its parts, or,
 * with `isColumn`, by the content of all cells of a table's column.
 */
export function looksLikeParameter(
  name: string,
  values: readonly string[],
  { isColumn = false }: { isColumn?: boolean } = {},
): boolean {
  const field = fieldOf(name);
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length === 0 || USED.has(field) || field === '') return false;
  if (Object.values(PARAMETERS).some((pattern) => pattern.test(field))) return false;
  if (
    /password|passhash|hashes|created|modified|updated|last|expire|^id$|position|order|rank|index|version/.test(field)
  )
    return false;
  return PARAMETER.test(field) || (isColumn && filled.every((value) => UNUSUAL.test(value)));
}

/** Whether a column's name can mean nothing but a secret. */
export function namesSecret(columnName: string): boolean {
  const field = fieldOf(columnName);
  return SYNONYMS.secret.includes(field) && !WEAK.has(field);
}

/** Whether a text is a key by its letters; `name`: what it is called, as `fieldOf` writes it. */
type IsKey = (text: string, name: string) => boolean;

interface FoundSecret {
  /** As `fieldOf` writes it. */
  name: string;
  text: string;
  isSure: boolean;
  /** Whether it is no key by its letters, under a weak name that means a key in other entries: never an account. */
  isDoubtful: boolean;
}

/** Names that mean a key in the entries of one list, because they do so in one of them. */
export function sureNames(list: readonly Fields[], isKey: IsKey): ReadonlySet<string> {
  const found = list.map((fields) => fields.secret(isKey)?.name ?? '');
  return new Set(found.filter((name) => KEY_IF_ONE.has(name)));
}

/** The values of one row or object by their meaning. `undefined` for an empty one. */
export class Fields {
  readonly #values = new Map<string, string>();
  readonly #names = new Set<string>();

  constructor(values: Iterable<readonly [name: string, value: string]>) {
    for (const [name, value] of values) {
      const field = fieldOf(name);
      this.#names.add(field);
      if (value.trim() !== '' && !this.#values.has(field)) this.#values.set(field, value.trim());
    }
  }

  get(field: Field, except: readonly string[] = []): string {
    const name = this.#nameOf(field, except);
    return name === undefined ? '' : (this.#values.get(name) ?? '');
  }

  /**
   * What means the secret, and whether its name can mean nothing else. `sure`: weak names that mean a key in other
   * entries of the same list.
   */
  secret(isKey: IsKey, sure?: ReadonlySet<string>): FoundSecret | undefined {
    let doubtful: FoundSecret | undefined;
    for (const name of SYNONYMS.secret) {
      const text = this.#values.get(name);
      if (text === undefined) continue;
      const isSure = !WEAK.has(name) || sure?.has(name) === true;
      if (!WEAK.has(name) || isKey(text, name)) return { name, text, isSure, isDoubtful: false };
      if (isSure) doubtful ??= { name, text, isSure, isDoubtful: true };
    }
    return doubtful;
  }

  /** The value of one name, as `fieldOf` writes it. */
  named(name: string): string {
    return this.#values.get(name) ?? '';
  }

  /** Whether there is a place for the issuer, were it empty. */
  get hasIssuer(): boolean {
    return SYNONYMS.issuer.some((name) => this.#names.has(name));
  }

  #nameOf(field: Field, except: readonly string[]): string | undefined {
    const known = SYNONYMS[field].find((name) => !except.includes(name) && this.#values.has(name));
    const pattern = PARAMETERS[field];
    return known ?? (pattern && [...this.#values.keys()].find((name) => !USED.has(name) && pattern.test(name)));
  }
}
