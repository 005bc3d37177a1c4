import { once } from '../once.ts';
import data from './data/operators.json' with { type: 'json' };
import { unpacked } from './packed.ts';
import type { Site } from './site.ts';

/** An operator: the hosts on which it signs users in, and the sites to which its accounts may have been bound. */
export interface Operator {
  /** Exact hosts. */
  hosts: ReadonlySet<string>;
  /** `.example.com` for all hosts below it, if all are the operator's own pages. */
  families: readonly string[];
  /** Registrable domains, or exact hosts, to which an account may have been bound. */
  domains: readonly string[];
  /** `.example.com` for hosts of customers whose users sign in on `hosts`. */
  members: readonly string[];
  /** `.example.com` for hosts that customers name, where each page is the operator's own: the sign-in of one customer. */
  tenants: readonly string[];
  /** Sites of one account whose sign-in hosts are not known one by one: each domain is like one that no list knows. */
  isGroup: boolean;
}

const toFamily = (pattern: string): string => pattern.slice(1);

interface Entry {
  hosts: Record<string, string[]>;
  domains: string[];
  moreDomains?: Record<string, string[]>;
  otherDomains?: string[];
  members?: string[];
  tenants?: string[];
  group?: boolean;
}

const ENTRIES = data.operators as unknown as readonly Entry[];

export const allOperators = once((): readonly Operator[] =>
  ENTRIES.map((operator) => {
    const hosts = unpacked(Object.values(operator.hosts).flat());
    return {
      hosts: new Set(hosts.filter((host) => !host.startsWith('*'))),
      families: hosts.filter((host) => host.startsWith('*')).map(toFamily),
      domains: [...unpacked(operator.domains), ...unpacked(Object.values(operator.moreDomains ?? {}).flat())],
      members: (operator.members ?? []).map(toFamily),
      tenants: (operator.tenants ?? []).map(toFamily),
      isGroup: operator.group ?? false,
    };
  }),
);

const byDomain = once(() => {
  const found = new Map<string, Operator[]>();
  for (const operator of allOperators())
    for (const domain of operator.domains) found.set(domain, [...(found.get(domain) ?? []), operator]);
  return found;
});

const withMembers = once(() => allOperators().filter(({ members }) => members.length > 0));

const otherDomains = once(() => new Set(ENTRIES.flatMap((operator) => unpacked(operator.otherDomains ?? []))));

/** The operators to which a site's domain belongs; more than one if the domain has accounts of several kinds. */
export function operatorsOf({ key, host }: Site): readonly Operator[] {
  return byDomain().get(host) ?? byDomain().get(key) ?? [];
}

/** Whether one operator is in both lists. */
export function haveCommon(one: readonly Operator[], other: readonly Operator[]): boolean {
  return one.some((operator) => other.includes(operator));
}

/** Whether a page is on a domain of a known operator, with or without a sign-in: such a page imitates nobody. */
export function isOperatorsOwn(page: Site): boolean {
  return operatorsOf(page).length > 0 || otherDomains().has(page.key);
}

/** A domain and its `www` have one owner: if one is listed, so is the other. */
function twinOf({ key, host }: Site): string {
  if (host === key) return `www.${key}`;
  return host === `www.${key}` ? key : host;
}

/** Whether one of the operators signs users in at a page. */
export function signsInAt(operators: readonly Operator[], page: Site): boolean {
  const names = [page.host, twinOf(page)];
  return operators.some(
    ({ hosts, families }) => names.some((name) => hosts.has(name)) || families.some((f) => page.host.endsWith(f)),
  );
}

/** Whether a page is on a host that a customer of one of the operators named, and shows the operator's own sign-in. */
export function signsInTenants(operators: readonly Operator[], page: Site): boolean {
  return operators.some(({ tenants }) => tenants.some((family) => page.host.endsWith(family)));
}

/** Whether a page is on a host at which an operator signs in the users of its customer at `host`. */
export function signsInMembers(host: string, page: Site): boolean {
  return withMembers().some(({ hosts, families, members }) => {
    if (!members.some((member) => host.endsWith(member))) return false;
    // Another customer's host may be among the operator's own pages.
    const isMember = members.some((member) => page.host.endsWith(member));
    return hosts.has(page.host) || (!isMember && families.some((family) => page.host.endsWith(family)));
  });
}
