import { fromBase64, toBase64 } from '../base64.ts';
import { Failure, isFailure } from '../failure.ts';
import type { PasskeySlot } from '../vault/file.ts';
import { newSlotHeader, type PasskeyParts } from '../vault/slots.ts';
import { allowPasskeysOf, isPasskeyDomainAllowed, isUsableHere, passkeyDomain } from './passkey-domain.ts';

/** An answer of WebAuthn's PRF extension, which TypeScript's library does not have yet. */
interface PrfOutputs {
  prf?: { enabled?: boolean; results?: { first?: ArrayBuffer } };
}

const ES256 = -7;
const RS256 = -257;
const TIMEOUT_MS = 120_000;

/**
 * Whether passkeys work here: the browser supports WebAuthn's PRF extension in extension pages. Firefox requires a
 * domain, which the build may not have.
 */
export async function canUsePasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false;
  if (import.meta.env.FIREFOX && (await passkeyDomain()) === '') return false;
  const capabilities = await PublicKeyCredential.getClientCapabilities?.();
  return capabilities?.['extension:prf'] !== false;
}

function refused(error: unknown): Failure {
  const isCancelled = error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name);
  if (isCancelled) return new Failure('passkey-cancelled');
  return new Failure('passkey-failed');
}

let current: AbortController | undefined;

/**
 * For a new request: aborted with `until`, and for the next one, which Chromium refuses while another waits that the user
 * may have no use for any more.
 */
function onlyOne(until?: AbortSignal): AbortSignal {
  current?.abort();
  current = new AbortController();
  return until ? AbortSignal.any([current.signal, until]) : current.signal;
}

/** The browser may have the user's answer already when a request is given up. */
function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new Failure('passkey-cancelled');
}

function prfOf(credential: PublicKeyCredential): PrfOutputs['prf'] {
  return (credential.getClientExtensionResults() as PrfOutputs).prf;
}

const challenge = () => crypto.getRandomValues(new Uint8Array(32));

/** Asks for one of the passkeys of one domain. */
async function evaluate(slots: readonly Pick<PasskeySlot, 'id' | 'salt' | 'params'>[], signal: AbortSignal) {
  const allowCredentials = slots.map(({ params }) => ({
    type: 'public-key' as const,
    id: fromBase64(params.credentialId),
  }));
  const evalByCredential = Object.fromEntries(
    slots.map(({ params, salt }) => [toUrl(params.credentialId), { first: fromBase64(salt) }]),
  );
  const rpId = slots[0]?.params.rpId;
  const credential = (await navigator.credentials
    .get({
      signal,
      publicKey: {
        challenge: challenge(),
        allowCredentials,
        userVerification: 'required',
        timeout: TIMEOUT_MS,
        ...(rpId && { rpId }),
        extensions: { prf: { evalByCredential } } as AuthenticationExtensionsClientInputs,
      },
    })
    .catch((error) => {
      throw refused(error);
    })) as PublicKeyCredential;
  stopIfAborted(signal);
  const used = toBase64(new Uint8Array(credential.rawId));
  const slot = slots.find(({ params }) => params.credentialId === used);
  if (!slot) throw new Failure('passkey-wrong');
  const first = prfOf(credential)?.results?.first;
  if (!first) throw new Failure('passkey-no-prf');
  return { slotId: slot.id, prf: new Uint8Array(first) };
}

function toUrl(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * Creates a passkey for the vault and evaluates its PRF. Needs a tab: a popup would close under the prompt. `until` gives
 * it up.
 * @throws {Failure} `passkey-not-allowed`, `passkey-cancelled` and the like.
 */
export async function makePasskey(until?: AbortSignal): Promise<PasskeyParts> {
  const rpId = await passkeyDomain();
  // The user may have taken it back while the passphrase was typed.
  if (!(await isPasskeyDomainAllowed())) throw new Failure('passkey-not-allowed');
  const slotHeader = newSlotHeader();
  const signal = onlyOne(until);
  const credential = (await navigator.credentials
    .create({
      signal,
      publicKey: {
        challenge: challenge(),
        rp: { name: 'Watchword', ...(rpId && { id: rpId }) },
        user: {
          id: crypto.getRandomValues(new Uint8Array(16)),
          name: 'Watchword vault',
          displayName: 'Watchword vault',
        },
        pubKeyCredParams: [
          { type: 'public-key', alg: ES256 },
          { type: 'public-key', alg: RS256 },
        ],
        authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
        timeout: TIMEOUT_MS,
        extensions: { prf: { eval: { first: fromBase64(slotHeader.salt) } } } as AuthenticationExtensionsClientInputs,
      },
    })
    .catch((error) => {
      throw refused(error);
    })) as PublicKeyCredential;
  const params = { credentialId: toBase64(new Uint8Array(credential.rawId)), rpId };
  try {
    stopIfAborted(signal);
    const answer = prfOf(credential);
    if (!answer?.enabled) throw new Failure('passkey-no-prf');
    // Some authenticators answer only when asked again.
    const prf = answer.results?.first
      ? new Uint8Array(answer.results.first)
      : (await evaluate([{ id: slotHeader.id, salt: slotHeader.salt, params }], signal)).prf;
    return { slotHeader, ...params, prf };
  } catch (error) {
    await forgetPasskey(params);
    throw error;
  }
}

/**
 * Requests one of these slots' passkeys and evaluates its PRF. The browser handles one domain at a time: first the
 * current one, then that of older passkeys. Call it straight from a click, or with what `allowPasskeysOf` answers.
 * `until` gives it up.
 * @throws {Failure} `passkey-not-allowed`, `passkey-cancelled` and the like.
 */
export async function askPasskey(
  slots: readonly PasskeySlot[],
  until?: AbortSignal,
  allowing = allowPasskeysOf(slots),
): Promise<{ slotId: string; prf: Uint8Array }> {
  const signal = onlyOne(until);
  const usable = await Promise.all(slots.map(isUsableHere));
  const own = slots.filter(({ params }, index) => usable[index] && params.rpId === '');
  const ofDomain = slots.filter(({ params }, index) => usable[index] && params.rpId !== '');
  // An empty list would accept any passkey at all.
  if (own.length + ofDomain.length === 0) throw new Failure('passkey-failed');
  if (ofDomain.length === 0) return evaluate(own, signal);
  const isAllowed = (await allowing) ?? (await isPasskeyDomainAllowed());
  if (own.length === 0) {
    if (!isAllowed) throw new Failure('passkey-not-allowed');
    return evaluate(ofDomain, signal);
  }
  if (!isAllowed) return evaluate(own, signal);
  return evaluate(ofDomain, signal).catch((error) =>
    isFailure(error, 'passkey-cancelled') && !signal.aborted ? evaluate(own, signal) : Promise.reject(error),
  );
}

/** Signals the passkey provider, where supported, that a credential is no longer accepted, so that it is not offered again. */
export async function forgetPasskey(passkey: PasskeySlot['params']): Promise<void> {
  if (typeof PublicKeyCredential === 'undefined') return;
  const credential = PublicKeyCredential as { signalUnknownCredential?: (of: object) => Promise<void> };
  const rpId = passkey.rpId || location.host;
  const credentialId = toUrl(passkey.credentialId);
  await credential.signalUnknownCredential?.({ rpId, credentialId }).catch(() => undefined);
}
