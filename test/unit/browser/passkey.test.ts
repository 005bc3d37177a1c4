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

test('the answer of another credential is no answer', async () => {
  const { askPasskey } = await passkeys('');
  get.mockResolvedValue(result(toBase64(new Uint8Array([7, 7, 7]))));
  await expect(askPasskey([slot('')])).rejects.toMatchObject({ code: 'passkey-no-prf' });
});

test.each([
  ['refused', async () => false],
  ['refused by the browser, for it came too late after the click', () => Promise.reject(new Error('no gesture'))],
])('a permission that was taken back is asked for; %s, no passkey is asked', async (_, says) => {
  const { askPasskey } = await passkeys('watchword.example');
  contains.mockResolvedValue(false);
  request.mockImplementation(says);
  await expect(askPasskey([slot('watchword.example')])).rejects.toMatchObject({ code: 'passkey-not-allowed' });
  expect(request).toHaveBeenCalledWith({ origins: ['https://watchword.example/*'] });
  expect(get).not.toHaveBeenCalled();
  request.mockResolvedValue(true);
  expect(await askPasskey([slot('watchword.example')])).toEqual({ slotId: 'slot-watchword.example', prf: PRF });
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
