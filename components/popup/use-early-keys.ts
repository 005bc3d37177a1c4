import { useLayoutEffect, useState } from 'preact/hooks';
import { onEarlyEnter } from '../../lib/app/early-enter.ts';
import { type EarlyKeys, takeEarlyKeys } from '../../lib/app/early-keys.ts';
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
    const [command, ...commands] = early.commands;
    if (!command) return onEarlyEnter(early, () => runCommand(list, early.isShifted ? 'fill' : 'copy'));
    runCommand(list, command);
    setEarly({ ...early, commands });
    return undefined;
  }, [early]);
}
