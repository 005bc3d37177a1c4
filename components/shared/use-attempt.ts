import { useState } from 'preact/hooks';
import { toFailureData } from '../../lib/failure.ts';
import { explain } from './explain.ts';

/** State of a form's submission: one attempt at a time. `error`: the failure of the last one as a sentence; empty if none. */
export function useAttempt(failed: () => void = () => undefined) {
  const [error, setError] = useState('');
  const [isBusy, setBusy] = useState(false);
  const attempt = async (act: () => Promise<unknown>) => {
    if (isBusy) return;
    setBusy(true);
    setError('');
    try {
      await act();
    } catch (thrown) {
      setError(explain(toFailureData(thrown)));
      failed();
    }
    setBusy(false);
  };
  return { error, isBusy, attempt, clear: () => setError('') };
}
