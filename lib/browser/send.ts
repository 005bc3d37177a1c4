import { browser } from 'wxt/browser';
import { Failure } from '../failure.ts';
import type { Answer, Input, MessageName, Output } from '../protocol/messages.ts';

/**
 * Sends a message to the background and starts the worker if needed.
 * @throws {Failure} the failure that the background answered, or `unreachable` without an answer.
 */
export async function send<N extends MessageName>(name: N, input: Input<N>): Promise<Output<N>> {
  let answer: Answer<Output<N>> | undefined;
  try {
    answer = await browser.runtime.sendMessage({ name, input });
  } catch {
    answer = undefined;
  }
  if (answer === undefined) throw new Failure('unreachable');
  // The catalogue of failures is loaded only when there is one to check.
  if (!answer.ok) throw (await import('../failure-data.ts')).fromFailureData(answer.error);
  return answer.value;
}

/** Tells the background something whose outcome the caller shows nowhere; it brings no catalogue of failures into a page. */
export async function tell<N extends MessageName>(name: N, input: Input<N>): Promise<void> {
  try {
    await browser.runtime.sendMessage({ name, input });
  } catch {
    // The extension was updated or removed: this script is all that is left of it.
  }
}
