import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Account } from '../lib/otp/account.ts';
import { codeOfStep } from '../lib/otp/code.ts';
import type { Clock } from '../lib/ui/clock.ts';
import { spokenCode } from '../lib/ui/group-code.ts';
import { CodeText } from './code.tsx';
import { SecondsLeft } from './countdown.tsx';

/** The code that an account would show, while it is made or edited. A counter-based one shows that of its counter. */
export function LiveCode({ account, clock }: { account: Account; clock: Clock }) {
  const current = useSignal(account);
  useEffect(() => {
    current.value = account;
  }, [account]);
  const code = useComputed(() => {
    const { value } = current;
    return codeOfStep(value, value.type === 'hotp' ? value.counter : clock.step(value.period).value);
  }).value;
  return (
    <div class="live-code">
      <CodeText code={code} digits={account.digits} />
      <span class="visually-hidden">{spokenCode(code)}</span>
      {account.type !== 'hotp' && <SecondsLeft clock={clock} period={account.period} />}
    </div>
  );
}
