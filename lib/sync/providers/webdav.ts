import { toBase64 } from '../../base64.ts';
import { type Bytes, utf8 } from '../../crypto/bytes.ts';
import { Failure } from '../../failure.ts';
import type { Access } from '../engine/membership.ts';
import type { Folder } from '../engine/ports.ts';
import { FOLDER } from '../names.ts';
import { type Fetch, failureOf, isSafeAddress, type Reply, type Request, request } from './http.ts';

/** Most of the files that may be ours that are looked at: a folder may hold thousands of others. */
const MAX_LISTING = 8 * 1024 * 1024;
const MAX_ENTRIES = 2000;
const OURS = /\.watchword$/i;
const PROPFIND = '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';
const isDone = (status: number) => status >= 200 && status < 300;

function authorization({ user, password }: Access): Record<string, string> {
  return { authorization: `Basic ${toBase64(utf8(`${user}:${password}`))}` };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The names in a multistatus answer that have our extension. */
export function namesIn(xml: string): string[] {
  const hrefs = xml.matchAll(/<(?:[\w.-]{1,32}:)?href(?:\s[^>]{0,200})?>(?:<!\[CDATA\[)?([^<\]]{1,2048})/g);
  const names: string[] = [];
  for (const [, href = ''] of hrefs) {
    const path = unescapeXml(href)
      .trim()
      .replace(/[?#].*$/s, '');
    const last = path.slice(path.lastIndexOf('/') + 1);
    try {
      const name = decodeURIComponent(last);
      if (OURS.test(name)) names.push(name);
    } catch {
      // This program never writes such a name.
    }
    if (names.length >= MAX_ENTRIES) break;
  }
  return names;
}

/** A folder on a WebDAV server. Avoids what some servers get wrong: locks, tags and moves. */
export function openWebdav(access: Access, fetch: Fetch): Folder {
  const home = new URL(`${FOLDER}/`, access.url).href;

  let theirs: number | undefined;

  async function ask(url: string, options: Request): Promise<Reply> {
    const headers = { ...options.headers, ...authorization(access) };
    const reply = await request(fetch, url, { ...options, headers });
    const date = Date.parse(reply.headers.get('date') ?? '');
    theirs = Number.isNaN(date) ? undefined : date;
    return reply;
  }

  async function list(): Promise<string[]> {
    const headers = { depth: '1', 'content-type': 'application/xml; charset=utf-8' };
    const reply = await ask(home, { method: 'PROPFIND', headers, body: PROPFIND, maxBytes: MAX_LISTING });
    if (reply.status === 404) return [];
    if (reply.status !== 207) throw isDone(reply.status) ? new Failure('sync-not-webdav') : failureOf(reply);
    if (!reply.body) throw new Failure('sync-crowded');
    const xml = new TextDecoder().decode(reply.body);
    // An incomplete listing must not pass for an empty one.
    if (!/<\/(?:[\w.-]{1,32}:)?multistatus\s{0,20}>/.test(xml)) throw new Failure('sync-not-webdav');
    return namesIn(xml);
  }

  async function get(name: string, maxBytes: number): Promise<Bytes | undefined> {
    const reply = await ask(home + name, { method: 'GET', maxBytes });
    if (reply.status === 200) return reply.body;
    // Locked, missing or moved for a moment, or without content: try again later.
    if (isDone(reply.status) || [404, 409, 410, 416, 423].includes(reply.status)) return undefined;
    throw failureOf(reply);
  }

  async function put(name: string, bytes: Bytes): Promise<void> {
    const options = { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: bytes };
    const first = await ask(home + name, options);
    if (isDone(first.status)) return;
    if (![404, 409, 500].includes(first.status)) throw failureOf(first);
    // The folder does not exist yet (nginx: 500). 405: another device has just created it. Some servers need the slash.
    const made = await ask(home, { method: 'MKCOL' });
    if (!isDone(made.status) && made.status !== 405) throw failureOf(made);
    const second = await ask(home + name, options);
    if (!isDone(second.status)) throw failureOf(second);
  }

  async function remove(name: string): Promise<void> {
    const { status, headers } = await ask(home + name, { method: 'DELETE' });
    if (!isDone(status) && status !== 404 && status !== 423) throw failureOf({ status, headers });
  }

  return { list, get, put, remove, time: () => theirs };
}

/**
 * Completes an address that a user typed: with scheme and trailing slash, without query.
 * @throws {Failure<'sync-address'>}
 */
export function readAddress(typed: string): string {
  const text = typed.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !isSafeAddress(url) || url.hostname === '') throw new Failure('sync-address');
  const { origin, pathname } = url;
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}

/**
 * Follows the redirects of the typed address and checks that the server speaks WebDAV there.
 * @throws {Failure} `sync-…`
 */
export async function findFolder(access: Access, fetch: Fetch): Promise<Access> {
  const url = readAddress(access.url);
  const headers = authorization(access);
  const looked = await request(fetch, url, { method: 'GET', headers, redirect: 'follow', maxBytes: 4096 });
  const end = new URL(looked.url || url);
  if (end.host !== new URL(url).host || !isSafeAddress(end)) throw new Failure('sync-moved');
  if (looked.status === 401) throw new Failure('sync-auth');
  const found = { ...access, url: readAddress(end.origin + end.pathname) };
  const propfind = { ...headers, depth: '0', 'content-type': 'application/xml; charset=utf-8' };
  const reply = await request(fetch, found.url, { method: 'PROPFIND', headers: propfind, body: PROPFIND });
  if (reply.status === 207) return found;
  if ([401, 403, 423, 429].includes(reply.status) || (reply.status >= 500 && reply.status !== 501))
    throw failureOf(reply);
  throw new Failure('sync-not-webdav');
}
