import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

export interface Strength {
  /** zxcvbn's 0 (at once guessable) to 4. Below 3, a person should be warned. */
  score: 0 | 1 | 2 | 3 | 4;
  /** zxcvbn's key of what is weak about it, e.g. `topTen`; empty where it has nothing to say. */
  warning: string;
  /** Seconds that 10 000 guesses a second would take: what somebody with the file and much hardware could do. */
  crackSeconds: number;
}

/** Scores below this get a warning. */
export const STRONG_ENOUGH = 3;

let estimator: Promise<ZxcvbnFactory> | undefined;

async function load(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
}

/** How hard a passphrase is to guess. Loads zxcvbn and its word lists (1.6 MB) when it is first asked. */
export async function passphraseStrength(passphrase: string): Promise<Strength> {
  estimator ??= load();
  // Its work grows with the square of the length; what is longer than this is not weak for its end.
  const { score, feedback, guesses } = (await estimator).check(passphrase.slice(0, 128), ['watchword']);
  return { score, warning: feedback.warning ?? '', crackSeconds: guesses / 10_000 };
}
