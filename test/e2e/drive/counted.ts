import type { Page } from 'puppeteer-core';
import { chooseFile } from './choose-file.ts';
import type { View } from './view.ts';

/** A view whose clicks and keys are counted; a pasted text is one key, a typed one as many as it has letters. */
export function counted(view: View & { page: Page }, done = { clicks: 0, keys: 0 }) {
  return {
    done,
    /** One click opens the browser's own dialog. */
    async choose(name: string, text: string) {
      done.clicks += 1;
      await chooseFile(view, name, text);
    },
    async click(selector: string) {
      done.clicks += 1;
      await view.click(selector);
    },
    async press(key: string) {
      done.keys += 1;
      await view.press(key);
    },
    async type(text: string) {
      done.keys += text.length;
      await view.page.keyboard.type(text);
    },
    async undo() {
      done.keys += 1;
      await view.page.keyboard.down('Control');
      await view.press('z');
      await view.page.keyboard.up('Control');
    },
    async alt(key: string) {
      done.keys += 1;
      await view.page.keyboard.down('Alt');
      await view.press(key);
      await view.page.keyboard.up('Alt');
    },
    async pastePicture(png: Uint8Array) {
      done.keys += 1;
      await view.evaluate(`(() => {
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob('${Buffer.from(png).toString('base64')}'), (c) => c.charCodeAt(0));
        data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      })()`);
    },
    async paste(text: string) {
      done.keys += 1;
      await view.evaluate(`(() => {
        const data = new DataTransfer();
        data.setData('text/plain', ${JSON.stringify(text)});
        const field = document.activeElement;
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        if (field.dispatchEvent(event)) document.execCommand('insertText', false, ${JSON.stringify(text)});
      })()`);
    },
  };
}
