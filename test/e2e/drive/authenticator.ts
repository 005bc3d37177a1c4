import type { Page } from 'puppeteer-core';
import type { Firefox } from './firefox.ts';
import { until } from './view.ts';

/** An authenticator inside the machine. It answers every question with yes, until it is told otherwise. */
export interface Authenticator {
  /** Whether it knows the user's finger. */
  verify(isUser: boolean): Promise<void>;
  credentials(): Promise<Credential[]>;
  /** Puts a credential there that was made elsewhere. */
  put(credential: Credential): Promise<void>;
  /** Takes all credentials out. */
  empty(): Promise<void>;
  /** Takes it out of the machine. */
  remove(): Promise<void>;
}

/** Binary values are base64 as the browser's own commands have it. */
interface Credential {
  credentialId: string;
  rpId?: string;
  privateKey: string;
  userHandle?: string;
  isResidentCredential: boolean;
  signCount: number;
}

/**
 * Gives a page of Chromium an authenticator that knows PRF, one of each transport at most. It is blocked by the first finger
 * that is not the user's. `automaticPresenceSimulation: false`: it waits for a touch.
 */
export async function addAuthenticator(
  page: Page,
  options: {
    hasPrf?: boolean;
    isUserVerified?: boolean;
    automaticPresenceSimulation?: boolean;
    transport?: 'internal' | 'usb';
  } = {},
): Promise<Authenticator> {
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
      ...options,
    },
  });
  return {
    verify: (isUserVerified) => devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    credentials: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    put: (credential) => devtools.send('WebAuthn.addCredential', { authenticatorId, credential }),
    empty: () => devtools.send('WebAuthn.clearCredentials', { authenticatorId }),
    remove: () => devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId }),
  };
}

/** What Firefox needs to be started with for `addToFirefox`. */
export const AUTHENTICATOR_PREFS = {
  'security.webauth.webauthn_enable_softtoken': true,
  'security.webauth.webauthn_enable_usbtoken': false,
};

/** Gives Firefox an authenticator. All of its own know PRF, but `ctap1/u2f`, which cannot verify a user either. */
export async function addToFirefox(
  firefox: Firefox,
  { protocol = 'ctap2_1', isConsenting = true } = {},
): Promise<Authenticator> {
  const service = `Cc['@mozilla.org/webauthn/service;1'].getService(Ci.nsIWebAuthnService)`;
  const id = await firefox.chrome<string>(
    `return ${service}.addVirtualAuthenticator('${protocol}', 'internal', true, true, ${isConsenting}, true)`,
  );
  const run = <T>(command: string, ...values: unknown[]) =>
    firefox.chrome<T>(`return ${service}.${command}(...${JSON.stringify([id, ...values])})`);
  return {
    verify: (isUser) => run('setUserVerified', isUser),
    credentials: () =>
      firefox.chrome(`return ${service}.getCredentials('${id}').map(
        ({ credentialId, rpId, privateKey, userHandle, isResidentCredential, signCount }) =>
          ({ credentialId, rpId, privateKey, userHandle, isResidentCredential, signCount }))`),
    put: ({ credentialId, isResidentCredential, rpId, privateKey, userHandle, signCount }) =>
      run('addCredential', credentialId, isResidentCredential, rpId, privateKey, userHandle, signCount),
    empty: () => run('removeAllCredentials'),
    remove: () => run('removeVirtualAuthenticator'),
  };
}

/** Answers Firefox's question whether the extension may have a permission, as soon as it takes an answer. */
export async function answerPermission(firefox: Firefox, isAllowed: boolean): Promise<void> {
  const question = `PopupNotifications.getNotification('addon-webext-permissions', gBrowser.selectedBrowser)`;
  await until('the question for a permission', () => firefox.chrome<boolean>(`return !!${question}`));
  await until('the answer to be taken', () =>
    firefox.chrome<boolean>(`
      PopupNotifications.panel.firstElementChild?.${isAllowed ? 'button' : 'secondaryButton'}.click();
      return !${question}`),
  );
}
