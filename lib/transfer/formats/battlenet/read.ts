import { preferences } from '../../codecs/android-prefs.ts';
import { fromHex } from '../../codecs/bytes.ts';
import { decodeText } from '../../codecs/text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, type Source } from '../../import/source.ts';

const PREFIX = 'com.blizzard.messenger.AUTHENTICATOR_';

/** What Blizzard's app XORs its stored texts with: the same in every copy of it, so a veil and no encryption. */
const MASK = fromHex('398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773f');

/** Battle.net's Android preferences, from a rooted phone. */
export async function read(source: Source): Promise<ReadResult> {
  const strings = preferences(source.text);
  const secret = strings.get(`${PREFIX}DEVICE_SECRET`);
  if (!secret) throw damaged();
  const report = new ImportReport('battlenet-prefs');
  report.row('Battle.net', () => ({
    issuer: 'Battle.net',
    account: unmask(strings.get(`${PREFIX}SERIAL`) ?? ''),
    secret: fromHex(unmask(secret)),
    digits: 8,
  }));
  return report.result;
}

function unmask(hex: string): string {
  return decodeText(fromHex(hex).map((byte, i) => byte ^ (MASK[i % MASK.length] ?? 0)));
}
