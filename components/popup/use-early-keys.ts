import { useLayoutEffect, useState } from 'preact/hooks';
import { onEarlyEnter } from '../../lib/app/early-enter.ts';
import { type EarlyKeys, takeEarlyKeys } from '../../lib/app/early-keys.ts';
import { type ListContext, runCommand, setQuery } from './list-commands.ts';

/**
 * Gives the search the focus and does what was asked before it stood, key by key: what each leads to is drawn before the
 * next one acts on it.
 */
export function useEarlyKeys(list: ListContext): void {
  const [early, setEarly] = useState<EarlyKeys | undefined>();
  // With the first picture, so that no key falls between the early ones and the search.
  useLayoutEffect(() => {
    const keys = takeEarlyKeys();
    list.search.current?.focus();
    setEarly(keys);
  }, []);
  useLayoutEffect(() => {
    if (!early) return undefined;
    const [next, ...commands] = early.commands;
    if (list.shown.query.value !== textAt(early)) {
      setQuery(list, textAt(early));
      setEarly({ ...early });
    } else if (next) {
      runCommand(list, next.command);
      setEarly({ ...early, commands });
    } else return onEarlyEnter(early, () => runCommand(list, early.isShifted ? 'fill' : 'copy'));
    return undefined;
  }, [early]);
}

/** What was typed before the next command. */
function textAt({ text, commands: [next] }: EarlyKeys): string {
  return text.slice(0, next?.at);
}
