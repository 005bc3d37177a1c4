/** Puts a page of our own into the document. */
export function showPage(html: string): void {
  document.documentElement.innerHTML = `<head></head><body>${html}</body>`;
}

/** Name, id or place of each input, for reading in a test. */
export function names(inputs: readonly HTMLElement[]): string[] {
  return inputs.map((input) => input.getAttribute('name') || input.id || 'unnamed');
}
