import { browser } from 'wxt/browser';

/** One line under the address bar. `content` is what its choice hands on. */
export interface OmniboxLine {
  content: string;
  text: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Chrome reads descriptions as XML, Firefox as they are. */
function description(text: string): string {
  return import.meta.env.FIREFOX ? text : text.replace(/[&<>"']/g, (char) => escapes[char] ?? '');
}

/**
 * Answers in the address bar after the manifest's keyword. Call it synchronously at the worker's start.
 * `suggest` gives the lines for what is typed, the best one first; `enter` gets the chosen line's content, or the text.
 */
export function onOmnibox(
  suggest: (text: string) => Promise<OmniboxLine[]>,
  enter: (contentOrText: string) => void,
): void {
  // Firefox for Android has none.
  if (!browser.omnibox) return;
  browser.omnibox.onInputChanged.addListener((text, answer) => {
    void suggest(text).then((lines) => {
      // Firefox draws the default line before it asks: what is set here would show with the next letter, when it is wrong.
      const top = import.meta.env.FIREFOX ? undefined : lines[0];
      if (top) browser.omnibox.setDefaultSuggestion({ description: description(top.text) });
      const listed = top ? lines.slice(1) : lines;
      answer(listed.map((line) => ({ content: line.content || text, description: description(line.text) })));
    });
  });
  browser.omnibox.onInputEntered.addListener((text) => enter(text));
}
