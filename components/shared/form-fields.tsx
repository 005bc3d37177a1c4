import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Common {
  label: string;
  /** Name of the draft's field, by which the form finds the element to focus. */
  name?: string;
  hint?: string;
  error?: string;
}

interface FieldFrameProps extends Common {
  id: string;
  children: ComponentChildren;
}

/** Ids of what describes a field. */
function describedBy(id: string, { error, hint }: Common): string | undefined {
  return error || hint ? `${id}-hint` : undefined;
}

function FieldFrame({ id, label, name, hint, error, children }: FieldFrameProps) {
  return (
    <div class="field" data-field={name}>
      <label for={id}>{label}</label>
      {children}
      {error ? (
        <p class="error" id={`${id}-hint`} role="alert">
          {error}
        </p>
      ) : (
        hint && (
          <p class="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}

export interface TextFieldProps extends Common {
  value: string;
  onInput(value: string): void;
  maxLength?: number;
  isMono?: boolean;
  isNumber?: boolean;
  lines?: number;
  autofocus?: boolean;
  placeholder?: string;
  /** A multi-line field for a single value: Enter submits the form, as in any other field. */
  isOneValue?: boolean;
}

export function TextField(props: TextFieldProps) {
  const id = useId();
  const common = {
    id,
    class: 'input',
    value: props.value,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
    autofocus: props.autofocus,
    'data-mono': props.isMono || undefined,
    'aria-invalid': Boolean(props.error),
    'aria-describedby': describedBy(id, props),
  } as const;
  return (
    <FieldFrame id={id} {...props}>
      {props.lines ? (
        <textarea
          {...common}
          rows={props.lines}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!props.isOneValue || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={props.isNumber ? 'numeric' : undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </FieldFrame>
  );
}

export interface SelectFieldProps<T extends string> extends Common {
  value: T;
  options: readonly { value: T; label: string }[];
  onInput(value: T): void;
}

export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const id = useId();
  return (
    <FieldFrame id={id} {...props}>
      <select
        id={id}
        class="input"
        value={props.value}
        aria-describedby={describedBy(id, props)}
        onInput={(event) => props.onInput(event.currentTarget.value as T)}
      >
        {props.options.map(({ value, label }) => (
          <option value={value} key={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

export interface CheckFieldProps {
  label: string;
  hint?: string;
  isChecked: boolean;
  onInput(isChecked: boolean): void;
}

export function CheckField({ label, hint, isChecked, onInput }: CheckFieldProps) {
  const id = useId();
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isChecked}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? id : undefined}
        onInput={(event) => onInput(event.currentTarget.checked)}
      />
      <span>
        {/* The name alone: the hint is told as the description, and would be heard twice. */}
        <span id={`${id}-label`}>{label}</span>
        {hint && (
          <span class="hint" id={id}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
