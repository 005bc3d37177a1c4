import { input, unwrap } from './kit.mjs';

/** Libraries that format what is typed into a page's own input. @type {Record<string, import('./kit.mjs').Mount>} */
export const MASKS = {
  imask: async (root, report) => {
    const IMask = unwrap(await import('imask'));
    let mask;
    const clear = await input(root, report, (element) => {
      mask = IMask(element, { mask: '000 000', lazy: false });
    });
    return () => {
      mask.value = '';
      clear();
    };
  },
  inputmask: async (root, report) => {
    const Inputmask = unwrap(await import('inputmask'));
    return input(root, report, (element) => Inputmask('999-999').mask(element));
  },
  'cleave-zen': async (root, report) => {
    const { formatGeneral, registerCursorTracker } = await import('cleave-zen');
    return input(root, report, (element) => {
      const options = { blocks: [3, 3], delimiter: ' ', numericOnly: true };
      registerCursorTracker({ input: element, delimiter: options.delimiter });
      element.addEventListener('input', () => {
        element.value = formatGeneral(element.value, options);
      });
    });
  },
  'cleave.js': async (root, report) => {
    const Cleave = unwrap(await import('cleave.js'));
    let cleave;
    await input(root, report, (element) => {
      cleave = new Cleave(element, { blocks: [3, 3], delimiter: ' ', numericOnly: true });
    });
    return () => cleave.setRawValue('');
  },
  'vanilla-text-mask': async (root, report) => {
    const { maskInput } = await import('vanilla-text-mask');
    const mask = [/\d/, /\d/, /\d/, '-', /\d/, /\d/, /\d/];
    return input(root, report, (inputElement) => void maskInput({ inputElement, mask }));
  },
  maska: async (root, report) => {
    const { MaskInput } = await import('maska');
    // It sends an `input` event of its own after each of the user's.
    const onMaska = ({ unmasked }) => report(unmasked);
    return input(
      root,
      () => {},
      (element) => void new MaskInput(element, { mask: '###-###', onMaska }),
    );
  },
};
