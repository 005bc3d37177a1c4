import { fromBase64 } from '../../codecs/bytes.ts';
import { decodeText } from '../../codecs/text.ts';
import { kindNamed } from '../../import/entry.ts';
import { asRecord, asText } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** Authme's export: base64 of text with a block of lines for each account, `Name: …`, `Secret: …`, `Issuer: …`. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('authme-json');
  const text = decodeText(fromBase64(asText(asRecord(source.json).codes)));
  for (const block of text.split(/\n(?=\s*Name\s*:)/i)) {
    const line = (name: string) =>
      new RegExp(`^[ \\t]*${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(block)?.[1]?.trim() ?? '';
    if (line('Secret') === '') continue;
    const [name, issuer] = [line('Name'), line('Issuer')];
    report.row(issuer || name, () => ({
      type: kindNamed(line('Type').replace(/^OTP_/i, '')) ?? 'totp',
      issuer: issuer || name,
      account:
        issuer === '' || issuer === name
          ? ''
          : name.startsWith(`${issuer}:`)
            ? name.slice(issuer.length + 1).trim()
            : name,
      secret: line('Secret'),
      algorithm: line('Algorithm'),
      digits: line('Digits'),
      period: line('Period'),
    }));
  }
  return report.result;
}
