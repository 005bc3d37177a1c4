import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Account } from '../lib/otp/account.ts';
import { codeOfStep } from '../lib/otp/code.ts';
import type { Clock } from '../lib/ui/clock.ts';
import { spokenCode } from '../lib/ui/group-code.ts';
import { CodeText } from './code.tsx';
import { SecondsLeft } from './countdown.tsx';

export interface LiveCodeProps {
  account: Account;
  clock: Clock;
  /** Shows the code of a counter too: only where nothing counts it, since a code that was seen is a code that was used. */
  showsCounted?: boolean;
}

/** The code that an account would show, while it is made or edited. Nothing for one that is counted. */
export function LiveCode({ account, clock, showsCounted = false }: LiveCodeProps) {
  const current = useSignal(account);
  useEffect(() => {
    current.value = account;
  }, [account]);
  const code = useComputed(() => {
    const { value } = current;
    return codeOfStep(value, value.type === 'hotp' ? value.counter : clock.step(value.period).value);
  }).value;
  const isCounted = account.type === 'hotp';
  if (isCounted && !showsCounted) return null;
  return (
    <div class="live-code">
      <CodeText code={code} digits={account.digits} />
      <span class="visually-hidden">{spokenCode(code)}</span>
      {!isCounted && <SecondsLeft clock={clock} period={account.period} />}
    </div>
  );
}
