/** The paths of all style sheets, in the order in which they apply: of the page and its cards, of forms, of what stands in them. */
export const STYLE_SHEETS: readonly string[] = ['page', 'forms', 'content'].map((name) => `/public/${name}.css`);
