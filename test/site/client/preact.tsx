import { render } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Props {
  action: string;
  button: string;
  digits: number;
  label: string;
}

/** Controlled by state: a value that comes without an event is painted over, and is never posted. */
function Single({ action, button, digits, label }: Props) {
  const [code, setCode] = useState('');
  const [, setTouched] = useState(0);
  return (
    <form method="post" action={action} class="stack" id="code-form">
      <label for="code">{label}</label>
      <input
        class="code"
        id="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        value={code}
        onInput={(event) => {
          setCode(event.currentTarget.value.replace(/\D/g, '').slice(0, digits));
          setTouched((n) => n + 1);
        }}
      />
      <input type="hidden" name="code" value={code} />
      <button type="submit" id="submit-code" data-testid="submit-code" disabled={code.length !== digits}>
        {button}
      </button>
    </form>
  );
}

function Boxes({ action, button, digits, label }: Props) {
  const [code, setCode] = useState<string[]>(Array(digits).fill(''));
  const boxes = useRef<(HTMLInputElement | null)[]>([]);
  const put = (i: number, value: string) => {
    const digit = value.replace(/\D/g, '').slice(-1);
    setCode((old) => old.map((was, j) => (j === i ? digit : was)));
    if (digit) boxes.current[i + 1]?.focus();
  };
  return (
    <form method="post" action={action} class="stack" id="code-form">
      <fieldset class="boxes">
        <legend>{label}</legend>
        {code.map((digit, i) => (
          <input
            key={String(i)}
            class="box"
            inputMode="numeric"
            aria-label={`Digit ${i + 1}`}
            maxLength={1}
            value={digit}
            ref={(element) => {
              boxes.current[i] = element;
            }}
            onInput={(event) => put(i, event.currentTarget.value)}
          />
        ))}
      </fieldset>
      <input type="hidden" name="code" value={code.join('')} />
      <button type="submit" id="submit-code" data-testid="submit-code" disabled={code.join('').length !== digits}>
        {button}
      </button>
    </form>
  );
}

for (const root of document.querySelectorAll<HTMLElement>('[data-app^=preact]')) {
  const { app, action = '', button = '', digits, label = '' } = root.dataset;
  const props = { action, button, digits: Number(digits), label };
  render(app === 'preact-six' ? <Boxes {...props} /> : <Single {...props} />, root);
}
