import { ask } from '../e2e/drive/seed.ts';
import { type Lab, type Outcome, within } from './lab.ts';

/** A page of the account's own site, and one that passes for it. */
export const SITE = 'https://github.com/sessions/two-factor/app';
export const EVIL = 'https://github.evil.example/';

const FIELD = `document.querySelector('input[name=otp]')?.value ?? ''`;

export const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** What a page does that is the account's own site, or looks like it, while a fill is under way. */
export interface Move {
  kind: string;
  name: string;
  run(lab: Lab): Promise<unknown>;
}

export const show = (lab: Lab, url: string): Promise<void> => lab.show(url);

/** Finds the place for the code of an account, by what it is kept for. */
export const find = (lab: Lab, of = 'github.com') => ask(lab.own, 'fill.find', { id: lab.ids.get(of)!, bind: '' });
export const write = (lab: Lab) => ask(lab.own, 'fill.write', null).catch(() => undefined);

/** All codes that stand in the page or in its frames. */
export async function codesIn({ page }: Lab): Promise<string> {
  const values = await Promise.all(page.frames().map((each) => each.evaluate(FIELD).catch(() => '')));
  return values.join('');
}

export function move(lab: Lab, { kind, name, run }: Move): Promise<Outcome> {
  return within(lab, { kind, of: 'github.com', url: name }, async () => {
    await lab.openTab();
    await run(lab);
    return { code: await codesIn(lab), why: '', isVoid: false };
  });
}
