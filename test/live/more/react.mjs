import { react, SIX, unwrap } from '../components/kit.mjs';

/** @type {Record<string, import('../components/kit.mjs').Mount>} */
export const REACT = {
  'mui-one-time-password-input': async (root, report) => {
    const { MuiOtpInput } = await import('mui-one-time-password-input');
    return react(root, report, (h, value, change) => h(MuiOtpInput, { value, onChange: change, length: 6 }));
  },
  'mui text field': async (root, report) => {
    const TextField = unwrap(await import('@mui/material/TextField'));
    return react(root, report, (h, value, change) =>
      h(TextField, { label: 'Verification code', value, onChange: (event) => change(event.target.value) }),
    );
  },
  'mantine pin-input': async (root, report) => {
    const { MantineProvider, PinInput } = await import('@mantine/core');
    return react(root, report, (h, value, change) =>
      h(MantineProvider, null, h(PinInput, { length: 6, value, onChange: change, oneTimeCode: true })),
    );
  },
  'mantine pin-input, number': async (root, report) => {
    const { MantineProvider, PinInput } = await import('@mantine/core');
    return react(root, report, (h, value, change) =>
      h(MantineProvider, null, h(PinInput, { length: 6, type: 'number', value, onChange: change })),
    );
  },
  'ark-ui pin-input': async (root, report) => {
    const { PinInput } = await import('@ark-ui/react/pin-input');
    return react(root, report, (h, value, change) =>
      h(
        PinInput.Root,
        {
          otp: true,
          count: 6,
          value: Array.from({ length: 6 }, (_, i) => value[i]?.trim() ?? ''),
          onValueChange: (details) =>
            change(
              details.value
                .map((each) => each || ' ')
                .join('')
                .trimEnd(),
            ),
        },
        h(PinInput.Label, null, 'Verification code'),
        h(PinInput.Control, null, ...SIX.map((i) => h(PinInput.Input, { key: i, index: i }))),
        h(PinInput.HiddenInput),
      ),
    );
  },
  'chakra pin-input': async (root, report) => {
    const { ChakraProvider, defaultSystem, PinInput } = await import('@chakra-ui/react');
    return react(root, report, (h, value, change) =>
      h(
        ChakraProvider,
        { value: defaultSystem },
        h(
          PinInput.Root,
          {
            otp: true,
            value: Array.from({ length: 6 }, (_, i) => value[i]?.trim() ?? ''),
            onValueChange: (details) =>
              change(
                details.value
                  .map((each) => each || ' ')
                  .join('')
                  .trimEnd(),
              ),
          },
          h(PinInput.HiddenInput),
          h(PinInput.Control, null, ...SIX.map((i) => h(PinInput.Input, { key: i, index: i }))),
        ),
      ),
    );
  },
  'antd input.otp': async (root, report) => {
    const { Input } = await import('antd');
    return react(root, report, (h, value, change) =>
      h(Input.OTP, { length: 6, value, onInput: (boxes) => change(boxes.join('')), onChange: change }),
    );
  },
  'primereact input-otp': async (root, report) => {
    const { InputOtp } = await import('primereact/inputotp');
    return react(root, report, (h, value, change) =>
      h(InputOtp, { length: 6, value, onChange: (event) => change(event.value), integerOnly: true }),
    );
  },
};
