import { Failure } from '../../failure.ts';
import { attempt } from '../attempt.ts';
import type { App } from '../state/app.ts';

/** Writes a text to the clipboard. @throws {Failure} `clipboard-refused` */
export async function writeText({ ports }: App, text: string): Promise<void> {
  try {
    await ports.writeClipboard(text);
  } catch {
    throw new Failure('clipboard-refused');
  }
}

/** Copies a text and shows `said`, or the failure, as a notice. */
export async function copyText(app: App, text: string, said: string): Promise<void> {
  await attempt(app, async () => {
    await writeText(app, text);
    app.notices.say(said);
  });
}
