import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { counted } from '../../../lib/app/counted.ts';
import type { Clock } from '../../../lib/app/state/clock.ts';
import type { Account } from '../../../lib/otp/account.ts';
import { type MatchedStep, verifyCode } from '../../../lib/otp/verify.ts';
import { SelectField, TextField } from '../../shared/form-fields.tsx';
import { WarnIcon } from '../../shared/icons.tsx';
import { CheckIcon } from '../../shared/list-icons.tsx';

const WINDOWS = [0, 1, 2, 5, 10, 20];

/** Which step a code matched, and when that step is. */
function matchText(account: Account, { step, offset, validFrom, validUntil }: MatchedStep): string {
  if (account.type === 'hotp')
    return offset === 0
      ? i18n.t('workbench.matchCounter', [step])
      : i18n.t('workbench.matchCounterAhead', [step, offset]);
  const time = (ms: number) =>
    new Date(ms).toLocaleTimeString(document.documentElement.lang || undefined, { hour12: false });
  const where =
    offset === 0
      ? i18n.t('workbench.stepNow')
      : offset < 0
        ? counted('workbench.stepAgo', -offset)
        : counted('workbench.stepAhead', offset);
  return i18n.t('workbench.match', [step, where, time(validFrom), time(validUntil)]);
}

/** Verifies a typed code as a server would, with a chosen window. */
export function WorkbenchVerify({ account, clock }: { account: Account; clock: Clock }) {
  const [code, setCode] = useState('');
  const [window, setWindow] = useState('1');
  const [result, setResult] = useState<{ match: MatchedStep | null } | undefined>();

  const submit = (event: Event) => {
    event.preventDefault();
    if (code.trim() === '') return;
    setResult({ match: verifyCode(account, code, clock.now.value, Number(window)) });
  };
  const forget = () => setResult(undefined);

  return (
    <form class="stack" onSubmit={submit} autocomplete="off">
      <div class="workbench-verify">
        <TextField
          label={i18n.t('workbench.code')}
          value={code}
          isMono
          isNumber
          onInput={(value) => {
            forget();
            setCode(value);
          }}
        />
        <SelectField
          label={i18n.t('workbench.window')}
          value={window}
          options={WINDOWS.map((steps) => ({ value: String(steps), label: `± ${steps}` }))}
          onInput={(value) => {
            forget();
            setWindow(value);
          }}
        />
      </div>
      <button type="submit" class="button" data-kind="primary" aria-disabled={code.trim() === ''}>
        {i18n.t('workbench.verify')}
      </button>
      <div role="status">
        {result && (
          <p class="note" data-tone={result.match ? undefined : 'danger'}>
            {result.match ? <CheckIcon /> : <WarnIcon />}
            {result.match ? matchText(account, result.match) : i18n.t('workbench.noMatch', [window])}
          </p>
        )}
      </div>
    </form>
  );
}
