import { attempt } from '../attempt.ts';
import { describePicture } from '../read-picture.ts';
import type { App } from '../state/app.ts';
import { copyCase } from './explain.ts';

/** Copies what a picture without a code was seen to have, without the picture. */
export function copyPictureCase(app: App, picture: Blob): Promise<void> {
  return attempt(app, async () => copyCase(app, await describePicture(picture)));
}
