import type { Site } from '../context.ts';
import { type CheckResult, VALID_MS } from './codes.ts';

export type Channel = 'mail' | 'text';

export type SendResult =
  | { outcome: 'sent' }
  | { outcome: 'wait' | 'limited'; waitMs: number }
  | { outcome: 'failed'; why: string };

const MINUTES = VALID_MS / 60_000;

/** Whose codes these are: one user has one line of codes for each channel. */
export function personOf(channel: Channel, to: string): string {
  return `${channel} ${to}`;
}

/**
 * Makes a code and sends it. To somebody unknown a code is made all the same and sent to nobody, so that the
 * answers do not tell who has an account.
 */
export async function sendCode(
  site: Site,
  wish: { channel: Channel; to: string; address: string; digits: number },
): Promise<SendResult> {
  const { channel, to, address, digits } = wish;
  const issued = site.codes.issue(personOf(channel, to), address, digits);
  if (!issued.ok) return { outcome: issued.reason, waitMs: issued.waitMs };
  const user = channel === 'mail' ? site.store.userByEmail(to) : site.store.userByPhone(to);
  if (!user) return { outcome: 'sent' };
  try {
    if (channel === 'mail') await site.delivery.mail.send({ to, ...mailOf(site.issuer, issued.code) });
    else await site.delivery.text.send({ to, body: textOf(site, issued.code) });
  } catch (error) {
    return { outcome: 'failed', why: error instanceof Error ? error.message : 'no reason given' };
  }
  site.store.record('sent', user.email, channel);
  return { outcome: 'sent' };
}

function mailOf(issuer: string, code: string): { subject: string; text: string } {
  return {
    subject: `Your ${issuer} sign-in code`,
    text: [
      'Hello,',
      `use this code to sign in to ${issuer}:`,
      code,
      `It is valid for ${MINUTES} minutes and can be used once. Nobody from ${issuer} will ever ask you for it.`,
      'If you did not ask for it, ignore this mail.',
    ].join('\n\n'),
  };
}

/** Ends in the domain-bound form, so that browsers and Watchword offer it on this host only. */
function textOf({ issuer, host }: Site, code: string): string {
  return `${code} is your ${issuer} code, valid for ${MINUTES} minutes.\n\n@${host} #${code}`;
}

export function sentence(result: Exclude<SendResult, { outcome: 'sent' }>): string {
  switch (result.outcome) {
    case 'wait':
      return `Wait ${Math.ceil(result.waitMs / 1000)} seconds before you ask for another code.`;
    case 'limited':
      return tooManyCodes(result.waitMs);
    case 'failed':
      return `The code could not be sent (${result.why}). Try again later.`;
  }
}

/** What a check that did not end well is answered with. */
export function verdict(result: Exclude<CheckResult, { outcome: 'right' }>): string {
  switch (result.outcome) {
    case 'wrong':
      if (result.triesLeft === 0)
        return 'This code is invalid, and that was the third wrong try: the code we sent is void. Ask for a new one.';
      return `This code is invalid. You have ${result.triesLeft} ${result.triesLeft === 1 ? 'try' : 'tries'} left.`;
    case 'void':
      return 'The code we sent is void after three wrong tries. Ask for a new one.';
    case 'expired':
      return `The code we sent is older than ${MINUTES} minutes and no longer valid. Ask for a new one.`;
    case 'used':
      return 'This code was used already. Ask for a new one.';
    case 'replaced':
      return 'This code was replaced by a newer one. Use the newest.';
    case 'none':
      return 'No code was sent here. Ask for one first.';
    case 'limited':
      return tooManyCodes(result.waitMs);
  }
}

function tooManyCodes(waitMs: number): string {
  const minutes = Math.ceil(waitMs / 60_000);
  return `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`;
}
