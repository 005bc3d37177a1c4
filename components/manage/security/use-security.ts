import { useEffect, useState } from 'preact/hooks';
import { attempt } from '../../../lib/app/attempt.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { isFailure } from '../../../lib/failure.ts';
import type { SecurityPorts } from '../../../lib/protocol/security-ports.ts';
import type { VaultFile } from '../../../lib/vault/file.ts';

export interface Security {
  ports: SecurityPorts;
  /** The stored file: its slots are readable without a key. */
  file: VaultFile | undefined;
  /** Whether earlier versions still have to be rewritten after a change of slots. */
  isPending: boolean;
  /**
   * Runs an action, shows a failure as a notice, and reads the file again. A prompt that was given up since `until` is
   * aborted is no failure to tell of.
   * @returns whether the action succeeded
   */
  act(run: () => Promise<unknown>, until?: AbortSignal): Promise<boolean>;
}

/** The security ports and the stored file; undefined until they are loaded. */
export function useSecurity(app: App): Security | undefined {
  const [ports, setPorts] = useState<SecurityPorts | undefined>();
  const [file, setFile] = useState<VaultFile | undefined>();
  const [isPending, setPending] = useState(false);
  const look = async (from: SecurityPorts) => {
    setFile(await from.readFile());
    setPending(await from.isCarryOverPending().catch(() => false));
  };
  useEffect(() => {
    void (async () => {
      await attempt(app, async () => {
        const loaded = await app.ports.security();
        await look(loaded);
        setPorts(loaded);
      });
    })();
  }, [app]);
  if (!ports) return undefined;
  return {
    ports,
    file,
    isPending,
    async act(run, until) {
      try {
        await run();
        return true;
      } catch (error) {
        if (!until?.aborted || !isFailure(error, 'passkey-cancelled')) app.notices.problem(error);
        return false;
      } finally {
        await look(ports);
      }
    },
  };
}

/** A localized date and time. @param at ms since the epoch */
export function dateTime(at: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(at);
}
