import { Failure } from '../../../failure.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { childOf, childrenOf, type Element, parseXml, textOf } from '../../codecs/xml.ts';
import type { Entry } from '../../import/entry.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';

/** Portable Symmetric Key Container, RFC 6030: keys of hardware and software tokens. */
export async function read(source: Source): Promise<ReadResult> {
  const root = parseXml(source.text);
  const report = new ImportReport('pskc-xml');
  const packages = childrenOf(root, 'KeyPackage');
  if (packages.length > 0 && packages.every((one) => childOf(secretOf(one), 'EncryptedValue')))
    throw new Failure('sealed-by-program', { program: 'PSKC' });
  for (const one of packages) {
    const key = childOf(one, 'Key');
    report.row(textOf(key, 'Issuer') || (key?.attributes.get('Id') ?? ''), () => pskcEntry(one));
  }
  return report.result;
}

function secretOf(keyPackage: Element): Element | undefined {
  return childOf(childOf(childOf(keyPackage, 'Key'), 'Data'), 'Secret');
}

function pskcEntry(keyPackage: Element): Entry {
  const key = childOf(keyPackage, 'Key');
  const data = childOf(key, 'Data');
  const parameters = childOf(key, 'AlgorithmParameters');
  const kind = (key?.attributes.get('Algorithm') ?? '').split(/[:#]/).at(-1)?.toLowerCase();
  if (kind !== 'totp' && kind !== 'hotp') throw new Failure('type-unknown');
  const format = childOf(parameters, 'ResponseFormat')?.attributes;
  if ((format?.get('Encoding') ?? 'DECIMAL').toUpperCase() !== 'DECIMAL') throw new Failure('type-unknown');
  if (childOf(secretOf(keyPackage), 'EncryptedValue')) throw new Failure('sealed-by-program', { program: 'PSKC' });
  const plain = (name: string) => textOf(childOf(data, name), 'PlainValue').trim();
  return {
    type: kind,
    issuer: textOf(key, 'Issuer') || textOf(childOf(keyPackage, 'DeviceInfo'), 'Manufacturer'),
    account:
      textOf(key, 'UserId').replace(/^(?:UID|CN)=([^,]*).*$/i, '$1') ||
      textOf(key, 'FriendlyName') ||
      // Without an issuer nothing else tells one device of a maker from another.
      (textOf(key, 'Issuer') === '' ? textOf(childOf(keyPackage, 'DeviceInfo'), 'SerialNo') : ''),
    secret: fromBase64(plain('Secret')),
    algorithm: suite(textOf(parameters, 'Suite')),
    digits: format?.get('Length'),
    period: plain('TimeInterval'),
    counter: plain('Counter'),
  };
}

/** `HMAC-SHA256` and the like, or a URN that ends so. */
function suite(text: string): string {
  return text.trim().split(/[:#]/).at(-1) ?? '';
}
