import { element } from '../components/kit.mjs';

const LABEL = 'Verification code';

/** @type {Record<string, import('../components/kit.mjs').Mount>} */
export const ELEMENTS = {
  'shoelace sl-input': async (root, report) => {
    await import('@shoelace-style/shoelace/dist/components/input/input.js');
    return element(root, report, 'sl-input', { label: LABEL, autocomplete: 'one-time-code' });
  },
  'webawesome wa-input': async (root, report) => {
    await import('@awesome.me/webawesome/dist/components/input/input.js');
    return element(root, report, 'wa-input', { label: LABEL });
  },
  'vaadin text-field': async (root, report) => {
    await import('@vaadin/text-field');
    return element(root, report, 'vaadin-text-field', { label: LABEL });
  },
  'ionic ion-input': async (root, report) => {
    const { defineCustomElement } = await import('@ionic/core/components/ion-input.js');
    defineCustomElement();
    return element(root, report, 'ion-input', { label: LABEL, name: 'otp' }, 'ionInput');
  },
  'ionic ion-input-otp': async (root, report) => {
    const { defineCustomElement } = await import('@ionic/core/components/ion-input-otp.js');
    defineCustomElement();
    return element(root, report, 'ion-input-otp', { length: 6 }, 'ionInput');
  },
};
