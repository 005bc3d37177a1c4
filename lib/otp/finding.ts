import { type FailureData, toFailureData } from '../failure.ts';
import type { Account } from './account.ts';
import { type AccountData, toAccountData } from './account-data.ts';
import { isMigration, type MigrationPart, readMigration } from './migration.ts';
import { addPart, batchProgress } from './migration-batch.ts';
import { parseOtpauthUri } from './otpauth-uri.ts';
import { refuseText } from './uri-schemes.ts';
import type { UriWarning } from './uri-warnings.ts';

/** Where a text came from: a QR code, a link, or a key in words, which is the least sure. */
export const SOURCES = ['code', 'link', 'key'] as const;
type Source = (typeof SOURCES)[number];

/** A text that may set up accounts, as it was seen. */
export interface Item {
  /** Assigned when the item was first seen: an id always shows the same text, whatever the page shows later. */
  id: string;
  text: string;
  source: Source;
  /** Address of the page that showed it, without query and fragment; empty where there was none. */
  page: string;
  /** Captured deliberately by the user, so it survives another search of the page. */
  isKept: boolean;
}

/** One account to be reviewed. */
export interface Finding {
  /** Id of its item. A transfer code has several findings with one id. */
  id: string;
  source: Source;
  account: AccountData;
  warnings: UriWarning[];
  /** A Yandex account's PIN has this many digits and has to be asked for. */
  pinLength?: number;
}

/** How much of an export over several codes has been seen. */
interface Batch {
  size: number;
  scanned: number;
  /** Numbers, from 1, of the codes still to be shown. */
  missing: number[];
}

/** The result of a search, ready to show. */
export interface Findings {
  /** Site key of the page; empty if it has none. */
  site: string;
  findings: Finding[];
  batches: Batch[];
  /** Why codes that were seen cannot be used. Web addresses are left out, for privacy. */
  refusals: FailureData[];
  /** Number of QR codes that hold something else. */
  others: number;
}

const NO_FINDINGS: Findings = { site: '', findings: [], batches: [], refusals: [], others: 0 };

/** Minimum length of a bare key in a QR code, 80 bits: a few letters are a ticket or a label, not a key. */
const MIN_BARE_CHARACTERS = 16;
const NOT_NAMED = ['uri-is-web-address', 'uri-not-otpauth', 'uri-empty', 'secret-not-base32'];

/** The site that an issuer's code is bound to which was seen on a page; empty for none. */
export type Bind = (issuer: string, page: string) => string;

/** Parses the texts into findings, each account once, the most certain source first. */
export function readItems(items: readonly Item[], site: string, bind: Bind): Findings {
  const result: Findings = { ...NO_FINDINGS, site, findings: [], batches: [], refusals: [] };
  let parts: MigrationPart[] = [];
  const seen = new Set<string>();
  for (const item of [...items].sort((a, b) => SOURCES.indexOf(a.source) - SOURCES.indexOf(b.source))) {
    try {
      const part = isMigration(item.text) ? readMigration(item.text) : undefined;
      if (part) parts = addPart(parts, part);
      for (const finding of part ? partFindings(item, part) : [readItem(item, bind)]) {
        const secret = `${finding.account.type} ${finding.account.secret}`;
        if (!seen.has(secret)) result.findings.push(finding);
        seen.add(secret);
      }
    } catch (error) {
      const refusal = toFailureData(error);
      if (NOT_NAMED.includes(refusal.code)) result.others++;
      else if (!result.refusals.some(({ code }) => code === refusal.code)) result.refusals.push(refusal);
    }
  }
  result.batches = batchProgress(parts)
    .filter(({ size }) => size > 1)
    .map(({ size, missing }) => ({ size, scanned: size - missing.length, missing }));
  return result;
}

/** The accounts of a transfer code. They belong to many sites, so they are bound to none. */
function partFindings({ id, source }: Item, part: MigrationPart): Finding[] {
  return part.accounts.map((account) => ({ id, source, account: toAccountData(account), warnings: part.warnings }));
}

/** @throws {Failure} where the text is no account */
function readItem({ id, text, source, page }: Item, bind: Bind): Finding {
  const isBare = !text.includes(':');
  if (isBare && text.replace(/[^a-z2-7]/gi, '').length < MIN_BARE_CHARACTERS) refuseText();
  const { account, warnings, pinLength } = parseOtpauthUri(text);
  const site = bind(account.issuer, page);
  const named: Account = {
    ...account,
    sites: site === '' ? account.sites : [site],
    issuer: isBare && account.issuer === '' ? nameOfSite(site) : account.issuer,
  };
  return {
    id,
    source: isBare ? 'key' : source,
    account: toAccountData(named),
    warnings,
    ...(pinLength === undefined ? {} : { pinLength }),
  };
}

/** A display name for a host: its first label, capitalised. */
function nameOfSite(site: string): string {
  const name = /^[a-z][a-z0-9-]*(?=\.)/.exec(site)?.[0] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}
