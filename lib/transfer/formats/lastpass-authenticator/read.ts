import { fromBase64 } from '../../codecs/bytes.ts';
import { gunzip } from '../../codecs/gzip.ts';
import { decodeText } from '../../codecs/text.ts';
import { asList, asRecord, asText, firstText, isTrue, type Json } from '../../import/record.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import { damaged, parseJson, type Source } from '../../import/source.ts';

/** LastPass Authenticator's JSON export. */
export async function read(source: Source): Promise<ReadResult> {
  const file = asRecord(source.json);
  const folders = new Map(asList(file.folders).map((folder) => [asRecord(folder).id, asRecord(folder).name]));
  const report = new ImportReport('lastpass-json');
  for (const value of asList(file.accounts)) {
    const account = asRecord(value);
    reportRow(report, {
      issuer: firstText(account.issuerName, account.originalIssuerName),
      account: firstText(account.userName, account.originalUserName),
      secret: account.secret,
      algorithm: account.algorithm,
      digits: account.digits,
      period: account.timeStep,
      favorite: account.isFavorite,
      created: account.creationTimestamp,
      tag: folderName(folders, asRecord(account.folderData).folderId),
    });
  }
  return report.result;
}

/** Whether a text is a link of LastPass Authenticator's transfer. */
export function isLastPassLink(text: string): boolean {
  return /^lpaauth-migration:/i.test(text);
}

/**
 * The accounts of LastPass Authenticator's transfer QR: base64 of gzip of JSON, whose `content` is packed once more.
 * @throws {Failure} `damaged`, `too-large`
 */
export async function lastPassAccounts(link: string): Promise<ReadResult> {
  const [, data = ''] = /[?&]data=([^&#]*)/.exec(link) ?? [];
  const outer = asRecord(parseJson(await unpack(unescapeText(data))));
  const content = asRecord(parseJson(await unpack(asText(outer.content))));
  const folders = new Map(asList(content.f).map((folder) => [asRecord(folder).i, asRecord(folder).n]));
  const report = new ImportReport('lastpass-qr');
  for (const value of asList(content.a)) {
    const account = asRecord(value);
    reportRow(report, {
      issuer: firstText(account.iN, account.oIN),
      account: firstText(account.uN, account.oUN),
      secret: account.s,
      algorithm: account.a,
      digits: account.d,
      period: account.tS,
      favorite: account.iF,
      created: account.cT,
      tag: folderName(folders, firstText(asRecord(account.fD).fI, asRecord(account.fD).folderId)),
    });
  }
  report.part('LastPass', Number(outer.batchIndex ?? 0), Number(outer.batchSize ?? 1));
  return report.result;
}

function unescapeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw damaged();
  }
}

/** Accounts without a folder have the folder number 0, which is not a tag. */
function folderName(folders: Map<unknown, unknown>, id: unknown): unknown {
  return Number(id) === 0 ? '' : (folders.get(id) ?? folders.get(Number(id)));
}

function reportRow(report: ImportReport, row: Json): void {
  report.row(firstText(row.issuer, row.account), () => ({
    issuer: row.issuer,
    account: row.account,
    secret: asText(row.secret),
    algorithm: row.algorithm,
    digits: row.digits,
    period: row.period,
    favorite: isTrue(row.favorite),
    created: row.created,
    tags: [row.tag],
  }));
}

/** Text behind base64 and gzip. @throws {Failure} `damaged`, `too-large` */
async function unpack(base64: string): Promise<string> {
  return decodeText(await gunzip(fromBase64(base64)));
}
