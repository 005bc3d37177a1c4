/** Libraries of 60 MB and more: drawn where they are installed, which `npm ci` does not do (see HEAVY_PACKAGES). */
export const HEAVY = {
  'antd input.otp': async (root, report) => {
    const [{ Input }, React, { createRoot }] = await Promise.all([
      import('antd'),
      import('react'),
      import('react-dom/client'),
    ]);
    const App = () => {
      const [v, set] = React.useState('');
      React.useEffect(() => report(v), [v]);
      return React.createElement(Input.OTP, {
        length: 6,
        value: v,
        onInput: (a) => set(a.join('')),
        onChange: set,
      });
    };
    createRoot(root).render(React.createElement(App));
  },
  'primereact input-otp': async (root, report) => {
    const [{ InputOtp }, React, { createRoot }] = await Promise.all([
      import('primereact/inputotp'),
      import('react'),
      import('react-dom/client'),
    ]);
    const App = () => {
      const [v, set] = React.useState('');
      React.useEffect(() => report(String(v ?? '')), [v]);
      return React.createElement(InputOtp, {
        length: 6,
        value: v,
        onChange: (e) => set(e.value),
        integerOnly: true,
      });
    };
    createRoot(root).render(React.createElement(App));
  },
  'vuetify v-otp-input': async (root, report) => {
    const [{ createVuetify }, { VOtpInput }, { createApp, h, ref, watch }] = await Promise.all([
      import('vuetify'),
      import('vuetify/components/VOtpInput'),
      import('vue'),
      import('vuetify/styles'),
    ]);
    const value = ref('');
    watch(value, report);
    createApp({
      render: () =>
        h(VOtpInput, {
          modelValue: value.value,
          length: 6,
          'onUpdate:modelValue': (v) => {
            value.value = v;
          },
        }),
    })
      .use(createVuetify())
      .mount(root);
  },
  'naive-ui input-otp': async (root, report) => {
    const [{ NInputOtp }, { createApp, h, ref, watch }] = await Promise.all([import('naive-ui'), import('vue')]);
    const value = ref([]);
    watch(value, (v) => report(v.join('')), { deep: true });
    createApp({
      render: () =>
        h(NInputOtp, {
          value: value.value,
          length: 6,
          'onUpdate:value': (v) => {
            value.value = v;
          },
        }),
    }).mount(root);
  },
};
