import { browser } from 'wxt/browser';
import { Failure } from '../failure.ts';
import type { Answer, Input, MessageName, Output } from '../protocol/messages.ts';

/**
 * Asks the background. The worker is started if it sleeps.
 * @throws {Failure} what the background answered, or `unreachable` when it gave no answer at all.
 */
export async function send<N extends MessageName>(name: N, input: Input<N>): Promise<Output<N>> {
  let answer: Answer<Output<N>> | undefined;
  try {
    answer = await browser.runtime.sendMessage({ name, input });
  } catch {
    answer = undefined;
  }
  if (answer === undefined) throw new Failure('unreachable');
  // The catalogue that an answer is checked against is loaded where there is something to check.
  if (!answer.ok) throw (await import('../failure-data.ts')).fromFailureData(answer.error);
  return answer.value;
}
