import { browser } from 'wxt/browser';

/** A line from a script of ours in a frame, with what the browser says about that frame. It dies with its document. */
export interface FrameLine {
  tabId: number;
  frameId: number;
  /** The frame's URL when the line was opened. */
  url: string;
  /** The frame's origin; `null` as text for sandboxed frames; empty where the browser does not tell. */
  origin: string;
  post(message: unknown): void;
  onMessage(heard: (message: unknown) => void): void;
  onClose(closed: () => void): void;
  close(): void;
}

/** Opens a line to the background. For scripts in pages. */
export function openLine(name: string): Pick<FrameLine, 'post' | 'onMessage' | 'onClose'> {
  const port = browser.runtime.connect({ name });
  return {
    post: (message) => port.postMessage(message),
    onMessage: (heard) => port.onMessage.addListener((message: unknown) => heard(message)),
    onClose: (closed) => port.onDisconnect.addListener(closed),
  };
}

/** Calls back for each line that a script of ours opens from a tab. Call it synchronously at the worker's start. */
export function onLine(name: string, opened: (line: FrameLine) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    if (port.name !== name) return;
    if (sender?.id !== browser.runtime.id || sender.tab?.id === undefined || !sender.url) {
      port.disconnect();
      return;
    }
    opened({
      tabId: sender.tab.id,
      frameId: sender.frameId ?? 0,
      url: sender.url,
      origin: sender.origin ?? '',
      post: (message) => port.postMessage(message),
      onMessage: (heard) => port.onMessage.addListener((message: unknown) => heard(message)),
      onClose: (closed) => port.onDisconnect.addListener(closed),
      close: () => port.disconnect(),
    });
  });
}
