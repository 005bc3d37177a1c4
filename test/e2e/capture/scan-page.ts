import type { View } from '../drive/view.ts';

/** Has a user choose this PNG in the file field of the scan page. */
export const choosePicture = (scan: View, bytes: Buffer): Promise<unknown> =>
  scan.evaluate(`(() => {
    const data = new DataTransfer();
    ${withPicture(bytes)}
    const field = document.querySelector('input[type=file]');
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);

/** Has a user drop or paste something on the scan page; `fill`, a script, puts it into `data`. */
export const bring = (scan: View, type: 'drop' | 'paste', fill: string): Promise<unknown> =>
  scan.evaluate(`(() => {
    const data = new DataTransfer();
    ${fill}
    const event = '${type}' === 'drop'
      ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })
      : // Firefox lets no page make one with pictures in it, so it is given them.
        Object.defineProperty(new Event('paste', { bubbles: true, cancelable: true }), 'clipboardData', { value: data });
    document.querySelector('.scan-drop').dispatchEvent(event);
  })()`);

/** The script that puts this PNG into `data`, as a file. */
export const withPicture = (bytes: Buffer): string =>
  `data.items.add(new File([Uint8Array.from(atob('${bytes.toString('base64')}'), (c) => c.charCodeAt(0))], 'code.png', { type: 'image/png' }));`;
