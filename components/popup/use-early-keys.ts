import { useLayoutEffect, useState } from 'preact/hooks';
import { type EarlyKeys, onEarlyEnter, takeEarlyKeys } from '../../lib/app/early-keys.ts';
import { type ListContext, runCommand } from './list-commands.ts';

/** Gives the search the focus and what was typed before it stood. What was found is drawn before the next key acts on it. */
export function useEarlyKeys(list: ListContext): void {
  const [early, setEarly] = useState<EarlyKeys | undefined>();
  // With the first picture, so that no key falls between the early ones and the search.
  useLayoutEffect(() => {
    const keys = takeEarlyKeys();
    list.search.current?.focus();
    list.shown.query.value = keys.text;
    setEarly(keys);
  }, []);
  useLayoutEffect(() => {
    if (!early) return undefined;
    const [move, ...moves] = early.moves;
    if (!move) return onEarlyEnter(early, () => runCommand(list, early.isShifted ? 'fill' : 'copy'));
    runCommand(list, move);
    setEarly({ ...early, moves });
    return undefined;
  }, [early]);
}
