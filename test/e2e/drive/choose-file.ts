import type { View } from './view.ts';

/** Chooses a file in the page's field for files, as the browser's own dialog would. */
export async function chooseFile(view: View, name: string, text: string): Promise<void> {
  await view.evaluate(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    const field = document.querySelector('input[type=file]');
    field.files = data.files;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
}
