/** Lines below an item that are read for a key. */
const MAX_BELOW = 60;
const ITEM = /^([ \t]{0,32})[-*•]\s+(.*)$/u;
const BARE_NAME = /^\p{L}[\p{L}\p{N} ._@&'-]{0,39}$/u;

/** What groups an account's fields, and names no account. */
const GROUP =
  /^(?:(?:two|2)[- ]?(?:factor|step)\b.{0,20}|[2m]fa|t?otp|security|log-?in|sign-?in|credentials?|authenticat(?:or|ion)|codes?|settings|details?|accounts?)$/i;

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/**
 * The names of accounts in a list within a list: items that have nothing but a name, above items further in with a key.
 * An item that only groups fields of an account, or codes for its recovery, is no name.
 */
export class ListItems {
  private readonly lines: readonly string[];
  private readonly hasKey: (line: string) => boolean;
  /** Indent of the last name, as long as its items go on. */
  private named: number | undefined;
  /** Indent of the first field of the record. */
  private open = 0;

  /** @param hasKey whether a line without its dash has a key */
  constructor(lines: readonly string[], hasKey: (line: string) => boolean) {
    this.lines = lines;
    this.hasKey = hasKey;
  }

  /** Notes a line with a field. @param isFirst whether it is the first of its record */
  noteField(at: number, isFirst: boolean): void {
    if (isFirst) this.open = indentOf(this.lines[at] ?? '');
  }

  /**
   * The name in a line, for the items below it; empty where the items of the name above end.
   * @param isOpen whether the record above is still without a key
   */
  nameAt(at: number, isOpen: boolean): string | undefined {
    const line = this.lines[at] ?? '';
    const isEnd = this.named !== undefined && line.trim() !== '' && indentOf(line) <= this.named;
    if (isEnd) this.named = undefined;
    return this.nameIn(line, at, isOpen && !isEnd) ?? (isEnd ? '' : undefined);
  }

  private nameIn(line: string, at: number, isOpen: boolean): string | undefined {
    const [, indent = '', name = ''] = ITEM.exec(line.trimEnd()) ?? [];
    if (!BARE_NAME.test(name) || GROUP.test(name) || this.named !== undefined) return undefined;
    if (isOpen && this.open <= indent.length) return undefined;
    const keys = this.keysBelow(at, indent.length);
    // Keys of several items further in belong to those.
    if (keys.length === 0 || (keys.length > 1 && Math.min(...keys) > this.indentBelow(at))) return undefined;
    this.named = indent.length;
    return name;
  }

  private indentBelow(at: number): number {
    return indentOf(this.lines[at + 1] ?? '');
  }

  /** The indents of the items with a key below an item. */
  private keysBelow(at: number, indent: number): number[] {
    const keys: number[] = [];
    for (const line of this.lines.slice(at + 1, at + 1 + MAX_BELOW)) {
      const [, further = '', text = ''] = ITEM.exec(line.slice(0, 1000)) ?? [];
      if (further.length <= indent) break;
      if (this.hasKey(text)) keys.push(further.length);
    }
    return keys;
  }
}
