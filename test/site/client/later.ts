/** A step that appears later: the field is in the page only some time after the click. */
const DELAY_MS = 400;

for (const part of document.querySelectorAll<HTMLElement>('[data-later]')) {
  part.querySelector('button')?.addEventListener('click', (event) => {
    (event.currentTarget as HTMLButtonElement).disabled = true;
    setTimeout(() => {
      const form = part.querySelector('template')!.content.cloneNode(true);
      part.replaceChildren(form);
      part.querySelector<HTMLInputElement>('#code')?.focus();
    }, DELAY_MS);
  });
}
