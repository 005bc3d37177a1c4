import { unwrap, vue } from './kit.mjs';

/** @type {Record<string, import('./kit.mjs').Mount>} */
export const VUE = {
  'vue input': (root, report) =>
    vue(root, report, (h, value, change) =>
      h('input', { name: 'totp', value, onInput: (event) => change(event.target.value) }),
    ),
  'vue3-otp-input': async (root, report) => {
    const OtpInput = unwrap(await import('vue3-otp-input'));
    return vue(root, report, (h, value, change) =>
      h(OtpInput, {
        value,
        numInputs: 6,
        inputType: 'numeric',
        inputClasses: 'otp-input',
        shouldAutoFocus: true,
        'onUpdate:value': change,
        onOnChange: change,
      }),
    );
  },
};
