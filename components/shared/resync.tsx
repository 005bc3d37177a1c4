import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { updateAccount } from '../../lib/app/actions/change-accounts.ts';
import { attempt } from '../../lib/app/attempt.ts';
import { type App, asSaved } from '../../lib/app/state/app.ts';
import type { Account } from '../../lib/otp/account.ts';
import { RESYNC_WINDOW, resync } from '../../lib/otp/hotp.ts';
import { TextField } from './form-fields.tsx';
import { FormFoot } from './form-foot.tsx';
import './form.css';

const digitsOf = (text: string) => text.replace(/\s/g, '');

/** Resynchronises a counter from two successive codes of a device that is in step, and stores it. */
export function Resync({ app, account: given, onDone }: { app: App; account: Account; onDone(): void }) {
  const account = asSaved(app, given);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [error, setError] = useState('');
  const isWhole = digitsOf(first).length === account.digits && digitsOf(second).length === account.digits;

  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isWhole) return;
    const counter = resync(account, account.counter, digitsOf(first), digitsOf(second));
    if (counter === null) {
      setError(i18n.t('resync.notFound', [RESYNC_WINDOW]));
      return;
    }
    await attempt(app, async () => {
      await updateAccount(app, account, { ...account, counter });
      app.notices.say(i18n.t('resync.found', [counter]));
      onDone();
    });
  };
  const field = (value: string, set: (value: string) => void) => ({
    value,
    isNumber: true,
    isMono: true,
    placeholder: '0'.repeat(account.digits),
    onInput: (next: string) => {
      setError('');
      set(next);
    },
  });

  return (
    <form class="form" onSubmit={submit} autocomplete="off">
      <div class="form-body stack">
        <p class="muted">{i18n.t('resync.text')}</p>
        <TextField label={i18n.t('resync.first')} autofocus {...field(first, setFirst)} />
        <TextField label={i18n.t('resync.second')} {...field(second, setSecond)} {...(error === '' ? {} : { error })} />
        <p class="muted">{i18n.t('resync.counter', [account.counter])}</p>
      </div>
      <FormFoot submitLabel={i18n.t('resync.find')} isDisabled={!isWhole} onCancel={onDone} />
    </form>
  );
}
