import type { Output } from '../../protocol/messages.ts';
import type { App } from '../state/app.ts';

/** Compares this computer's clock with the open site's. @throws {Failure} `clock-no-site` and the like */
export function checkClock(app: App): Promise<Output<'clock.check'>> {
  return app.ports.send('clock.check', null);
}
