import type { Findings } from '../../otp/finding.ts';
import type { App } from '../state/app.ts';

/**
 * Asks for a look at the page in front before what shows its findings is loaded: a popup may close at once, and what was
 * found waits for the next. Undefined without a vault.
 */
export function startLook({ vault, ports }: App): Promise<Findings> | undefined {
  if (vault.value === 'none') return undefined;
  const look = ports.send('capture.look', null);
  // Whoever shows it hears of a failure too.
  look.catch(() => undefined);
  return look;
}
