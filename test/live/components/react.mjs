import { react, SIX, unwrap } from './kit.mjs';

const asValue = (change) => (event) => change(event.target.value);

/** @type {Record<string, import('./kit.mjs').Mount>} */
export const REACT = {
  'react input': (root, report) =>
    react(root, report, (h, value, change) =>
      h('input', { value, autoComplete: 'one-time-code', onChange: asValue(change) }),
    ),
  'react input, digits only': (root, report) =>
    react(root, report, (h, value, change) =>
      h('input', {
        value,
        name: 'otp',
        maxLength: 6,
        onChange: asValue((text) => change(text.replace(/\D/g, '').slice(0, 6))),
      }),
    ),
  'input-otp': async (root, report) => {
    const { OTPInput } = await import('input-otp');
    const slot = { style: { width: 40, height: 40 } };
    return react(root, report, (h, value, change) =>
      h(OTPInput, {
        maxLength: 6,
        value,
        onChange: change,
        render: ({ slots }) =>
          h(
            'div',
            { style: { display: 'flex' } },
            slots.map(({ char }, i) => h('b', { key: i, ...slot }, char)),
          ),
      }),
    );
  },
  'react-otp-input': async (root, report) => {
    const OtpInput = unwrap(await import('react-otp-input'));
    return react(root, report, (h, value, change) =>
      h(OtpInput, { value, onChange: change, numInputs: 6, renderInput: (props) => h('input', props) }),
    );
  },
  'react-otp-input, number': async (root, report) => {
    const OtpInput = unwrap(await import('react-otp-input'));
    return react(root, report, (h, value, change) =>
      h(OtpInput, {
        value,
        onChange: change,
        numInputs: 6,
        inputType: 'number',
        renderInput: (props) => h('input', props),
      }),
    );
  },
  'react18-input-otp': async (root, report) => {
    const OtpInput = unwrap(await import('react18-input-otp'));
    return react(root, report, (h, value, change) =>
      h(OtpInput, { value, onChange: change, numInputs: 6, separator: h('span', null, '-') }),
    );
  },
  'base-ui otp-field': async (root, report) => {
    const { OTPField } = await import('@base-ui/react/otp-field');
    return react(root, report, (h, value, change) =>
      h(OTPField.Root, { length: 6, value, onValueChange: change }, ...SIX.map((i) => h(OTPField.Input, { key: i }))),
    );
  },
  'radix one-time-password-field': async (root, report) => {
    const { Root, Input, HiddenInput } = await import('@radix-ui/react-one-time-password-field');
    return react(root, report, (h, value, change) =>
      h(
        Root,
        { value, onValueChange: change },
        ...SIX.map((i) => h(Input, { key: i })),
        h(HiddenInput, { key: 'hidden' }),
      ),
    );
  },
  'react-auth-code-input': async (root, report) => {
    const AuthCode = unwrap(await import('react-auth-code-input'));
    let own;
    const clear = await react(root, report, (h, _value, change) =>
      h(AuthCode, {
        ref: (made) => {
          own = made;
        },
        onChange: change,
        allowedCharacters: 'numeric',
      }),
    );
    return () => {
      own?.clear();
      clear();
    };
  },
  'react-verification-input': async (root, report) => {
    const VerificationInput = unwrap(await import('react-verification-input'));
    return react(root, report, (h, value, change) =>
      h(VerificationInput, { value, onChange: change, length: 6, inputProps: { autoComplete: 'one-time-code' } }),
    );
  },
  'react-number-format': async (root, report) => {
    const { PatternFormat } = await import('react-number-format');
    return react(root, report, (h, value, change) =>
      h(PatternFormat, {
        name: 'otp',
        format: '### ###',
        mask: '_',
        value,
        onValueChange: (values) => change(values.value),
      }),
    );
  },
};
