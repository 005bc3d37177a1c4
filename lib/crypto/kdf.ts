import setup from 'argon2id/lib/setup.js';
import { Failure } from '../failure.ts';
import { PLAIN_WASM, SIMD_WASM } from './argon2-wasm.ts';
import { fromStrictBase64, utf8 } from './bytes.ts';
import { type Argon2Params, checkKdf } from './kdf-params.ts';

/** Optional inputs of RFC 9106. The vault uses neither; the RFC's test vectors use both. */
export interface Argon2Extras {
  secret?: Uint8Array;
  associatedData?: Uint8Array;
}

const load = (wasm: string) => (imports: WebAssembly.Imports) =>
  WebAssembly.instantiate(fromStrictBase64(wasm), imports);

/** Argon2id v1.3 (RFC 9106), with no policy. Instantiates the module for each call, so that its memory is freed. */
export async function argon2id(
  password: Uint8Array,
  salt: Uint8Array,
  params: Argon2Params,
  length: number,
  { secret, associatedData }: Argon2Extras = {},
): Promise<Uint8Array> {
  const compute = await setup(load(SIMD_WASM), load(PLAIN_WASM));
  return compute({
    password,
    salt,
    parallelism: params.p,
    passes: params.t,
    memorySize: params.m,
    tagLength: length,
    ...(secret && { secret }),
    ...(associatedData && { ad: associatedData }),
  });
}

/** Encodes a passphrase for the KDF: NFC, so that it does not depend on the keyboard, then UTF-8. */
export function passphraseBytes(passphrase: string): Uint8Array {
  const normal = passphrase.normalize('NFC');
  if (normal === '' || /\p{Cc}/u.test(normal)) throw new Failure('passphrase-unusable');
  return utf8(normal);
}

/**
 * 32 bytes of Argon2id, after `checkKdf`, so that a hostile file can ask neither for too little nor for too much.
 * @throws {Failure<'kdf-out-of-range' | 'passphrase-unusable'>}
 */
export async function stretch(passphrase: string, salt: Uint8Array, params: Argon2Params): Promise<Uint8Array> {
  checkKdf(params);
  return argon2id(passphraseBytes(passphrase), salt, params, 32);
}
