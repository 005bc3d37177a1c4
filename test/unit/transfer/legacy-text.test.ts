import { describe, expect, it } from 'vitest';
import { legacyEncoding } from '../../../lib/transfer/codecs/legacy-text.ts';
import { readExport } from '../../../lib/transfer/import/read.ts';

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));

describe('the encoding of a text that is no UTF-8', () => {
  it.each([
    ['サービス名', 'shift_jis', '8354 815b 8372 8358 96bc'],
    ['楽天銀行', 'shift_jis', '8a79 9356 8be2 8d73'],
    ['서비스', 'euc-kr', 'bcad baf1 bdba'],
    ['阿里云', 'gb18030', 'b0a2 c0ef d4c6'],
    ['臺灣銀行', 'big5', 'bb4f c657 bbc8 a6e6'],
    ['Сервис', 'windows-1251', 'd1e5f0e2e8f1'],
    ['Τράπεζα', 'windows-1253', 'd4f1dcf0e5e6e1'],
    [
      'Müller, Schäfer, Jörg, Käse, Tür',
      'windows-1252',
      '4dfc6c6c6572 2c20 536368e4666572 2c20 4af67267 2c20 4be47365 2c20 54fc72',
    ],
    ['Größe, Füße, Maß, Öl', 'windows-1252', '4772f6df65 2c20 46fcdf65 2c20 4d61df 2c20 d66c'],
    [
      'Macy’s, Lowe’s, Kohl’s, Ann’s',
      'windows-1252',
      '4d61637992 73 2c20 4c6f7765 9273 2c20 4b6f686c 9273 2c20 416e6e 9273',
    ],
    ['“Gold”, “Blue”', 'windows-1252', '93476f6c6494 2c20 93426c756594'],
    ['Álvaro, Ángel, Águila, Área', 'windows-1252', 'c16c7661726f 2c20 c16e67656c 2c20 c16775696c61 2c20 c1726561'],
    ['AÇÃO, INFORMAÇÕES', 'windows-1252', '41c7c34f 2c20 494e464f524d41c7d54553'],
    ['株式会社Ａ 銀行', 'shift_jis', '8a948eae89ef8ed0 8260 20 8be28d73'],
    ['Société Générale', 'windows-1252', '536f6369e974e9 2047e96ee972616c65'],
    ['Łódź, Śląsk, Gdańsk', 'windows-1250', 'a3f3649f 2c20 8c6cb9736b 2c20 476461f1736b'],
    ['Příští stůl', 'windows-1250', '50f8ed9a74ed 20 7374f96c'],
    ['Şifre, Bağlantı', 'windows-1254', 'de69667265 2c20 4261f06c616e74fd'],
    [
      'þjónusta, Landsbankinn, kortið',
      'windows-1252',
      'fe6af36e75737461 2c20 4c616e647362616e6b696e6e 2c20 6b6f727469f0',
    ],
    ['10 m³, £5, ¿Qué?', 'windows-1252', '3130206db3 2c20 a335 2c20 bf5175e93f'],
    ['Sigurður GitHub', 'windows-1252', '5369677572f07572 20 476974487562'],
    ['Crème škoda', 'windows-1252', '4372e86d65 20 9a6b6f6461'],
    ['Café Škoda, très bien', 'windows-1252', '436166e9 20 8a6b6f6461 2c20 7472e873 20 6269656e'],
    ['Sýslumaður', 'windows-1252', '53fd736c756d61f07572'],
    ['Œuvre, cœur, Ÿ', 'windows-1252', '8c75767265 2c20 639c7572 2c20 9f'],
    ['«™ Visa»', 'windows-1252', 'ab99205669736 1bb'],
    ['Año «déjà vu»', 'windows-1252', '41f16f20ab64e96ae0207675bb'],
  ])('%s is %s', (text, encoding, hex) => {
    expect(legacyEncoding(bytesOf(hex))).toBe(encoding);
    expect(new TextDecoder(encoding).decode(bytesOf(hex))).toBe(text);
  });

  it('makes names of what a spreadsheet saved, and says that it was guessed', async () => {
    const [header, name] = [
      bytesOf('8354815b83728358 2c 8356815b834e838c8362836783 4c815b'),
      bytesOf('8a7993568be28d73'),
    ];
    const bytes = Buffer.concat([header, Buffer.from('\r\n'), name, Buffer.from(',JBSWY3DPEHPK3PXP\r\n')]);
    const { accounts, warnings } = await readExport({ name: 'codes.csv', bytes });
    expect(accounts.map(({ issuer }) => issuer)).toEqual(['楽天銀行']);
    expect(warnings.map(({ code }) => code)).toEqual(['text-guessed']);
  });
});
