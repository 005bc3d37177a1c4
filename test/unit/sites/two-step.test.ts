import { describe, expect, test } from 'vitest';
import help from '../../../lib/sites/data/two-step-help.json' with { type: 'json' };
import hosts from '../../../lib/sites/data/two-step-hosts.json' with { type: 'json' };
import { siteWithCodes } from '../../../lib/sites/two-step.ts';
import { helpFor } from '../../../lib/sites/two-step-help.ts';

describe('sites that offer codes', () => {
  test.each([
    ['github.com', 'github.com'],
    ['www.github.com', 'github.com'],
    ['accounts.google.com', 'google.com'],
    ['mail.google.com', 'mail.google.com'],
    ['login.xing.com', 'xing.com'],
    // Strangers' hosts and names below a listed site, or that only look like one.
    ['alice.wordpress.com', ''],
    ['acme.zendesk.com', ''],
    ['github.com.example', ''],
    ['notgithub.com', ''],
    ['www.login.github.com', ''],
    ['com', ''],
    ['', ''],
  ])('%s: “%s”', (host, site) => {
    expect(siteWithCodes(host)).toBe(site);
  });

  test('are hosts, each once', () => {
    expect(hosts.hosts.length).toBeGreaterThan(1000);
    expect(hosts.hosts).toEqual([...new Set(hosts.hosts)].sort());
    for (const host of hosts.hosts) expect(host).toMatch(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/);
  });

  test('have help on https, and only listed sites have', () => {
    for (const [site, address] of Object.entries<string>(help.help)) {
      expect(hosts.hosts).toContain(site);
      expect(new URL(address).protocol).toBe('https:');
    }
    expect(helpFor('example.com')).toBeUndefined();
  });
});
