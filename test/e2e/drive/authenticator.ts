import type { Page } from 'puppeteer-core';

/**
 * Gives a page of Chromium an authenticator inside the machine that knows PRF and answers every question with yes, until
 * it is told to refuse.
 */
export async function addAuthenticator(page: Page): Promise<{ refuse(): Promise<void> }> {
  const devtools = await page.createCDPSession();
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    },
  });
  return { refuse: () => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }) };
}
