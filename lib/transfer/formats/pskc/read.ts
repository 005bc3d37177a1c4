import { Failure } from '../../../failure.ts';
import { fromBase64 } from '../../codecs/bytes.ts';
import { childOf, childrenOf, type Element, parseXml, textOf } from '../../codecs/xml.ts';
import type { Entry } from '../../import/entry.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { openerOf, sealedOtherwise } from './sealed.ts';

/** Portable Symmetric Key Container, RFC 6030: keys of hardware and software tokens, in clear or encrypted. */
export async function read(source: Source, password?: string): Promise<ReadResult> {
  const root = parseXml(source.text);
  const report = new ImportReport('pskc-xml');
  const open = openerOf(root, password);
  const packages = childrenOf(root, 'KeyPackage');
  let closed: Failure | undefined;
  for (const one of packages) {
    const key = childOf(one, 'Key');
    const name = textOf(key, 'Issuer') || (key?.attributes.get('Id') ?? '');
    const sealed = [secretOf(one)].find((secret) => childOf(secret, 'EncryptedValue'));
    try {
      const opened = sealed && (await open(sealed));
      report.row(name, () => pskcEntry(one, opened));
    } catch (error) {
      if (!(error instanceof Failure) || error.code === 'too-large') throw error;
      closed ??= error;
      if (error.code === 'password-required') report.lock(name, error);
      else report.problem(name, error);
    }
  }
  if (closed && report.problems.length === packages.length) throw closed;
  return report.result;
}

function secretOf(keyPackage: Element): Element | undefined {
  return childOf(childOf(childOf(keyPackage, 'Key'), 'Data'), 'Secret');
}

/** @param opened its secret, where that was encrypted */
function pskcEntry(keyPackage: Element, opened: Uint8Array | undefined): Entry {
  const key = childOf(keyPackage, 'Key');
  const data = childOf(key, 'Data');
  const parameters = childOf(key, 'AlgorithmParameters');
  const kind = (key?.attributes.get('Algorithm') ?? '').split(/[:#]/).at(-1)?.toLowerCase();
  if (kind !== 'totp' && kind !== 'hotp') throw new Failure('type-unknown');
  const format = childOf(parameters, 'ResponseFormat')?.attributes;
  if ((format?.get('Encoding') ?? 'DECIMAL').toUpperCase() !== 'DECIMAL') throw new Failure('type-unknown');
  const plain = (name: string) => {
    const value = childOf(data, name);
    // A counter that is sealed too: to begin at 0 would make wrong codes.
    if (name !== 'Secret' && childOf(value, 'EncryptedValue')) throw sealedOtherwise();
    return textOf(value, 'PlainValue').trim();
  };
  return {
    type: kind,
    issuer: textOf(key, 'Issuer') || textOf(childOf(keyPackage, 'DeviceInfo'), 'Manufacturer'),
    account:
      textOf(key, 'UserId').replace(/^(?:UID|CN)=([^,]*).*$/i, '$1') ||
      textOf(key, 'FriendlyName') ||
      // Without an issuer nothing else tells one device of a maker from another.
      (textOf(key, 'Issuer') === '' ? textOf(childOf(keyPackage, 'DeviceInfo'), 'SerialNo') : ''),
    secret: opened ?? fromBase64(plain('Secret')),
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
