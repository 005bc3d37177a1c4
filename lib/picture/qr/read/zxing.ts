import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from './picture.ts';

/** Reads every QR code of a picture. */
export type Decoder = (picture: Picture) => Promise<string[]>;

/** Name of the decoder's program in the extension's package, where the build puts it. */
const WASM = 'zxing_reader.wasm';

let loading: Promise<Decoder> | undefined;

/** The second decoder, loaded when first asked for: 1 MB of WebAssembly that most pages never need. */
export function loadZxing(): Promise<Decoder> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Decoder> {
  const wasmBinary = await readWasm();
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return async ({ data, width, height }) => {
    const results = await readBarcodes({ data, width, height } as ImageData, {
      formats: ['QRCode'],
      tryHarder: true,
      tryInvert: true,
      tryRotate: true,
      tryDownscale: true,
      maxNumberOfSymbols: 16,
    });
    return results.filter((result) => result.isValid && result.text).map((result) => result.text);
  };
}

/** From our own package in an extension; from the installed module under Node, where tests and benches run. */
async function readWasm(): Promise<ArrayBuffer> {
  const { location, process } = globalThis as typeof globalThis & { process?: NodeJS.Process };
  if (location?.protocol.endsWith('extension:')) {
    const answer = await fetch(new URL(`/${WASM}`, location.href));
    return await answer.arrayBuffer();
  }
  if (!process?.getBuiltinModule) throw new Error('The second decoder is only bundled with the extension.');
  const { createRequire } = process.getBuiltinModule('node:module');
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  const path = createRequire(import.meta.url).resolve(`zxing-wasm/reader/${WASM}`);
  const file = await readFile(path);
  return new Uint8Array(file).buffer;
}
