import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isWeak, strengthOf, suggestPassphrase } from '../../lib/app/passphrases.ts';
import { toFailureData } from '../../lib/failure.ts';
import type { Strength } from '../../lib/vault/passphrase-strength.ts';
import { explain } from './explain.ts';
import { DiceIcon, WarnIcon } from './icons.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { StrengthMeter } from './strength-meter.tsx';

export interface NewPassphraseProps {
  submitLabel: string;
  /** Label of the field, if “Passphrase” alone would be ambiguous. */
  label?: string;
  /** Warning about a weak one; defaults to that for the vault. */
  weakText?: string;
  /** Rejects with a `Failure` to show. */
  onSubmit(passphrase: string): Promise<void>;
  /** Adds a cancel button. */
  onCancel?: () => void;
}

/** Sets a passphrase: typed twice or generated from five random words. Shows its strength and warns about a weak one. */
export function NewPassphrase({ submitLabel, label, weakText, onSubmit, onCancel }: NewPassphraseProps) {
  const form = useNewPassphrase(onSubmit);
  const { problem, isBusy, isGenerated, isWeakAccepted } = form;
  const errorOf = (field: Field) => (problem?.field === field ? { error: problem.text } : {});
  return (
    <form class="stack" onSubmit={form.submit} aria-busy={isBusy}>
      <PassphraseField
        label={label ?? i18n.t('passphrase.label')}
        autocomplete="new-password"
        value={form.passphrase}
        inputRef={form.first}
        isShown={isGenerated}
        autofocus
        {...errorOf('passphrase')}
        onInput={form.type}
      />
      <StrengthMeter strength={form.strength} />
      <button type="button" class="button" data-kind="quiet" onClick={() => void form.generate()}>
        <DiceIcon />
        {i18n.t('passphrase.generate')}
      </button>
      {isGenerated && <p class="muted small">{i18n.t('passphrase.writeDown')}</p>}
      <PassphraseField
        label={i18n.t('passphrase.repeat')}
        autocomplete="new-password"
        value={form.repeated}
        {...errorOf('repeated')}
        onInput={form.repeat}
      />
      {isWeakAccepted && (
        <p class="note" data-tone="warn" role="alert">
          <WarnIcon />
          <span>{weakText ?? i18n.t('passphrase.weak')}</span>
        </p>
      )}
      <button type="submit" class="button" data-kind="primary" data-wide aria-disabled={isBusy}>
        {isWeakAccepted ? i18n.t('passphrase.useAnyway') : submitLabel}
      </button>
      {onCancel && (
        <button type="button" class="button" data-kind="quiet" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
      )}
    </form>
  );
}

type Field = 'passphrase' | 'repeated';

/** What was typed or generated, and whether it can be used. */
function useNewPassphrase(onSubmit: NewPassphraseProps['onSubmit']) {
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [isGenerated, setGenerated] = useState(false);
  const [isWeakAccepted, setWeakAccepted] = useState(false);
  const [problem, setProblem] = useState<{ field: Field; text: string } | undefined>();
  const [isBusy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const strength = useStrength(passphrase);

  const type = (value: string) => {
    setPassphrase(value);
    setGenerated(false);
    setWeakAccepted(false);
    setProblem(undefined);
  };
  const generate = async () => {
    const words = await suggestPassphrase();
    setPassphrase(words);
    setRepeated('');
    setGenerated(true);
    setProblem(undefined);
    first.current?.focus();
  };

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    if (passphrase === '') {
      setProblem({ field: 'passphrase', text: i18n.t('passphrase.missing') });
      first.current?.focus();
      return;
    }
    if (repeated !== passphrase) {
      setProblem({ field: 'repeated', text: i18n.t('passphrase.differs') });
      return;
    }
    setBusy(true);
    try {
      if ((await isWeak(passphrase)) && !isWeakAccepted) setWeakAccepted(true);
      else await onSubmit(passphrase);
    } catch (error) {
      setProblem({ field: 'passphrase', text: explain(toFailureData(error)) });
    }
    setBusy(false);
  };
  const repeat = (value: string) => {
    setRepeated(value);
    setProblem(undefined);
  };

  return {
    passphrase,
    repeated,
    first,
    strength,
    problem,
    isBusy,
    isGenerated,
    isWeakAccepted,
    type,
    repeat,
    generate,
    submit,
  };
}

/** Strength of a passphrase; undefined if it is empty, or not judged yet. */
function useStrength(passphrase: string): Strength | undefined {
  const [strength, setStrength] = useState<Strength | undefined>();
  useEffect(() => {
    let isCurrent = true;
    if (passphrase === '') setStrength(undefined);
    else
      void strengthOf(passphrase).then((found) => {
        if (isCurrent) setStrength(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [passphrase]);
  return strength;
}
