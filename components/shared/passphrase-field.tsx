import type { Ref } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from './icon-button.tsx';
import { EyeIcon, EyeOffIcon } from './icons.tsx';

export interface PassphraseFieldProps {
  label: string;
  value: string;
  autocomplete: 'current-password' | 'new-password';
  /** Error message; empty = none. */
  error?: string;
  hint?: string;
  autofocus?: boolean;
  isShown?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  onInput(value: string): void;
}

/** A passphrase field with a button to reveal it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  const isVisible = props.isShown || isShown;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <div class="input-row">
        <input
          ref={props.inputRef ?? null}
          id={id}
          class="input"
          {...(isVisible ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
          value={props.value}
          // Browsers save the content of text fields in session files, except for passwords and autocomplete “off”.
          autocomplete={isVisible ? 'off' : props.autocomplete}
          autocapitalize="off"
          spellcheck={false}
          autofocus={props.autofocus}
          maxLength={1024}
          aria-invalid={Boolean(props.error)}
          aria-describedby={props.error || props.hint ? `${id}-hint` : undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <IconButton
          aria-pressed={isVisible}
          label={i18n.t('common.showPassphrase')}
          title={i18n.t(isVisible ? 'common.hidePassphrase' : 'common.showPassphrase')}
          onClick={() => setShown(!isVisible)}
        >
          {isVisible ? <EyeOffIcon /> : <EyeIcon />}
        </IconButton>
      </div>
      {props.error ? (
        <p class="error" id={`${id}-hint`} role="alert">
          {props.error}
        </p>
      ) : (
        props.hint && (
          <p class="hint" id={`${id}-hint`}>
            {props.hint}
          </p>
        )
      )}
    </div>
  );
}
