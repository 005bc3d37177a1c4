import { browser } from 'wxt/browser';

interface FirefoxElement extends Element {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** An element's shadow root, closed ones too: content scripts may see these in both browsers. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if ('openOrClosedShadowRoot' in element) return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
  // Chrome refuses elements that cannot be hosts by throwing.
  try {
    return (browser.dom?.openOrClosedShadowRoot(element as HTMLElement) as ShadowRoot | null) ?? null;
  } catch {
    return null;
  }
}
