import { type Browser, browser } from 'wxt/browser';
import { Failure, toFailureData } from '../failure.ts';
import { type Answer, type Input, type MessageName, type Output, PROTOCOL } from '../protocol/messages.ts';
import type { Sender } from '../protocol/route.ts';

/** The sender of a message, as reported by the browser; never taken from the message. */
export interface Origin {
  tier: Sender;
  tabId?: number;
  frameId?: number;
  /** URL of the frame that sent it. */
  url: string;
}

export type Handlers = { [N in MessageName]: (input: Input<N>, origin: Origin) => Promise<Output<N>> };

function originOf(sender: Browser.runtime.MessageSender): Origin | undefined {
  if (sender.id !== browser.runtime.id || !sender.url) return undefined;
  const home = browser.runtime.getURL('/');
  const own = sender.url.startsWith(home) && (sender.origin === undefined || `${sender.origin}/` === home);
  return {
    tier: own ? 'own' : 'content',
    url: sender.url,
    ...(sender.tab?.id === undefined ? {} : { tabId: sender.tab.id }),
    ...(sender.frameId === undefined ? {} : { frameId: sender.frameId }),
  };
}

async function answer(message: unknown, origin: Origin, handlers: Handlers): Promise<Answer<unknown>> {
  try {
    const { name, input } = message as { name: MessageName; input: unknown };
    const route = PROTOCOL[name];
    // Our own pages may send every message; a content script only those of its tier.
    if (origin.tier !== 'own' && route.sender !== origin.tier) throw new Failure('not-allowed');
    const handler = handlers[name] as (input: unknown, origin: Origin) => Promise<unknown>;
    return { ok: true, value: await handler(route.check(input), origin) };
  } catch (error) {
    return { ok: false, error: toFailureData(error) };
  }
}

/**
 * Answers the protocol's messages. Call it synchronously at the worker's start.
 * Anything that is not a message of the protocol, or not from this extension, gets no answer.
 */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const origin = originOf(sender);
    const name = (message as { name?: unknown } | null)?.name;
    if (!origin || typeof name !== 'string' || !Object.hasOwn(PROTOCOL, name)) return undefined;
    void answer(message, origin, handlers).then(sendResponse);
    return true;
  });
}
