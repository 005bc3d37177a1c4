import { i18n } from '#i18n';
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
  /** Also shows codes of counter-based accounts. Only where the counter is not stored: a code that was seen counts as used. */
  showsCounted?: boolean;
  /** Says that it is a code to those who hear it, where no head of a column does. */
  isNamed?: boolean;
}

/** Preview of an account's code while it is added or edited. By default nothing for a counter-based one. */
export function LiveCode({ account, clock, showsCounted = false, isNamed = false }: LiveCodeProps) {
  const code = useDerived(
    () => codeOfStep(account, account.type === 'hotp' ? account.counter : clock.step(account.period).value),
    [account, clock],
  );
  const isCounted = account.type === 'hotp';
  if (isCounted && !showsCounted) return null;
  return (
    <div class="live-code">
      <CodeText code={code} digits={account.digits} />
      <span class="visually-hidden">
        {isNamed && `${i18n.t('table.code')} `}
        {spokenCode(code)}
      </span>
      {!isCounted && <SecondsLeft clock={clock} period={account.period} />}
    </div>
  );
}
