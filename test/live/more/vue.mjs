import { SIX, vue } from '../components/kit.mjs';

/** @type {Record<string, import('../components/kit.mjs').Mount>} */
export const VUE = {
  'reka-ui pin-input': async (root, report) => {
    const { PinInputInput, PinInputRoot } = await import('reka-ui');
    return vue(
      root,
      report,
      (h, modelValue, change) =>
        h(PinInputRoot, { modelValue, otp: true, 'onUpdate:modelValue': change }, () =>
          SIX.map((index) => h(PinInputInput, { index, key: index })),
        ),
      { empty: [] },
    );
  },
  'primevue input-otp': async (root, report) => {
    const [{ default: InputOtp }, { default: PrimeVue }] = await Promise.all([
      import('primevue/inputotp'),
      import('primevue/config'),
    ]);
    return vue(
      root,
      report,
      (h, modelValue, change) =>
        h(InputOtp, { length: 6, integerOnly: true, modelValue, 'onUpdate:modelValue': change }),
      { use: (app) => app.use(PrimeVue, { unstyled: true }) },
    );
  },
  'vuetify v-otp-input': async (root, report) => {
    const [{ createVuetify }, { VOtpInput }] = await Promise.all([
      import('vuetify'),
      import('vuetify/components/VOtpInput'),
      import('vuetify/styles'),
    ]);
    return vue(
      root,
      report,
      (h, modelValue, change) => h(VOtpInput, { modelValue, length: 6, 'onUpdate:modelValue': change }),
      { use: (app) => app.use(createVuetify()) },
    );
  },
  'naive-ui input-otp': async (root, report) => {
    const { NInputOtp } = await import('naive-ui');
    return vue(root, report, (h, value, change) => h(NInputOtp, { value, length: 6, 'onUpdate:value': change }), {
      empty: [],
    });
  },
};
