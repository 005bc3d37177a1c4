/** @jsxImportSource react */
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Props {
  action: string;
  button: string;
  digits: number;
  label: string;
}

/** Controlled by state: React puts its own value back unless its change event has seen the new one. */
function Single({ action, button, digits, label }: Props) {
  const [code, setCode] = useState('');
  return (
    <form method="post" action={action} className="stack" id="code-form">
      <label htmlFor="code">{label}</label>
      <input
        className="code"
        id="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value.replace(/\D/g, '').slice(0, digits))}
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
    <form method="post" action={action} className="stack" id="code-form">
      <fieldset className="boxes">
        <legend>{label}</legend>
        {code.map((digit, i) => (
          <input
            key={String(i)}
            className="box"
            inputMode="numeric"
            aria-label={`Digit ${i + 1}`}
            maxLength={1}
            value={digit}
            ref={(element) => {
              boxes.current[i] = element;
            }}
            onChange={(event) => put(i, event.target.value)}
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

for (const root of document.querySelectorAll<HTMLElement>('[data-app^=react]')) {
  const { app, action = '', button = '', digits, label = '' } = root.dataset;
  const props = { action, button, digits: Number(digits), label };
  createRoot(root).render(app === 'react-six' ? <Boxes {...props} /> : <Single {...props} />);
}
