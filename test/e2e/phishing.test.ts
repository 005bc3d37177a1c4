import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { move } from '../phishing/act.ts';
import { ATTEMPTS, HONEST } from '../phishing/attempts.ts';
import { fillFrame } from '../phishing/frames.ts';
import { clickIcon, turnIconOn } from '../phishing/icon.ts';
import { attempt, type Lab, signIn, startLab } from '../phishing/lab.ts';
import { MOVES } from '../phishing/moves.ts';
import { BROWSERS } from './drive/browsers.ts';

/** One attempt of each kind; `npm run phishing` tries them all. */
const firsts = <T extends { kind: string }>(all: readonly T[]): T[] =>
  all.filter(({ kind }, i) => all.findIndex((other) => other.kind === kind) === i);

describe.each(BROWSERS)('the phishing lab in %s', (browser) => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab(browser);
    await turnIconOn(lab);
  });
  afterAll(() => lab?.close());

  it('gives no code to an attempt of any kind', async () => {
    for (const one of firsts(ATTEMPTS)) expect(await attempt(lab, one)).toMatchObject({ code: '', isVoid: false });
    for (const one of firsts(MOVES)) expect(await move(lab, one)).toMatchObject({ code: '', isVoid: false });
  });

  it('fills honest sign-ins without a question, from the icon and in a frame', async () => {
    for (const one of HONEST.slice(0, 6)) expect(await signIn(lab, one)).toMatchObject({ why: '' });
    expect(await clickIcon(lab)).toMatch(/^\d{6}$/);
    expect(await fillFrame(lab)).toMatch(/^\d{6}$/);
  });
});
