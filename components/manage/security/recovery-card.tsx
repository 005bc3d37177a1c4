import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { confirmPassphrase, makeRecoveryKey, removeSlot, setRecoveryKey } from '../../../lib/app/actions/security.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { must } from '../../../lib/must.ts';
import { dateOnly } from '../../shared/date-only.ts';
import { TextField } from '../../shared/form-fields.tsx';
import { CardHead } from '../card-head.tsx';
import { ConfirmSlot } from './confirm-slot.tsx';
import type { Security } from './use-security.ts';
import './recovery-sheet.css';

/** The recovery key: generated here, shown once, and stored as a slot only after the user typed one group back. */
export function RecoveryCard({ app, security }: { app: App; security: Security }) {
  const [made, setMade] = useState<{ key: string; asked: number } | undefined>();
  const [isAsking, setAsking] = useState(false);
  const slot = security.file?.slots.find(({ type }) => type === 'recovery');

  const confirm = async (passphrase: string) => {
    await confirmPassphrase(app, passphrase);
    setAsking(false);
    setMade(makeRecoveryKey());
  };
  const keep = async () => {
    const isKept = await security.act(() => setRecoveryKey(app, must(made).key));
    if (!isKept) return;
    setMade(undefined);
    app.notices.say(i18n.t('security.recoveryKept'));
  };
  const remove = () =>
    security.act(async () => {
      await removeSlot(app, must(slot).id);
      app.notices.say(i18n.t('security.recoveryRemoved'));
    });

  return (
    <section class="card stack">
      <CardHead
        title={i18n.t('security.recovery')}
        text={slot ? i18n.t('security.recoverySince', [dateOnly(slot.created)]) : i18n.t('security.recoveryText')}
      >
        {!made && !isAsking && (
          <div class="bar">
            {slot && (
              <button type="button" class="button" data-kind="quiet" onClick={() => void remove()}>
                {i18n.t('security.remove')}
              </button>
            )}
            <button type="button" class="button" onClick={() => setAsking(true)}>
              {i18n.t(slot ? 'security.recoveryReplace' : 'security.recoveryMake')}
            </button>
          </div>
        )}
      </CardHead>
      {isAsking && (
        <ConfirmSlot
          action={i18n.t(slot ? 'security.recoveryReplace' : 'security.recoveryMake')}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        />
      )}
      {made && (
        <RecoverySheet
          recoveryKey={made.key}
          asked={made.asked}
          onPrint={security.ports.print}
          onKeep={keep}
          onCancel={() => setMade(undefined)}
        />
      )}
    </section>
  );
}

interface SheetProps {
  recoveryKey: string;
  /** Index of the group to type back, from 0. */
  asked: number;
  onPrint(): void;
  onKeep(): Promise<void>;
  onCancel(): void;
}

function RecoverySheet({ recoveryKey, asked, onPrint, onKeep, onCancel }: SheetProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const groups = recoveryKey.split('-');
  const submit = (event: Event) => {
    event.preventDefault();
    if (typed.trim().toUpperCase() === groups[asked]) void onKeep();
    else setError(i18n.t('security.recoveryMistyped', [String(asked + 1)]));
  };
  return (
    <form class="stack card-form" onSubmit={submit}>
      <div class="sheet">
        <h3>{i18n.t('security.recoverySheet')}</h3>
        <ol class="sheet-key">
          {groups.map((group, index) => (
            <li key={`${index}-${group}`}>{group}</li>
          ))}
        </ol>
        <p class="muted small">{i18n.t('security.recoverySheetText')}</p>
        <p class="sheet-only small">{i18n.t('security.recoverySheetDate', [dateOnly(Date.now())])}</p>
      </div>
      <div class="bar">
        <button type="button" class="button" onClick={onPrint}>
          {i18n.t('security.print')}
        </button>
        <span class="muted small">{i18n.t('security.recoveryOnce')}</span>
      </div>
      <TextField
        label={i18n.t('security.recoveryConfirm', [String(asked + 1)])}
        value={typed}
        maxLength={8}
        isMono
        {...(error && { error })}
        onInput={(value) => {
          setTyped(value);
          setError('');
        }}
      />
      <div class="bar">
        <button type="submit" class="button" data-kind="primary">
          {i18n.t('security.recoveryKeep')}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
