import { browser } from 'wxt/browser';

/** A message channel from our script in a frame, with what the browser says about that frame. It closes with its document. */
export interface FrameChannel {
  tabId: number;
  frameId: number;
  /** The frame's URL when the channel was opened. */
  url: string;
  /** The frame's origin; `null` as text for sandboxed frames; empty where the browser does not tell. */
  origin: string;
  post(message: unknown): void;
  onMessage(heard: (message: unknown) => void): void;
  onClose(closed: () => void): void;
  close(): void;
}

/** Opens a channel to the background. For content scripts. */
export function openFrameChannel(name: string): Pick<FrameChannel, 'post' | 'onMessage' | 'onClose' | 'close'> {
  const port = browser.runtime.connect({ name });
  return {
    post: (message) => port.postMessage(message),
    onMessage: (heard) => port.onMessage.addListener((message: unknown) => heard(message)),
    onClose: (closed) => port.onDisconnect.addListener(closed),
    close: () => port.disconnect(),
  };
}

/** Calls back for each channel that our content scripts open. Call it synchronously at the worker's start. */
export function onFrameChannel(name: string, opened: (channel: FrameChannel) => void): void {
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
