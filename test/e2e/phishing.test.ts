import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { move } from '../phishing/act.ts';
import { ATTEMPTS, HONEST } from '../phishing/attempts.ts';
import { fillFrame } from '../phishing/frames.ts';
import { clickIcon, turnIconOn } from '../phishing/icon.ts';
import { attempt, type Lab, signIn, startLab } from '../phishing/lab.ts';
import { MOVES } from '../phishing/moves.ts';
import { BROWSERS } from './drive/browsers.ts';

/** One of each kind; `npm run phishing` tries them all. */
const firsts = <T extends { kind: string }>(all: readonly T[]): T[] =>
  all.filter(({ kind }, i) => all.findIndex((other) => other.kind === kind) === i);

const NOTHING = { code: '', isVoid: false };

describe.each(BROWSERS)('the phishing lab in %s', (browser) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab(browser);
    await turnIconOn(lab);
  });
  afterAll(() => lab?.close());

  // What an address decides is the same in both browsers, so each takes its turn.
  const addresses = firsts(ATTEMPTS).filter((_, i) => i % BROWSERS.length === BROWSERS.indexOf(browser));
  it.each(addresses)('gives no code by $kind: $url', async (one) => {
    expect(await attempt(lab, one)).toMatchObject(NOTHING);
  });

  it.each(firsts(MOVES))('gives no code by $kind: $name', async (one) => {
    expect(await move(lab, one)).toMatchObject(NOTHING);
  });

  it.each(HONEST.slice(0, 3))('fills at $url for $of without a question', async (one) => {
    expect(await signIn(lab, one)).toMatchObject({ why: '', code: expect.stringMatching(/^\d{6}$/) });
  });

  it('fills by a click on the icon, and in a frame of the account’s own site', async () => {
    expect(await clickIcon(lab)).toMatch(/^\d{6}$/);
    expect(await fillFrame(lab)).toMatch(/^\d{6}$/);
  });
});
