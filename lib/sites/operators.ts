import data from './data/operators.json' with { type: 'json' };
import { type Site, typedSite } from './site.ts';

/** One operator: the hosts on which it signs people in itself, and what its accounts may have been kept for. */
export interface Operator {
  name: string;
  /** Exact hosts. */
  hosts: ReadonlySet<string>;
  /** `.example.com` for all hosts below it, where all are the operator's own pages. */
  families: readonly string[];
  /** Registrable domains, or exact hosts, that an account may have been kept for. */
  domains: readonly string[];
  /** `.example.com` for hosts of customers whose users sign in on `hosts`. */
  members: readonly string[];
}

const toFamily = (pattern: string): string => pattern.slice(1);

export const OPERATORS: readonly Operator[] = data.operators.map((operator) => {
  const hosts = Object.values(operator.hosts).flat();
  return {
    name: operator.name,
    hosts: new Set(hosts.filter((host) => !host.startsWith('*'))),
    families: hosts.filter((host) => host.startsWith('*')).map(toFamily),
    domains: operator.domains,
    members: ('members' in operator ? operator.members : []).map(toFamily),
  };
});

const BY_DOMAIN = new Map<string, Operator[]>();
for (const operator of OPERATORS)
  for (const domain of operator.domains) BY_DOMAIN.set(domain, [...(BY_DOMAIN.get(domain) ?? []), operator]);

const MEMBERS = OPERATORS.filter(({ members }) => members.length > 0);

const KIN: ReadonlySet<string> = new Set(data.operators.flatMap((operator) => ('kin' in operator ? operator.kin : [])));

/** Words that a sign-in host of an operator begins with, beside those that are listed: nobody else gets such a host. */
const SIGN_IN = /^(?:(?:log|sign)[-.]?(?:in|on)|sso|auth|oauth|accounts?|myaccount|id|identity|idp|passport)$/;
const REGION = /^(?:[a-z]{2}(?:-[a-z]+-\d)?|(?:eu|us|na|ap|ca|au)\d?)$/;

/** The operators that a site belongs to by its domain: several where one domain has accounts of more than one kind. */
export function operatorsOf({ key, host }: Site): readonly Operator[] {
  return BY_DOMAIN.get(host) ?? BY_DOMAIN.get(key) ?? [];
}

/** Whether a page is on a domain of a known operator, with a sign-in or without one: such a page passes for nothing. */
export function isOperatorsOwn(page: Site): boolean {
  return operatorsOf(page).length > 0 || KIN.has(page.key);
}

function isSignInName({ key, host }: Site): boolean {
  const labels = host.slice(0, -key.length - 1).split('.');
  return labels.some((label) => SIGN_IN.test(label)) && labels.every((l) => SIGN_IN.test(l) || REGION.test(l));
}

function signsInAt({ hosts, families }: Operator, page: Site): boolean {
  return hosts.has(page.host) || families.some((family) => page.host.endsWith(family));
}

/**
 * Whether an account that is kept for `typed` may be filled on `page`: on the operator's own sign-in hosts where the
 * operator is known, else on the whole site. A host below a domain that was typed in full always counts.
 */
export function reaches(typed: string, page: Site): boolean {
  const kept = typedSite(typed);
  if (!kept) return false;
  if (kept.key === page.key && kept.host === page.host && kept.host !== kept.key) return true;
  const operators = operatorsOf(kept);
  if (operators.some((operator) => signsInAt(operator, page))) return true;
  if (operators.length > 0) return kept.key === page.key && isSignInName(page);
  const isMember = ({ members, hosts }: Operator): boolean =>
    hosts.has(page.host) && members.some((member) => kept.host.endsWith(member));
  return kept.key === page.key || MEMBERS.some(isMember);
}

/** Every domain and host that an account kept for `typed` is of: what a look-alike may pass for. */
export function family(typed: string): readonly string[] {
  const kept = typedSite(typed);
  if (!kept) return [];
  const operators = operatorsOf(kept);
  return [kept.key, ...operators.flatMap(({ domains, hosts }) => [...domains, ...hosts])];
}
