/** A form-associated field whose input is in an open shadow root. Its value follows `input` events only. */
class CodeFieldElement extends HTMLElement {
  static formAssociated = true;
  readonly #internals = this.attachInternals();

  connectedCallback(): void {
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    // The page's own sheets: none of them reaches in here.
    const sheets = [...document.querySelectorAll('link[rel=stylesheet]')].map((sheet) => sheet.cloneNode());
    const label = document.createElement('label');
    label.textContent = this.getAttribute('label');
    label.htmlFor = 'code';
    const input = document.createElement('input');
    input.id = 'code';
    input.className = 'code';
    input.inputMode = 'numeric';
    input.autocomplete = 'one-time-code';
    input.maxLength = Number(this.getAttribute('digits'));
    input.addEventListener('input', () => this.#internals.setFormValue(input.value));
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#internals.form?.requestSubmit();
    });
    root.append(...sheets, label, input);
  }
}

customElements.define('code-field', CodeFieldElement);
