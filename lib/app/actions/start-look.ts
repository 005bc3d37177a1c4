import type { Findings } from '../../otp/finding.ts';
import type { App } from '../state/app.ts';

/**
 * Starts searching the active tab before the views that show findings are loaded. If the popup closes, the findings wait
 * for the next one. Undefined without a vault.
 */
export function startLook({ vault, ports }: App): Promise<Findings> | undefined {
  if (vault.value === 'none') return undefined;
  const look = ports.send('capture.look', null);
  // The caller handles the rejection; this only prevents an unhandled one.
  look.catch(() => undefined);
  return look;
}
