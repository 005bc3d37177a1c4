import { expect, test } from 'vitest';
import { namesIn, readAddress } from '../../../lib/sync/providers/webdav.ts';
import { eightClients } from '../../sync-servers/eight.ts';
import { hasServer, startServer } from '../../sync-servers/servers.ts';

const here = ['sabredav', 'apache'].filter(hasServer);

test.skipIf(here.length === 0).each(here)(
  'eight clients on %s, two killed in the middle: nothing is lost',
  async (name) => {
    const server = await startServer(name);
    try {
      const { acknowledged, lost, agree } = await eightClients(server);
      expect(acknowledged).toBeGreaterThan(100);
      expect(lost).toEqual([]);
      expect(agree).toBe(true);
    } finally {
      await server.stop();
    }
  },
  3_600_000,
);

test.each([
  [
    '<D:multistatus xmlns:D="DAV:"><D:response><D:href>/dav/Watchword/a%20b.watchword</D:href></D:response>',
    ['a b.watchword'],
  ],
  ['<multistatus xmlns="DAV:"><response><href xmlns="DAV:">https://x/Watchword/</href></response>', []],
  [
    '<d:href><![CDATA[/W/a&b.watchword]]></d:href><d:href>/W/a&amp;b&#x63;.watchword</d:href>',
    ['a&b.watchword', 'a&bc.watchword'],
  ],
  ['<d:href>/Watchword/notes.txt</d:href><d:href>/Watchword/a.watchword.part</d:href>', []],
  ['<d:href>/%E0%A4%A</d:href><hrefx>/no</hrefx>', []],
  ['not xml', []],
])('names in %s', (xml, names) => {
  expect(namesIn(xml)).toEqual(names);
});

test('a listing that never ends a tag is read in linear time', () => {
  expect(namesIn('<d:href '.repeat(100_000))).toEqual([]);
});

test.each([
  ['cloud.example.com', 'https://cloud.example.com/'],
  [' https://cloud.example.com/dav?x=1#y ', 'https://cloud.example.com/dav/'],
  ['http://localhost:8080/dav', 'http://localhost:8080/dav/'],
  ['https://alice:secret@cloud.example.com/', 'https://cloud.example.com/'],
])('the address %s is %s', (typed, url) => {
  expect(readAddress(typed)).toBe(url);
});

test.each(['http://cloud.example.com/', 'ftp://cloud.example.com/', 'https://', 'javascript:alert(1)'])(
  '%s is no address',
  (typed) => {
    expect(() => readAddress(typed)).toThrow(expect.objectContaining({ code: 'sync-address' }));
  },
);
