/** Runs in the popup's own process, once for each act: evaluates in its page, or types with trusted key events. */
export const FRAME_SCRIPT = (act: { id: string; kind: string; arg: unknown }) => `(async ({ id, kind, arg }) => {
  try {
    let value;
    if (kind === 'evaluate') {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      value = JSON.stringify(await Cu.evalInSandbox('(async () => (' + arg + '))()', sandbox));
    } else if (kind === 'activate') {
      content.document.notifyUserGestureActivation();
    } else {
      const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      tip.beginInputTransactionForTests(content);
      for (const key of arg) {
        const event = new content.KeyboardEvent('', { key });
        const flags = key.length > 1 ? tip.KEY_NON_PRINTABLE_KEY : 0;
        tip.keydown(event, flags);
        tip.keyup(event, flags);
      }
    }
    sendAsyncMessage('watchword:done', { id, value });
  } catch (error) {
    sendAsyncMessage('watchword:done', { id, error: String(error) });
  }
})(${JSON.stringify(act)});`;
