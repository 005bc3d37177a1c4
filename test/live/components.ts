/** What a live component shows of its own state: the value it would hand on to its page. */
type Report = (value: string) => void;
/** Puts one component into `root`. The module it needs is loaded only then. */
export type Mount = (root: HTMLElement, report: Report) => Promise<void>;

const react = async () => {
  const [React, { createRoot }] = await Promise.all([import('react'), import('react-dom/client')]);
  return { React, createRoot };
};

/** A React component that is controlled by `useState`, as pages do it. */
async function controlled(
  root: HTMLElement,
  report: Report,
  draw: (React: typeof import('react'), value: string, change: (value: string) => void) => unknown,
): Promise<void> {
  const { React, createRoot } = await react();
  const App = () => {
    const [value, setValue] = React.useState('');
    React.useEffect(() => report(value), [value]);
    return draw(React, value, setValue) as React.ReactElement;
  };
  createRoot(root).render(React.createElement(App));
}

/** The component of a module whose default is wrapped once more by its CommonJS build. */
function unwrap(module: { default: unknown }): never {
  const inner = module.default as { default?: unknown };
  return (inner.default ?? inner) as never;
}

const SIX = Array.from({ length: 6 }, (_, i) => i);

/** The components whose markup is met most on sign-in pages, by name. Each is drawn by its own library. */
export const COMPONENTS: Record<string, Mount> = {
  'react-input': (root, report) =>
    controlled(root, report, (React, value, change) =>
      React.createElement('input', {
        value,
        autoComplete: 'one-time-code',
        onChange: (event: { target: HTMLInputElement }) => change(event.target.value),
      }),
    ),
  'react-input-digits-only': (root, report) =>
    controlled(root, report, (React, value, change) =>
      React.createElement('input', {
        value,
        name: 'otp',
        maxLength: 6,
        onChange: (event: { target: HTMLInputElement }) => change(event.target.value.replace(/\D/g, '').slice(0, 6)),
      }),
    ),
  'input-otp': async (root, report) => {
    const { OTPInput } = await import('input-otp');
    await controlled(root, report, (React, value, change) =>
      React.createElement(OTPInput as never, {
        maxLength: 6,
        value,
        onChange: change,
        render: ({ slots }: { slots: { char: string | null }[] }) =>
          React.createElement(
            'div',
            { style: { display: 'flex' } },
            slots.map((slot, i) => React.createElement('b', { key: i, style: { width: 40, height: 40 } }, slot.char)),
          ),
      }),
    );
  },
  'react-otp-input': async (root, report) => {
    const OtpInput = unwrap(await import('react-otp-input'));
    await controlled(root, report, (React, value, change) =>
      React.createElement(OtpInput, {
        value,
        onChange: change,
        numInputs: 6,
        renderInput: (props: object) => React.createElement('input', props),
      }),
    );
  },
  'react-otp-input number': async (root, report) => {
    const OtpInput = unwrap(await import('react-otp-input'));
    await controlled(root, report, (React, value, change) =>
      React.createElement(OtpInput, {
        value,
        onChange: change,
        numInputs: 6,
        inputType: 'number',
        renderInput: (props: object) => React.createElement('input', props),
      }),
    );
  },
  'radix one-time-password-field': async (root, report) => {
    const { Root, Input, HiddenInput } = await import('@radix-ui/react-one-time-password-field');
    await controlled(root, report, (React, value, change) =>
      React.createElement(
        Root,
        { value, onValueChange: change },
        ...SIX.map((i) => React.createElement(Input, { key: i })),
        React.createElement(HiddenInput, { key: 'hidden' }),
      ),
    );
  },
  'react-auth-code-input': async (root, report) => {
    const AuthCode = unwrap(await import('react-auth-code-input'));
    await controlled(root, report, (React, _value, change) =>
      React.createElement(AuthCode, { onChange: change, allowedCharacters: 'numeric' }),
    );
  },
  'react-verification-input': async (root, report) => {
    const VerificationInput = unwrap(await import('react-verification-input'));
    await controlled(root, report, (React, value, change) =>
      React.createElement(VerificationInput, {
        value,
        onChange: change,
        length: 6,
        inputProps: { autoComplete: 'one-time-code' },
      }),
    );
  },
  'mui-one-time-password-input': async (root, report) => {
    const { MuiOtpInput } = await import('mui-one-time-password-input');
    await controlled(root, report, (React, value, change) =>
      React.createElement(MuiOtpInput, { value, onChange: change, length: 6 }),
    );
  },
  'mui text field': async (root, report) => {
    const TextField = unwrap(await import('@mui/material/TextField'));
    await controlled(root, report, (React, value, change) =>
      React.createElement(TextField, {
        label: 'Verification code',
        value,
        onChange: (event: { target: { value: string } }) => change(event.target.value),
      }),
    );
  },
  'mantine pin-input': async (root, report) => {
    const { MantineProvider, PinInput } = await import('@mantine/core');
    await controlled(root, report, (React, value, change) =>
      React.createElement(
        MantineProvider,
        null,
        React.createElement(PinInput, { length: 6, value, onChange: change, oneTimeCode: true }),
      ),
    );
  },
  'mantine pin-input number': async (root, report) => {
    const { MantineProvider, PinInput } = await import('@mantine/core');
    await controlled(root, report, (React, _value, change) =>
      React.createElement(
        MantineProvider,
        null,
        React.createElement(PinInput, { length: 6, type: 'number', onChange: change }),
      ),
    );
  },
  'ark-ui pin-input': async (root, report) => {
    const { PinInput } = await import('@ark-ui/react/pin-input');
    await controlled(root, report, (React, _value, change) =>
      React.createElement(
        PinInput.Root,
        {
          otp: true,
          count: 6,
          onValueChange: (details: { valueAsString: string }) => change(details.valueAsString),
        } as never,
        React.createElement(PinInput.Label, null, 'Verification code'),
        React.createElement(
          PinInput.Control,
          null,
          ...SIX.map((i) => React.createElement(PinInput.Input, { key: i, index: i })),
        ),
        React.createElement(PinInput.HiddenInput),
      ),
    );
  },
  'vue input': async (root, report) => {
    const { createApp, h, ref, watch } = await import('vue');
    const value = ref('');
    watch(value, report);
    createApp({
      render: () =>
        h('input', {
          name: 'totp',
          value: value.value,
          onInput: (event: Event) => {
            value.value = (event.target as HTMLInputElement).value;
          },
        }),
    }).mount(root);
  },
  'vue3-otp-input': async (root, report) => {
    const Vue3OtpInput = unwrap(await import('vue3-otp-input'));
    const { createApp, h } = await import('vue');
    createApp({
      render: () =>
        h(Vue3OtpInput, {
          numInputs: 6,
          inputType: 'numeric',
          inputClasses: 'otp-input',
          shouldAutoFocus: true,
          onOnChange: report,
          onOnComplete: report,
        } as never),
    }).mount(root);
  },
  'reka-ui pin-input': async (root, report) => {
    const [{ PinInputRoot, PinInputInput }, { createApp, h, ref, watch }] = await Promise.all([
      import('reka-ui'),
      import('vue'),
    ]);
    const value = ref<string[]>([]);
    watch(value, (now) => report(now.join('')), { deep: true });
    createApp({
      render: () =>
        h(
          PinInputRoot,
          {
            modelValue: value.value as never,
            otp: true,
            'onUpdate:modelValue': (next: unknown) => {
              value.value = next as string[];
            },
          },
          () => SIX.map((i) => h(PinInputInput, { index: i, key: i })),
        ),
    }).mount(root);
  },
  'primevue input-otp': async (root, report) => {
    const [{ default: InputOtp }, { default: PrimeVue }, { createApp, h, ref, watch }] = await Promise.all([
      import('primevue/inputotp'),
      import('primevue/config'),
      import('vue'),
    ]);
    const value = ref('');
    watch(value, (now) => report(now ?? ''));
    createApp({
      render: () =>
        h(InputOtp, {
          length: 6,
          integerOnly: true,
          modelValue: value.value,
          'onUpdate:modelValue': (next: string) => {
            value.value = next;
          },
        } as never),
    })
      .use(PrimeVue, { unstyled: true })
      .mount(root);
  },
};
