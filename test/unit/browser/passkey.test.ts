import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fromBase64, toBase64 } from '../../../lib/base64.ts';
import type { PasskeySlot } from '../../../lib/vault/file.ts';

const PRF = new Uint8Array(32).fill(9);
const ID = toBase64(new Uint8Array([1, 2, 3]));

function slot(rpId: string, credentialId = ID): PasskeySlot {
  const salt = toBase64(new Uint8Array(32));
  return {
    type: 'passkey',
    id: `slot-${rpId}`,
    created: 1,
    salt,
    nonce: '',
    wrapped: '',
    params: { credentialId, rpId },
  };
}

/** What an authenticator answers with: the credential it used, and what its PRF says. */
const answer = (id: string, prf: unknown) => ({
  rawId: fromBase64(id).buffer,
  getClientExtensionResults: () => ({ prf }),
});
const result = (id = ID) => answer(id, { results: { first: PRF.buffer } });
const fault = (name: string) => new DOMException('The browser says no.', name);

let get: ReturnType<typeof vi.fn>;
let create: ReturnType<typeof vi.fn>;
let contains: ReturnType<typeof vi.fn>;
let request: ReturnType<typeof vi.fn>;

/** The module anew, in a build with this domain. */
async function passkeys(domain: string): Promise<typeof import('../../../lib/browser/passkey.ts')> {
  vi.resetModules();
  vi.stubGlobal('fetch', async () => new Response(`${domain}\n`));
  return import('../../../lib/browser/passkey.ts');
}

beforeEach(() => {
  vi.unstubAllGlobals();
  // Chromium, whose pages may also use passkeys of the extension itself.
  vi.stubEnv('FIREFOX', '');
  [get, create] = [vi.fn(async () => result()), vi.fn(async () => answer(ID, { enabled: true }))];
  vi.stubGlobal('navigator', { credentials: { get, create } });
  [contains, request] = [vi.fn(async () => true), vi.fn(async () => true)];
  Object.assign(fakeBrowser, { permissions: { contains, request } });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `chrome-extension://id${path}`);
});

test.each([
  ['cancelled, or the time ran out', fault('NotAllowedError'), 'passkey-cancelled'],
  ['given up', fault('AbortError'), 'passkey-cancelled'],
  ['refused for the domain', fault('SecurityError'), 'passkey-failed'],
  ['known to this authenticator already', fault('InvalidStateError'), 'passkey-failed'],
])('one that is %s is neither made nor asked', async (_, error, code) => {
  const { makePasskey, askPasskey } = await passkeys('');
  create.mockRejectedValue(error);
  await expect(makePasskey()).rejects.toMatchObject({ code });
  expect(get).not.toHaveBeenCalled();
  get.mockRejectedValue(error);
  await expect(askPasskey([slot('')])).rejects.toMatchObject({ code });
});

test.each([
  ['has no PRF', answer(ID, undefined), undefined],
  ['says that it has none', answer(ID, { enabled: false }), undefined],
  ['says that it has it, and gives nothing when asked', answer(ID, { enabled: true }), answer(ID, {})],
])('an authenticator that %s makes no way to unlock', async (_, made, asked) => {
  const { makePasskey } = await passkeys('');
  create.mockResolvedValue(made);
  if (asked) get.mockResolvedValue(asked);
  await expect(makePasskey()).rejects.toMatchObject({ code: 'passkey-no-prf' });
});

test('one that gives its secret only when asked again is made under the domain of the build', async () => {
  const { makePasskey } = await passkeys('watchword.example');
  const made = await makePasskey();
  expect(made).toMatchObject({ credentialId: ID, rpId: 'watchword.example', prf: PRF });
  expect(create.mock.calls[0]![0].publicKey.rp.id).toBe('watchword.example');
  expect(get.mock.calls[0]![0].publicKey.rpId).toBe('watchword.example');
});

test('the answer of another credential is that of a wrong one', async () => {
  const { askPasskey } = await passkeys('');
  get.mockResolvedValue(result(toBase64(new Uint8Array([7, 7, 7]))));
  await expect(askPasskey([slot('')])).rejects.toMatchObject({ code: 'passkey-wrong' });
});

test('a passkey that cannot be used is not left with its provider, and one that is used is', async () => {
  const { makePasskey } = await passkeys('watchword.example');
  const forgotten = vi.fn(async () => undefined);
  vi.stubGlobal('PublicKeyCredential', { signalUnknownCredential: forgotten });
  await makePasskey();
  expect(forgotten).not.toHaveBeenCalled();
  get.mockRejectedValue(fault('NotAllowedError'));
  await expect(makePasskey()).rejects.toMatchObject({ code: 'passkey-cancelled' });
  expect(forgotten).toHaveBeenCalledExactlyOnceWith({ rpId: 'watchword.example', credentialId: 'AQID' });
});

test('a request that waits is given up for the next one, and asks for nothing else', async () => {
  const { askPasskey } = await passkeys('watchword.example');
  get.mockImplementationOnce(
    ({ signal }) => new Promise((_, no) => signal.addEventListener('abort', () => no(fault('AbortError')))),
  );
  const first = expect(askPasskey([slot('watchword.example'), slot('')])).rejects.toThrow();
  await vi.waitFor(() => expect(get).toHaveBeenCalledOnce());
  await askPasskey([slot('')]);
  await first;
  expect(get.mock.calls.map(([{ signal }]) => signal.aborted)).toEqual([true, false]);
});

/** As a browser holds it: until the user answers, or the request is given up. */
const waiting = ({ signal }: { signal: AbortSignal }) =>
  new Promise((_, no) => signal.addEventListener('abort', () => no(fault('AbortError'))));

test('a request that nobody waits for any more is given up, and no other passkey is asked for', async () => {
  const { makePasskey, askPasskey } = await passkeys('watchword.example');
  const life = new AbortController();
  get.mockImplementation(waiting);
  const asked = expect(askPasskey([slot('watchword.example'), slot('')], life.signal)).rejects.toMatchObject({
    code: 'passkey-cancelled',
  });
  await vi.waitFor(() => expect(get).toHaveBeenCalledOnce());
  life.abort();
  await asked;
  expect(get).toHaveBeenCalledOnce();
  create.mockImplementation(waiting);
  const next = new AbortController();
  const made = expect(makePasskey(next.signal)).rejects.toMatchObject({ code: 'passkey-cancelled' });
  await vi.waitFor(() => expect(create).toHaveBeenCalledOnce());
  next.abort();
  await made;
});

test('an answer that comes when nobody waits for it unlocks nothing, and leaves no passkey behind', async () => {
  const { makePasskey, askPasskey } = await passkeys('watchword.example');
  const forgotten = vi.fn(async () => undefined);
  vi.stubGlobal('PublicKeyCredential', { signalUnknownCredential: forgotten });
  const life = new AbortController();
  get.mockImplementation(async () => {
    life.abort();
    return result();
  });
  await expect(askPasskey([slot('')], life.signal)).rejects.toMatchObject({ code: 'passkey-cancelled' });
  const next = new AbortController();
  create.mockImplementation(async () => {
    next.abort();
    return answer(ID, { enabled: true, results: { first: PRF.buffer } });
  });
  await expect(makePasskey(next.signal)).rejects.toMatchObject({ code: 'passkey-cancelled' });
  expect(forgotten).toHaveBeenCalledExactlyOnceWith({ rpId: 'watchword.example', credentialId: 'AQID' });
});

test('none is made under a domain that was taken back meanwhile', async () => {
  const { makePasskey } = await passkeys('watchword.example');
  contains.mockResolvedValue(false);
  await expect(makePasskey()).rejects.toMatchObject({ code: 'passkey-not-allowed' });
  expect(create).not.toHaveBeenCalled();
});

const SAYS = [
  ['refused', async () => false],
  ['refused by the browser, for it came too late after the click', () => Promise.reject(new Error('no gesture'))],
] as const;

test.each(SAYS)('a permission that was taken back is asked for; %s, no passkey is asked', async (_, says) => {
  const { askPasskey } = await passkeys('watchword.example');
  contains.mockResolvedValue(false);
  request.mockImplementation(says);
  await expect(askPasskey([slot('watchword.example')])).rejects.toMatchObject({ code: 'passkey-not-allowed' });
  expect(request).toHaveBeenCalledWith({ origins: ['https://watchword.example/*'] });
  expect(get).not.toHaveBeenCalled();
  request.mockResolvedValue(true);
  expect(await askPasskey([slot('watchword.example')])).toEqual({ slotId: 'slot-watchword.example', prf: PRF });
});

test.each(SAYS)('with the permission %s, one of before the domain opens the vault', async (_, says) => {
  const { askPasskey } = await passkeys('watchword.example');
  contains.mockResolvedValue(false);
  request.mockImplementation(says);
  expect(await askPasskey([slot('watchword.example'), slot('')])).toEqual({ slotId: 'slot-', prf: PRF });
});

test('a permission is asked for in the click itself, when the domain is known', async () => {
  const { askPasskey, canUsePasskeys } = await passkeys('watchword.example');
  vi.stubEnv('FIREFOX', 'true');
  vi.stubGlobal('PublicKeyCredential', {});
  await canUsePasskeys();
  const asked = askPasskey([slot('watchword.example')]);
  expect(request).toHaveBeenCalledOnce();
  await asked;
});

test('one of before the domain is asked for when the first question was cancelled, and only then', async () => {
  const { askPasskey } = await passkeys('watchword.example');
  const both = [slot('watchword.example'), slot('')];
  get.mockRejectedValueOnce(fault('NotAllowedError'));
  expect(await askPasskey(both)).toEqual({ slotId: 'slot-', prf: PRF });
  expect(get.mock.calls.map(([{ publicKey }]) => publicKey.rpId)).toEqual(['watchword.example', undefined]);
  get.mockRejectedValueOnce(fault('SecurityError'));
  await expect(askPasskey(both)).rejects.toMatchObject({ code: 'passkey-failed' });
  expect(get).toHaveBeenCalledTimes(3);
});

test('one of another domain is never asked for: an empty list would ask for any', async () => {
  const { askPasskey } = await passkeys('watchword.example');
  await expect(askPasskey([slot('elsewhere.example')])).rejects.toMatchObject({ code: 'passkey-failed' });
  expect(get).not.toHaveBeenCalled();
});
