import { fromBase64 } from '../../codecs/bytes.ts';
import { openGcm, requirePassword } from '../../codecs/cipher.ts';
import { pbkdf2 } from '../../codecs/kdf.ts';
import { decodeText } from '../../codecs/text.ts';
import { typeNamed } from '../../import/entry.ts';
import { asList, asRecord, asText, firstText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

/** Rounds of PBKDF2-SHA256 that every version of 2FAS uses. */
export const ROUNDS = 10_000;

/** 2FAS backup, schema 1 to 4, plain or encrypted. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const file = asRecord(source.json);
  const groups = new Map(
    asList(file.groups).map((group) => [asText(asRecord(group).id), asText(asRecord(group).name)]),
  );
  const sealed = asText(file.servicesEncrypted);
  if (!sealed) return readServices(file.services, groups, '2fas');
  const [data = '', salt = '', iv = ''] = sealed.split(':');
  const key = await pbkdf2('SHA-256', requirePassword(password), fromBase64(salt), ROUNDS, 32);
  const services = parseJson(decodeText(await openGcm(key, fromBase64(iv), fromBase64(data))));
  return readServices(services, groups, '2fas-encrypted');
}

function readServices(services: unknown, groups: Map<string, string>, format: string): ReadResult {
  if (!Array.isArray(services)) throw damaged();
  const report = new ImportReport(format);
  const ordered = services.map(asRecord).sort((a, b) => position(a) - position(b));
  for (const service of ordered) {
    const otp = asRecord(service.otp);
    report.row(firstText(service.name, otp.issuer), () => ({
      type: typeNamed(otp.tokenType, 'totp'),
      issuer: firstText(otp.issuer, service.name),
      account: firstText(otp.account, linkLabel(otp.link)),
      secret: asText(service.secret),
      algorithm: otp.algorithm,
      digits: otp.digits,
      period: otp.period,
      counter: otp.counter,
      tags: [groups.get(asText(service.groupId))],
      created: service.updatedAt,
    }));
  }
  return report.result;
}

function position(service: Record<string, unknown>): number {
  return Number(asRecord(service.order).position ?? 0) || 0;
}

/** The account in an otpauth link's label. Never more of it: iOS writes `[hidden]` for the secret. */
function linkLabel(link: unknown): string {
  const [, label = ''] = /^otpauth:\/\/[^/]+\/([^?#]*)/i.exec(asText(link)) ?? [];
  let text = label;
  try {
    text = decodeURIComponent(label);
  } catch {
    // With a stray percent sign, use the label undecoded.
  }
  return text.slice(text.indexOf(':') + 1).trim();
}
