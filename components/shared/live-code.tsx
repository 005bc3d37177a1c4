import { spokenCode } from '../../lib/app/group-code.ts';
import type { Clock } from '../../lib/app/state/clock.ts';
import type { Account } from '../../lib/otp/account.ts';
import { codeOfStep } from '../../lib/otp/code.ts';
import { CodeText } from './code.tsx';
import { SecondsLeft } from './countdown.tsx';
import { useDerived } from './use-derived.ts';

export interface LiveCodeProps {
  account: Account;
  clock: Clock;
  /** Shows the code of a counter too: only where nothing counts it, since a code that was seen is a code that was used. */
  showsCounted?: boolean;
}

/** The code that an account would show, while it is made or edited. Nothing for one that is counted. */
export function LiveCode({ account, clock, showsCounted = false }: LiveCodeProps) {
  const code = useDerived(
    () => codeOfStep(account, account.type === 'hotp' ? account.counter : clock.step(account.period).value),
    [account, clock],
  );
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
