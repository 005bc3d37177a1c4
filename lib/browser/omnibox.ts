import { browser } from 'wxt/browser';

/** One line under the address bar. `content` is what its choice hands on. */
export interface OmniboxLine {
  content: string;
  text: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Chrome reads descriptions as XML, Firefox as they are. */
function description(text: string): string {
  return import.meta.env.FIREFOX ? text : text.replace(/[&<>"']/g, (char) => escapes[char]!);
}

/**
 * Answers in the address bar after the manifest's keyword. Call it synchronously at the worker's start.
 * `suggest` gives the lines for what is typed, the best one first; `enter` gets the chosen line's content, or the text.
 */
export function onOmnibox(
  suggest: (text: string) => Promise<OmniboxLine[]>,
  enter: (contentOrText: string) => void,
): void {
  browser.omnibox.onInputChanged.addListener((text, answer) => {
    void suggest(text).then(([first, ...rest]) => {
      if (first) browser.omnibox.setDefaultSuggestion({ description: description(first.text) });
      answer(rest.map((line) => ({ content: line.content, description: description(line.text) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((text) => enter(text));
}
