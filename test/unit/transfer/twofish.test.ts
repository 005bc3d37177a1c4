import { expect, test } from 'vitest';
import { fromHex, toHex } from '../../../lib/transfer/codecs/bytes.ts';
import { openTwofishCbc } from '../../../lib/transfer/codecs/twofish.ts';

/** Key, IV, plain text and cipher text: the paper's vector for 256 bits, then random ones sealed by libgcrypt 1.10. */
test.each([
  [
    '0123456789abcdeffedcba987654321000112233445566778899aabbccddeeff',
    '00000000000000000000000000000000',
    '00000000000000000000000000000000',
    '37527be0052334b89f0cfccae87cfa20e1136f2f326e8ca89a859d3cde61b779',
  ],
  [
    '96d2568399a04b1d814e0c8351fa4d82eeab80a7d9b20637db104fcfa007d0bd',
    '6511e9164786371fd1d8cd1a20d0bb01',
    '77400f1999d38754a62f18ebaa63fbcb',
    '859190237971a089f2cf048825aeb9504e073355b0b92b5b5321f77a03fdf8d6',
  ],
  [
    'f2571c1f64294c2192043ab7d1397d0897a80d3a375f58bbec6099a46a80ca49',
    'e251566eecc4e7d7be1951d037a9ee99',
    '5273549bfeb1981a8c3de5a8dd84708c0fbea775d554235854bb7fe0da',
    'c8e76a93406b539de8b2a6b5900391d78ef35a246ed81765a75cb9a7ae8d6c8c',
  ],
  [
    'c88231a2818ced415f55c8af0fb78ba015e581f576deec2ce5c97c18a936264e',
    'da52a2c7048eae62d140c486a8ac66a3',
    '6cb06fcb7069e7d2ecd84100074e33578437b433f3d7496d5b8b5b541f98e20e0e29a24e2fed8adefc87',
    '9ff111d83fd0fa49e4d004bbc3bf014a411b915b6a5f91693cf58a5ef796c60e0cc7828732622209a5a281d2ad460be8',
  ],
])('Twofish with the key %s', (key, iv, plain, sealed) => {
  expect(toHex(openTwofishCbc(fromHex(key), fromHex(iv), fromHex(sealed)))).toBe(plain);
});

test('a wrong key or half a block is damage', () => {
  expect(() => openTwofishCbc(new Uint8Array(32), new Uint8Array(16), new Uint8Array(48))).toThrow();
  expect(() => openTwofishCbc(new Uint8Array(32), new Uint8Array(16), new Uint8Array(20))).toThrow();
});
