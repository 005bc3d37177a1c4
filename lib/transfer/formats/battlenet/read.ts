import { preferences } from '../../codecs/android-prefs.ts';
import { fromHex } from '../../codecs/bytes.ts';
import { decodeText } from '../../codecs/text.ts';
import { asRecord, asText } from '../../import/record.ts';
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
  return readDevice('battlenet-prefs', unmask(strings.get(`${PREFIX}SERIAL`) ?? ''), () => unmask(secret));
}

/** What Blizzard's service answers where an authenticator is attached, as scripts save it. */
export async function readAnswer(source: Source): Promise<ReadResult> {
  const { serial, deviceSecret } = asRecord(source.json);
  return readDevice('battlenet-json', asText(serial), () => asText(deviceSecret));
}

function readDevice(format: string, account: string, hex: () => string): ReadResult {
  const report = new ImportReport(format);
  report.row('Battle.net', () => ({ issuer: 'Battle.net', account, secret: fromHex(hex()), digits: 8 }));
  return report.result;
}

function unmask(hex: string): string {
  return decodeText(fromHex(hex).map((byte, i) => byte ^ (MASK[i % MASK.length] ?? 0)));
}
