import { useEffect, useState } from 'preact/hooks';

/** Aborted when the component is unmounted: for what the browser asks the user while only this component waits for it. */
export function useUnmountSignal(): AbortSignal {
  const [life] = useState(() => new AbortController());
  useEffect(() => () => life.abort(), []);
  return life.signal;
}
