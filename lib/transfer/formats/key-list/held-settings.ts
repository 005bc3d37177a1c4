import { isOfAll, type Settings, settingsAbove } from './settings.ts';

/** What the lines of a list have said of the codes below them, each for as long as it holds. */
export class HeldSettings {
  /** Of all codes, to the end. */
  #all: Settings = {};
  /** Of the block below a heading. */
  #block: Settings = {};
  #isUsed = false;

  /** What holds for a key that is here. */
  use(): Settings {
    this.#isUsed = true;
    return { ...this.#all, ...this.#block };
  }

  /** An empty line ends a block; it does not between a heading and the first key. */
  pause(): void {
    if (this.#isUsed) this.#block = {};
  }

  /** Takes a line without a key. `isName`: it is the name of the key in the next line. */
  read(line: string, isName: boolean): void {
    const found = settingsAbove(line);
    if (found !== undefined && isOfAll(line)) this.#all = found;
    if (found !== undefined || (isHeading(line) && !isName)) {
      this.#block = found !== undefined && !isOfAll(line) ? found : {};
      this.#isUsed = false;
    }
  }
}

function isHeading(line: string): boolean {
  return /^(?:#|\*\*|\[)|:$/.test(line);
}
