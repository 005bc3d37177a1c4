import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const TARGETS = readdirSync('.output').filter((name) => /-mv\d$/.test(name));
const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

test('both targets are built', () => {
  expect(TARGETS).toEqual(expect.arrayContaining(['chrome-mv3', 'firefox-mv3']));
});

const manifestOf = (target: string) => JSON.parse(readFileSync(`.output/${target}/manifest.json`, 'utf8'));

/** What the first column of a table names, of the tables in a part of a document. */
function named(path: string, part: (text: string) => string = (text) => text): string[] {
  const rows = part(readFileSync(path, 'utf8')).split('\n');
  return rows.flatMap((row) =>
    [...(/^\| ([^|]*)\|/.exec(row)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  );
}

test('each permission of either manifest has its justification for the stores, and no other has one', () => {
  const asked = TARGETS.map(manifestOf).flatMap((manifest) => [
    ...manifest.permissions,
    ...manifest.optional_permissions,
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ]);
  const once = [...new Set(asked)].sort();
  expect(named('docs/store/permissions.md').sort()).toEqual(once);
  const inReadme = named('README.md', (text) => text.split('## Permissions')[1]!.split('\n## ')[0]!);
  // There a host is “one site's address”.
  expect(inReadme.sort()).toEqual(once.filter((name) => !name.includes('/')));
});

test('Firefox is told of the data that the answers to Mozilla name', () => {
  const { gecko } = manifestOf('firefox-mv3').browser_specific_settings;
  const answers = readFileSync('docs/store/privacy-answers.md', 'utf8');
  const answer = (kind: string) => [
    ...(new RegExp(`permissions.${kind}\`: (.*?)\\.`).exec(answers)?.[1] ?? '').matchAll(/`(\w+)`/g),
  ];
  for (const kind of ['required', 'optional'])
    expect(answer(kind).map(([, name]) => name)).toEqual(gecko.data_collection_permissions[kind]);
});

test.each(TARGETS)('%s has the licence texts of what it is made with, and About leads to them', (target) => {
  const texts = readFileSync(`.output/${target}/licences.txt`, 'utf8');
  const titles = [...texts.matchAll(/^(.+)\n=+$/gm)].map(([, title]) => title!.split(' ')[0]!);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const others = ['wxt', 'simple-icons', '2fa.directory', 'EFF'];
  expect(titles).toEqual(expect.arrayContaining([...Object.keys(dependencies), ...others]));
  const scripts = readdirSync(`.output/${target}/chunks`).filter((name) => name.endsWith('.js'));
  const about = scripts.filter((name) =>
    readFileSync(`.output/${target}/chunks/${name}`, 'utf8').includes('/licences.txt'),
  );
  expect(about).toHaveLength(1);
});

describe.each(TARGETS)('the manifest of %s', (target) => {
  const manifest = manifestOf(target);

  test('asks for no host, and for nothing else than it needs', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.host_permissions ?? []).toEqual([]);
    const needed = ['activeTab', 'alarms', 'contextMenus', 'idle', 'scripting', 'storage', 'unlimitedStorage'];
    // Chrome wants to be asked for its side panel; in Firefox the sidebar needs no permission.
    if (target.startsWith('chrome')) needed.push('sidePanel');
    expect(manifest.permissions.toSorted()).toEqual(needed.toSorted());
    expect(manifest.permissions.filter((name: string) => /[:*/]/.test(name))).toEqual([]);
  });

  test('puts no script into any page at rest', () => {
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  test('shows pages no file, or only under addresses that change', () => {
    for (const entry of manifest.web_accessible_resources ?? []) expect(entry.use_dynamic_url).toBe(true);
  });

  test('listens to nobody outside', () => {
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('lets the background alone reach a storage, and its pages run their own scripts and reach nothing', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: CSP });
    const pages = readdirSync(`.output/${target}`).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) {
      const [, head = ''] =
        /<head>([\s\S]*?)<(?:script|link)/.exec(readFileSync(`.output/${target}/${page}`, 'utf8')) ?? [];
      // Both are the same to a browser.
      expect(head.replaceAll('&#39;', "'"), page).toContain(
        `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`,
      );
    }
    expect(manifest).not.toHaveProperty('sandbox');
  });

  test('has no code that listens to outsiders', () => {
    const scripts = readdirSync(`.output/${target}`, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.js'));
    for (const name of scripts) {
      const code = readFileSync(`.output/${target}/${name}`, 'utf8');
      expect(code.includes('onMessageExternal'), `${name} listens to outsiders`).toBe(false);
    }
  });
});
